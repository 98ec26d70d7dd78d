package org.workleaf.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF as somebody sees them who holds the print. */
public final class PageImage {

    private PageImage() {}

    /** @return how many pages a PDF has */
    public static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /**
     * @param page         from 0
     * @param dotsPerInch  96 for a picture as large as the paper on a plain screen
     * @return a PNG
     * @throws IOException               if the PDF cannot be read
     * @throws IndexOutOfBoundsException if it has no such page
     */
    public static byte[] png(byte[] pdf, int page, float dotsPerInch) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, dotsPerInch, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        }
    }
}
