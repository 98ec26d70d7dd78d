package org.workleaf.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads an image file for printing. It is decoded completely, because the renderer would leave out a damaged one without a message.
 *
 * <p>The format is detected from the bytes, not from the file's name. WebP is converted to PNG, because PDFs don't support it.
 */
final class PrintImageReader {

    private PrintImageReader() {}

    static PrintImage read(String path, byte[] bytes) {
        if (isAvif(bytes)) {
            return new PrintImage.Unprintable(path, "PDFs cannot show AVIF images, such as `" + path + "`",
                    "Save the image as WebP, PNG, JPEG or SVG. Or disable PDFs with `render.pdf=false` in `jbake.properties`.");
        }
        try {
            return SvgImageReader.looksLikeSvg(bytes) ? SvgImageReader.read(path, bytes) : raster(path, bytes);
        } catch (IOException | RuntimeException e) {
            return new PrintImage.Unprintable(path, "the image `" + path + "` is damaged",
                    "Open it in an image editor and save it again. It cannot be read: " + reason(e) + ".");
        }
    }

    private static String reason(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("").strip().replaceFirst("\\.$", "");
    }

    private static boolean isAvif(byte[] bytes) {
        return bytes.length > 12 && new String(bytes, 4, 8, StandardCharsets.ISO_8859_1).matches("ftypavi[fs]");
    }

    private static PrintImage raster(String path, byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new PrintImage.Unprintable(path, "`" + path + "` is not an image that PDFs can show",
                        "PDFs show PNG, JPEG, GIF, WebP and SVG images. Save it as one of these.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                String format = reader.getFormatName().toLowerCase(java.util.Locale.ROOT);
                byte[] printable = bytes;
                if (format.equals("jpeg")) {
                    // Without converting colours: PDFs support CMYK, which Java cannot convert.
                    reader.readRaster(0, null);
                } else {
                    BufferedImage image = reader.read(0);
                    printable = format.equals("png") || format.equals("gif") ? bytes : png(image);
                }
                return new PrintImage.Printable(path, printable, false, reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
