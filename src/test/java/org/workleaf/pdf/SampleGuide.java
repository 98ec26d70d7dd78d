package org.workleaf.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.render.PdfGuideModelFactory;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.UserError;

/** A guide for tests, with the templates of this repository. */
final class SampleGuide {

    /** A WebP image of one pixel. */
    static final byte[] WEBP = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private final Path root;

    private SampleGuide(Path root) {
        this.root = root;
    }

    static SampleGuide in(Path root) throws IOException {
        SampleGuide guide = new SampleGuide(root);
        for (String folder : List.of("templates", "assets")) {
            copy(Path.of(folder), root.resolve(folder));
        }
        guide.write("jbake.properties", Files.readString(Path.of("jbake.properties")));
        guide.write("content/index.md", "# Home\n\nThe first page.\n");
        return guide;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    Path root() {
        return root;
    }

    SampleGuide write(String path, String text) throws IOException {
        return write(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    SampleGuide write(String path, byte[] bytes) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.write(root.resolve(path), bytes);
        return this;
    }

    /** @param format ImageIO's name of the format */
    static byte[] image(String format, int width, int height, Color colour) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillOval(0, 0, width, height);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    Guide read() {
        try {
            List<Diagnostic> problems = new ArrayList<>();
            Guide guide = new GuideReader().read(root, false, problems);
            if (problems.stream().anyMatch(Diagnostic::isError)) {
                throw new IllegalStateException(problems.toString());
            }
            return guide;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PdfGuideModel model() {
        try {
            return PdfGuideModelFactory.read(root, read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UserError e) {
            throw new IllegalStateException(e);
        }
    }

    List<Pdf> pdfs() throws IOException {
        return new PdfBatchBuilder(model(), Optional.empty()).all();
    }

    /** The PDFs whose names start with a prefix. */
    List<Pdf> pdfs(String name) throws IOException {
        PdfGuideModel model = model();
        return new PdfBatchBuilder(model, Optional.empty()).build(
                PdfSpec.of(model).stream().filter(spec -> spec.name().startsWith(name)).toList());
    }
}
