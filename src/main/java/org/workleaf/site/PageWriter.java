package org.workleaf.site;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Writes a rendered page as UTF-8, computes its checksum, collects its links, and finds out whether {@link RenderedUrlCheck} must look at it:
 * all in one pass, because a page with the whole guide is too large for memory.
 */
public final class PageWriter extends Writer {

    private static final int CHUNK = 1 << 13;

    private final OutputStream out;
    private final Checksum checksum = new Checksum();
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final char[] text = new char[CHUNK];
    private final ByteBuffer bytes = ByteBuffer.allocate(3 * CHUNK);
    private final PageScanner scanner = new PageScanner();
    private int length;
    private boolean hasSplitTag;

    PageWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(char[] chars, int from, int count) throws IOException {
        for (int written = 0; written < count;) {
            int part = room(count - written);
            System.arraycopy(chars, from + written, text, length, part);
            length += part;
            written += part;
        }
    }

    @Override
    public void write(String chars, int from, int count) throws IOException {
        for (int written = 0; written < count;) {
            int part = room(count - written);
            chars.getChars(from + written, from + written + part, text, length);
            length += part;
            written += part;
        }
    }

    /** How many of the characters fit into the buffer; at least one. */
    private int room(int wanted) throws IOException {
        if (length == CHUNK) {
            send(endOfLastTag());
        }
        return Math.min(wanted, CHUNK - length);
    }

    /** Where to split the text so that no tag is split. */
    private int endOfLastTag() {
        for (int i = CHUNK - 1; i > 0; i--) {
            if (text[i] == '<') {
                return i;
            }
        }
        hasSplitTag = true;
        return CHUNK / 2;
    }

    /** Checks and writes the first characters, and moves the rest to the front. */
    private void send(int count) throws IOException {
        scanner.scan(text, count);
        int end = count < length && Character.isHighSurrogate(text[count - 1]) ? count - 1 : count;
        bytes.clear();
        encoder.encode(CharBuffer.wrap(text, 0, end), bytes, false);
        checksum.add(bytes.array(), bytes.position());
        out.write(bytes.array(), 0, bytes.position());
        System.arraycopy(text, end, text, 0, length - end);
        length -= end;
    }

    /** Does nothing: a page is complete when it is closed. */
    @Override
    public void flush() {}

    /** Writes the remaining characters; the page is on disk afterwards. */
    @Override
    public void close() throws IOException {
        try (out) {
            send(length);
        }
    }

    /** Whether the page may contain a URL that is not allowed; valid after {@link #close}. */
    public boolean isSuspect() {
        return hasSplitTag || scanner.hasSuspectUrl();
    }

    /** Its links, and what may be wrong in it; complete after {@link #close}. */
    PageScanner scanner() {
        return scanner;
    }

    /** The checksum of the page; valid after {@link #close}. */
    public String checksum() {
        return checksum.value();
    }
}
