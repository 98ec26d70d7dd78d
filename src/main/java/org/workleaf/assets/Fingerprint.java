package org.workleaf.assets;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The first eight hex digits of a file's SHA-256, which change when the file does. */
final class Fingerprint {

    private static final Pattern IN_NAME = Pattern.compile("-[0-9a-f]{8}(?=(?:\\.[^./]*)?$)");

    private Fingerprint() {}

    /** {@code css/site.css} → {@code css/site-1a2b3c4d.css}; a name without an extension gets the hash at its end. */
    static String addTo(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        int end = dot > name.lastIndexOf('/') + 1 ? dot : name.length();
        return name.substring(0, end) + "-" + of(bytes) + name.substring(end);
    }

    /** {@code css/site-1a2b3c4d.css} → {@code css/site.css}; a name without a fingerprint stays the same. */
    static String removeFrom(String name) {
        return IN_NAME.matcher(name).replaceFirst("");
    }

    /** The fingerprint in a published name: {@code 1a2b3c4d}. */
    static String of(String name, String published) {
        int dot = name.lastIndexOf('.');
        return published.substring(dot + 1, published.length() - (name.length() - dot));
    }

    private static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
