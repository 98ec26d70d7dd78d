package org.workleaf.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.workleaf.markdown.Link;
import org.workleaf.source.GuideFiles;

/** Loads the image files of a guide for PDFs. Only files below the content folder are read. */
final class GuideImages {

    /** Images of the guide in a PDF's HTML; the others are QR codes, which are part of the HTML. */
    static final String SELECTOR = "img:not(.code)";

    private static final Pattern GUIDE_IMAGE = Pattern.compile("<img (?!class=\"code\")");

    private final Path content;
    private final Map<String, PrintImage> checked = new ConcurrentHashMap<>();

    GuideImages(Path content) {
        this.content = content.toAbsolutePath().normalize();
    }

    /**
     * @param base the folder in the site that links are relative to: {@code print/}
     * @param src  the address relative to it: {@code ../practices/cup.png}
     */
    PrintImage load(String base, String src) {
        return checked.computeIfAbsent(path(base, src), this::read);
    }

    /** The path below the content folder, which is also the path in the site. */
    private String path(String base, String src) {
        try {
            String decoded = Link.decoded(src.replaceFirst("[?#].*", ""));
            return content.relativize(content.resolve(base).resolve(decoded).normalize()).toString().replace('\\', '/');
        } catch (InvalidPathException e) {
            return src;
        }
    }

    private PrintImage read(String path) {
        Optional<Path> file = file(path);
        if (file.isEmpty()) {
            return new PrintImage.Unprintable(path, "there is no image `" + path + "` in the content folder",
                    "Put the file there, or correct its path.");
        }
        try {
            return PrintImageReader.read(path, Files.readAllBytes(file.get()));
        } catch (IOException e) {
            return new PrintImage.Unprintable(path, "the image `" + path + "` cannot be read", "Save it again: " + e.getMessage());
        }
    }

    private Optional<Path> file(String path) {
        try {
            Path file = content.resolve(path).normalize();
            boolean inside = file.startsWith(content) && Files.isRegularFile(file) && GuideFiles.isInside(content, file);
            return inside ? Optional.of(file) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Adds the bytes of all images in the HTML to a digest. */
    void digest(String html, String base, MessageDigest digest) throws IOException {
        if (!GUIDE_IMAGE.matcher(html).find()) {
            return; // If all PDFs are cached, parsing would take longer than everything else.
        }
        for (Element image : Jsoup.parse(html).select(SELECTOR)) {
            String path = path(base, image.attr("src"));
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            Optional<Path> file = file(path);
            if (file.isPresent()) {
                digest.update(Files.readAllBytes(file.get()));
            }
        }
    }
}
