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
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Writes the pages of a site, and knows of each what its bytes come to, so that none has to be read again for that. */
final class SiteWriter {

    private static final int ROOM = 1 << 15;

    private final Path folder;
    private final SortedMap<String, String> hashes = new ConcurrentSkipListMap<>();

    SiteWriter(Path folder) {
        this.folder = folder;
    }

    /** @param path from the site's folder, parted by {@code /} */
    PageFile file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return new PageFile(path, Files.newOutputStream(file));
    }

    /** Each file written so far and closed, with its SHA-256 in hex. */
    SortedMap<String, String> hashes() {
        return hashes;
    }

    /** Text on its way into a file as UTF-8. Most pieces of a page are short and plain ASCII. */
    final class PageFile extends Writer {

        private final String path;
        private final OutputStream out;
        private final MessageDigest digest = newDigest();
        private final byte[] waiting = new byte[ROOM];
        private int length;
        private boolean open = true;

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
                hashes.put(path, HexFormat.of().formatHex(digest.digest()));
            }
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
