package org.workleaf.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The version of a page: the first eight hexadecimal digits of the SHA-256 of its text. */
public final class SourceHash {

    private SourceHash() {}

    /** Ignores line ends and a byte order mark, which Git and editors change on their own. */
    public static String of(SourceFile file) {
        String text = file.text().replaceFirst("^\\uFEFF", "").replaceAll("\\r\\n?", "\n");
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
