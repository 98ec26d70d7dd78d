package org.workleaf.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text files in UTF-8; its errors name the file. */
public final class TextFileReader {

    private TextFileReader() {}

    /** @throws FileSystemException that names the file, if it is not UTF-8; {@link Files#readString} does not say which file it was */
    public static String read(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new FileSystemException(file.toString(), null, "it is not UTF-8 text");
        }
    }
}
