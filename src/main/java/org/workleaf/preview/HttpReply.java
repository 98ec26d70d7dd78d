package org.workleaf.preview;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * An HTTP response.
 *
 * @param status the HTTP status code
 * @param type   the media type
 */
record HttpReply(int status, byte[] body, String type) {

    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"), Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"), Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"), Map.entry("gif", "image/gif"), Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"), Map.entry("xml", "application/xml"), Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("pdf", "application/pdf"), Map.entry("json", "application/json"), Map.entry("woff2", "font/woff2"),
            Map.entry("webmanifest", "application/manifest+json"));

    /** @param name the file name, whose extension determines the type */
    static HttpReply of(String name, byte[] body) {
        return of(200, name, body);
    }

    static HttpReply of(int status, String name, byte[] body) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return new HttpReply(status, body, TYPES.getOrDefault(extension, "application/octet-stream"));
    }

    static HttpReply text(int status, String text) {
        return of(status, "reply.txt", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Redirects to the same address with a trailing slash. */
    static HttpReply toFolder() {
        return new HttpReply(302, new byte[0], "");
    }

    boolean isHtml() {
        return type.startsWith("text/html");
    }

    /** A checksum to detect changes, which isn't secure against forgery. */
    static String version(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return Long.toHexString(sum.getValue()) + "-" + bytes.length;
    }
}
