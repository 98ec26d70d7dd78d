package org.workleaf.site;

import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * A checksum of a file, which browsers compute too: the CRC-32 of its bytes (ISO 3309, as in gzip) in eight hex digits, and their number.
 * {@code abc} → {@code 352441c2-3}.
 *
 * <p>It detects files of another version and files that arrived damaged. It is no protection against somebody who forges a file: they would
 * have to control the host, and with it the list of checksums.
 */
public final class Checksum {

    private final CRC32 crc = new CRC32();
    private long length;

    /** The checksum of a whole file. */
    public static String of(byte[] file) {
        Checksum checksum = new Checksum();
        checksum.add(file, file.length);
        return checksum.value();
    }

    /**
     * Adds the next bytes of the file.
     *
     * @param count how many of the array's first bytes to add
     */
    void add(byte[] bytes, int count) {
        crc.update(bytes, 0, count);
        length += count;
    }

    /** The checksum of all bytes that were added. */
    String value() {
        return HexFormat.of().toHexDigits((int) crc.getValue()) + "-" + length;
    }
}
