package org.workleaf.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Renders pages of a PDF as images. */
public final class PageRasterizer {

    private PageRasterizer() {}

    /** @return the number of pages of a PDF */
    public static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /**
     * @param page         from 0
     * @param dotsPerInch  the resolution; 96 shows the page in its real size at 100 %
     * @return a PNG
     * @throws IOException               if the PDF cannot be read
     * @throws IndexOutOfBoundsException if it has no such page
     */
    public static byte[] png(byte[] pdf, int page, float dotsPerInch) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, dotsPerInch, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        }
    }
}
