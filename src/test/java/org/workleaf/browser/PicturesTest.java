package org.workleaf.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The README's pictures of one worksheet, on screen and on paper; {@code -Dpictures.update} updates them. */
class PicturesTest {

    private static final Path IMAGES = Path.of("docs/images");
    private static final boolean UPDATE = Boolean.getBoolean("pictures.update");
    private static final String WORKSHEET = "worksheets/weekly-check-in/index.html";
    private static final int SMALL = 80 * 1024;
    private static final float PAPER_DPI = 66;

    @RegisterExtension
    final TestBrowser browser = new TestBrowser(options -> options.setViewportSize(640, 700).setColorScheme(ColorScheme.LIGHT));

    @Test
    void aWorksheetOnScreen() throws IOException {
        keep("worksheet-screen.png", filledPage().screenshot(new Page.ScreenshotOptions().setClip(0, 60, 640, 640)));
    }

    @Test
    void aWorksheetOnPaper() throws IOException {
        byte[] pdf = filledPage().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, PAPER_DPI, ImageType.GRAY), "png", png);
        }
        keep("worksheet-paper.png", png.toByteArray());
    }

    private Page filledPage() {
        Page page = browser.newPage();
        page.navigate(BuiltSite.get().url(WORKSHEET));
        page.locator("[id='weekly-check-in.date']").fill("2026-03-14");
        page.locator("[id='weekly-check-in.felt']").fill("hopeful");
        page.locator("[id='weekly-check-in.because']").fill("the exam is over");
        page.locator("[id='weekly-check-in.hard']").fill("asking for help with the move");
        page.locator("[id='weekly-check-in.closeness.4']").check();
        page.locator("[id='weekly-check-in.appreciated']").fill("You rang when the train was late.");
        page.locator("h1").click();
        return page;
    }

    private static void keep(String name, byte[] png) throws IOException {
        Path file = IMAGES.resolve(name);
        if (UPDATE) {
            Files.createDirectories(IMAGES);
            Files.write(file, png);
        }
        assertTrue(Files.exists(file), file + " is missing: draw it with -Dpictures.update");
        assertTrue(Files.size(file) <= SMALL, file + " is too large for the first screen of a README");
        assertTrue(colours(png) > 8, name + " shows nothing");
    }

    private static int colours(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
