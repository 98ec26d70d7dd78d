package org.workleaf.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one version of a page from another: the first eight hex digits of the SHA-256 of its text. */
public final class SourceHash {

    private SourceHash() {}

    /** Line ends and a byte order mark don't count: Git and editors change them by themselves. */
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
