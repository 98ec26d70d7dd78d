package org.workleaf.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.workleaf.fonts.PdfFonts;

/**
 * A cache of PDFs. The key is a hash of the HTML, the stylesheet, the images and the program.
 *
 * <p>A file is called {@code name.hash.fit.pages.overflow.pdf}; a new one replaces the old one with the same name.
 */
final class PdfCache {

    private static final Pattern FILE = Pattern.compile("(.+)\\.([0-9a-f]{32})\\.(\\d+)\\.(\\d+)\\.(\\d+)\\.pdf");

    private final Optional<Path> folder;
    private final byte[] program;

    /** @param folder created if necessary; empty for no cache */
    PdfCache(Optional<Path> folder) throws IOException {
        this.folder = folder;
        this.program = folder.isPresent() ? program() : new byte[0];
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
    }

    /** A hash of the program that creates the PDFs, because another version may create others. */
    private static byte[] program() throws IOException {
        try {
            Path code = Path.of(PdfCache.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            MessageDigest digest = sha256();
            for (Path classes : Files.isDirectory(code) ? List.of(code.resolve("org/workleaf/fonts"), code.resolve("org/workleaf/pdf")) : List.of(code)) {
                try (Stream<Path> files = Files.walk(classes)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            for (Class<?> library : List.of(org.apache.pdfbox.pdmodel.PDDocument.class,
                    com.openhtmltopdf.pdfboxout.PdfRendererBuilder.class, com.google.zxing.qrcode.QRCodeWriter.class)) {
                digest.update(library.getProtectionDomain().getCodeSource().getLocation().toString()
                        .replaceFirst(".*/", "").getBytes(StandardCharsets.UTF_8));
            }
            try (InputStream font = PdfFonts.Face.SERIF.open()) {
                digest.update(font.readAllBytes());
            }
            return digest.digest();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @param base the folder in the site that image addresses in the HTML are relative to */
    String key(PdfSpec spec, String html, GuideImages images, String base) throws IOException {
        MessageDigest digest = sha256();
        digest.update(program);
        digest.update(spec.name().getBytes(StandardCharsets.UTF_8));
        digest.update(html.getBytes(StandardCharsets.UTF_8));
        images.digest(html, base, digest);
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    Optional<Pdf> get(PdfSpec spec, String key) throws IOException {
        for (Path file : files(spec)) {
            Matcher name = FILE.matcher(file.getFileName().toString());
            if (name.matches() && name.group(2).equals(key)) {
                return Optional.of(spec.pdf(Files.readAllBytes(file), Integer.parseInt(name.group(3)),
                        Integer.parseInt(name.group(4)), Integer.parseInt(name.group(5)), List.of()));
            }
        }
        return Optional.empty();
    }

    void put(PdfSpec spec, String key, Pdf pdf) throws IOException {
        if (folder.isEmpty()) {
            return;
        }
        for (Path old : files(spec)) {
            deleteQuietly(old);
        }
        String name = String.join(".", spec.name(), key, "" + pdf.fit(), "" + pdf.pages(),
                "" + pdf.overflow(), "pdf");
        // Written atomically, because a build may be interrupted or run at the same time as another one.
        Path temporary = Files.createTempFile(folder.get(), "pdf", ".tmp");
        Files.write(temporary, pdf.bytes());
        Files.move(temporary, folder.get().resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void deleteQuietly(Path file) throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (FileSystemException e) {
            // Another build is reading it; the next build deletes it.
        }
    }

    private List<Path> files(PdfSpec spec) throws IOException {
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.filter(file -> {
                Matcher name = FILE.matcher(file.getFileName().toString());
                return name.matches() && name.group(1).equals(spec.name());
            }).toList();
        }
    }
}
