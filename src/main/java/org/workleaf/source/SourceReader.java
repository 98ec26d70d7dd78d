package org.workleaf.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads the Markdown files of a guide's {@code content} folder in reading order, which is the order of their names. */
public final class SourceReader {

    private final Path root;

    /** @param root the guide's folder, which contains {@code content} and {@code templates} */
    public SourceReader(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * @return every {@code .md} file below {@code content}, sorted by path, a folder's {@code index.md} before its other files;
     *     hidden files and folders are skipped, as in JBake
     */
    public List<Path> markdownFiles(Path content) throws IOException {
        return markdownFiles(content, GuideFiles.below(content));
    }

    /** @param files the files below {@code content} */
    public List<Path> markdownFiles(Path content, GuideFiles files) {
        return files.files().stream().filter(file -> file.toString().endsWith(".md") && !isHidden(content, file))
                .map(file -> Map.entry(orderKey(content, file), file)).sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue).toList();
    }

    /** The order of the files below a content folder. */
    public static Comparator<Path> inReadingOrder(Path content) {
        return Comparator.comparing(file -> orderKey(content, file));
    }

    private static boolean isHidden(Path content, Path file) {
        for (Path part : content.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static String orderKey(Path content, Path file) {
        String path = withForwardSlashes(content.relativize(file));
        // U+0001 sorts before every character of a name, and keeps a folder's own page and its pages together.
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return (path.equals(folder + "index.md") ? folder + "\u0001" : path).replace('/', '\u0002');
    }

    /** @param problems receives a diagnostic if the file is not UTF-8; it is then decoded with replacement characters, so that the rest is checked */
    public SourceFile read(Path file, List<Diagnostic> problems) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String path = path(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return new SourceFile(path, text);
        }
        try {
            return new SourceFile(path, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            SourceFile source = new SourceFile(path, text);
            int at = Math.max(0, source.text().indexOf('\uFFFD'));
            problems.add(Diagnostic.error("not-utf-8", source, Span.at(at), "this file is not UTF-8 text",
                    "Save it again as UTF-8: most editors offer that under “Save with encoding”."));
            return source;
        }
    }

    /** A file's path without its text, for problems with reading it. */
    public SourceFile unread(Path file) {
        return new SourceFile(path(file), "");
    }

    private String path(Path file) {
        return withForwardSlashes(root.relativize(file.toAbsolutePath().normalize()));
    }

    private static String withForwardSlashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
