package org.workleaf.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Compares the printed sheets of two versions of a guide, and writes images of each changed page before and after. */
public final class PageComparison {

    private static final float DOTS_PER_INCH = 90;

    /**
     * A changed page of a sheet.
     *
     * @param sheet  the worksheet's id
     * @param before file name of the image; empty if there was no such page
     * @param after  file name of the image; empty if the page is gone
     */
    public record ChangedPage(String sheet, String title, int page, Optional<String> before, Optional<String> after) {}

    private final PdfGuideModel before;
    private final PdfGuideModel after;
    private final PrintFormat format;
    private final Path folder;

    /** @param folder the folder for the images, which is created if necessary */
    public PageComparison(PdfGuideModel before, PdfGuideModel after, PrintFormat format, Path folder) {
        this.before = before;
        this.after = after;
        this.format = format;
        this.folder = folder;
    }

    /** Whether a guide has templates for PDFs. */
    public static boolean hasTemplates(PdfGuideModel guide) {
        return Files.isRegularFile(guide.templates().resolve("paper/leaflet.ftl"));
    }

    /**
     * Writes the images as PNG.
     *
     * @param renamed former ids of sheets by their current ids
     * @param cache   the PDF cache of the new version
     * @return the changed pages in reading order, followed by those of removed sheets
     */
    public List<ChangedPage> write(Map<String, String> renamed, Optional<Path> cache) throws IOException {
        Map<String, PdfSpec> old = specs(before);
        Map<String, PdfSpec> now = specs(after);
        Map<String, PdfSpec> oldByNewId = new LinkedHashMap<>();
        now.keySet().forEach(id -> Optional.ofNullable(old.remove(renamed.getOrDefault(id, id)))
                .ifPresent(spec -> oldByNewId.put(id, spec)));
        oldByNewId.putAll(old);
        PaperTemplateRenderer rendererBefore = new PaperTemplateRenderer(before);
        PaperTemplateRenderer rendererAfter = new PaperTemplateRenderer(after);
        List<String> ids = new ArrayList<>(now.keySet());
        ids.addAll(old.keySet());
        List<String> changed = new ArrayList<>();
        for (String id : ids) {
            String htmlBefore = oldByNewId.containsKey(id) ? rendererBefore.html(oldByNewId.get(id), Map.of()) : "";
            String htmlAfter = now.containsKey(id) ? rendererAfter.html(now.get(id), Map.of()) : "";
            if (!htmlBefore.equals(htmlAfter)) {
                changed.add(id);
            }
        }
        Map<String, List<BufferedImage>> imagesBefore = pages(new PdfBatchBuilder(before, Optional.empty()), oldByNewId, changed);
        Map<String, List<BufferedImage>> imagesAfter = pages(new PdfBatchBuilder(after, cache), now, changed);
        List<ChangedPage> written = new ArrayList<>();
        for (String id : changed) {
            String title = (now.containsKey(id) ? now : oldByNewId).get(id).sheets().get(0).title();
            written.addAll(write(id, title, imagesBefore.getOrDefault(id, List.of()), imagesAfter.getOrDefault(id, List.of())));
        }
        return written;
    }

    private Map<String, PdfSpec> specs(PdfGuideModel guide) {
        Map<String, PdfSpec> specs = new LinkedHashMap<>();
        guide.sheets().forEach(sheet -> specs.put(sheet.id(), PdfSpec.sheet(sheet, format)));
        return specs;
    }

    private static Map<String, List<BufferedImage>> pages(PdfBatchBuilder builder, Map<String, PdfSpec> specs, List<String> ids)
            throws IOException {
        List<String> existing = ids.stream().filter(specs::containsKey).toList();
        List<Pdf> pdfs = builder.build(existing.stream().map(specs::get).toList());
        Map<String, List<BufferedImage>> pages = new LinkedHashMap<>();
        for (int i = 0; i < existing.size(); i++) {
            pages.put(existing.get(i), pages(pdfs.get(i)));
        }
        return pages;
    }

    private static List<BufferedImage> pages(Pdf pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pages = new ArrayList<>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                pages.add(renderer.renderImageWithDPI(i, DOTS_PER_INCH, ImageType.GRAY));
            }
            return pages;
        }
    }

    private List<ChangedPage> write(String id, String title, List<BufferedImage> old, List<BufferedImage> now) throws IOException {
        List<ChangedPage> written = new ArrayList<>();
        for (int page = 0; page < Math.max(old.size(), now.size()); page++) {
            Optional<BufferedImage> first = page < old.size() ? Optional.of(old.get(page)) : Optional.empty();
            Optional<BufferedImage> second = page < now.size() ? Optional.of(now.get(page)) : Optional.empty();
            if (first.isEmpty() || second.isEmpty() || !same(first.get(), second.get())) {
                written.add(new ChangedPage(id, title, page + 1, write(id, page, "before", first), write(id, page, "after", second)));
            }
        }
        return written;
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        return one.getWidth() == other.getWidth() && one.getHeight() == other.getHeight()
                && Arrays.equals(pixels(one), pixels(other));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    }

    private Optional<String> write(String id, int page, String when, Optional<BufferedImage> image) throws IOException {
        if (image.isEmpty()) {
            return Optional.empty();
        }
        String name = id + "-" + (page + 1) + "-" + when + ".png";
        Files.createDirectories(folder);
        ImageIO.write(image.get(), "png", folder.resolve(name).toFile());
        return Optional.of(name);
    }
}
