package org.workleaf.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorInputStream;

/** The files of a browser's profile, searched for text in any of the encodings browsers write. */
final class ProfileFiles {

    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final byte[] MOZ_LZ4 = "mozLz40\0".getBytes(StandardCharsets.US_ASCII);

    private ProfileFiles() {}

    /** The files that contain one of the texts, each with that text. */
    static List<String> containing(Path profile, List<String> texts) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : in(profile)) {
            String bytes = new String(read(file), StandardCharsets.ISO_8859_1);
            for (String text : texts) {
                if (ENCODINGS.stream().anyMatch(each -> bytes.contains(new String(text.getBytes(each), StandardCharsets.ISO_8859_1)))) {
                    found.add(profile.relativize(file) + ": " + text);
                }
            }
        }
        return found;
    }

    /** The sessions that Firefox has saved, open and closed tabs alike. */
    static List<JsonElement> sessions(Path profile) throws IOException {
        List<JsonElement> sessions = new ArrayList<>();
        for (Path file : in(profile)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".jsonlz4") && (name.startsWith("sessionstore") || file.getParent().endsWith("sessionstore-backups"))) {
                sessions.add(JsonParser.parseString(new String(read(file), StandardCharsets.UTF_8)));
            }
        }
        return sessions;
    }

    private static List<Path> in(Path profile) throws IOException {
        try (Stream<Path> files = Files.walk(profile)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            return in(profile); // the browser removed a folder while it was being listed
        }
    }

    /** The content of a file, decompressed where Firefox has compressed it: eight bytes of magic, four of size, an LZ4 block. */
    private static byte[] read(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0]; // a temporary file of the browser
        }
        if (bytes.length < 12 || !Arrays.equals(bytes, 0, 8, MOZ_LZ4, 0, 8)) {
            return bytes;
        }
        try (var block = new BlockLZ4CompressorInputStream(new ByteArrayInputStream(bytes, 12, bytes.length - 12))) {
            return block.readAllBytes();
        }
    }
}
