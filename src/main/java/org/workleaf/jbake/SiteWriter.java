package org.workleaf.jbake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.zip.CRC32C;

/** Writes the pages of a site, and knows of each what its bytes come to, so that none has to be read again for that. */
final class SiteWriter {

    private static final int ROOM = 1 << 15;

    private final Path folder;
    private final SortedMap<String, String> hashes = new ConcurrentSkipListMap<>();
    private final Set<String> left = new ConcurrentSkipListSet<>();

    SiteWriter(Path folder) {
        this.folder = folder;
    }

    /** @param path from the site's folder, parted by {@code /} */
    PageFile file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return new PageFile(path, Files.newOutputStream(file));
    }

    /** Notes a file that stands in the output already, with the same bytes that it would have now. */
    void leave(String path, String sha256) {
        hashes.put(path, sha256);
        left.add(path);
    }

    /** The files that are left as they stand in the output. */
    Set<String> left() {
        return left;
    }

    /** Each file written so far and closed, or left, with its SHA-256 in hex. */
    SortedMap<String, String> hashes() {
        return hashes;
    }

    /** Text on its way into a file as UTF-8. Most pieces of a page are short and plain ASCII. */
    final class PageFile extends Writer {

        private final String path;
        private final OutputStream out;
        private final MessageDigest digest = newDigest();
        private final CRC32C checksum = new CRC32C();
        private final byte[] waiting = new byte[ROOM];
        private int length;
        private boolean open = true;
        private long size;
        private String sha256;

        PageFile(String path, OutputStream out) {
            this.path = path;
            this.out = out;
        }

        @Override
        public void write(String text) throws IOException {
            put(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void write(String text, int from, int count) throws IOException {
            write(from == 0 && count == text.length() ? text : text.substring(from, from + count));
        }

        /** What stands in a template comes this way. */
        @Override
        public void write(char[] text, int from, int count) throws IOException {
            if (count > ROOM / 4) {
                write(new String(text, from, count));
                return;
            }
            if (length + count > ROOM) {
                send();
            }
            for (int i = 0; i < count; i++) {
                char c = text[from + i];
                if (c >= 0x80) {
                    length += i;
                    put(new String(text, from + i, count - i).getBytes(StandardCharsets.UTF_8));
                    return;
                }
                waiting[length + i] = (byte) c;
            }
            length += count;
        }

        @Override
        public void write(int c) throws IOException {
            write(String.valueOf((char) c));
        }

        /** Bytes that are UTF-8 already. */
        void write(byte[] bytes, int from, int count) throws IOException {
            send();
            send(bytes, from, count);
        }

        private void put(byte[] bytes) throws IOException {
            if (length + bytes.length > ROOM) {
                send();
            }
            if (bytes.length > ROOM) {
                send(bytes, 0, bytes.length);
            } else {
                System.arraycopy(bytes, 0, waiting, length, bytes.length);
                length += bytes.length;
            }
        }

        private void send() throws IOException {
            send(waiting, 0, length);
            length = 0;
        }

        private void send(byte[] bytes, int from, int count) throws IOException {
            digest.update(bytes, from, count);
            checksum.update(bytes, from, count);
            size += count;
            out.write(bytes, from, count);
        }

        /** Nothing waits for being flushed: a page is whole when it is closed. */
        @Override
        public void flush() {}

        @Override
        public void close() throws IOException {
            if (open) {
                open = false;
                send();
                out.close();
                sha256 = HexFormat.of().formatHex(digest.digest());
                hashes.put(path, sha256);
            }
        }

        /** Of all that was written, in hex; known once it is closed. */
        String sha256() {
            return sha256;
        }

        /** How many bytes were written so far. */
        long length() {
            return size + length;
        }

        long checksum() {
            return checksum.getValue();
        }

        private static MessageDigest newDigest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
