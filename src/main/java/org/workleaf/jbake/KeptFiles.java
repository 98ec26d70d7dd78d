package org.workleaf.jbake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.workleaf.source.ProgramStamp;

/**
 * What the last build knows of each page that it wrote, so that a page need not be rendered again when all that its template read
 * is the same: {@code target/cache/files}.
 *
 * <p>A file of the output is left as it is if the program, all templates and the settings are the same, if every variable that the
 * template read for it comes to the same, and if the file still holds the bytes that were written. No file's time is asked.
 */
final class KeptFiles {

    /**
     * A page that was written.
     *
     * @param inputs what each variable that its template read came to
     * @param sha256 of its bytes, in hex
     * @param pieces what is known of its pieces, if it was written in pieces
     */
    record Kept(Map<String, ModelHash> inputs, String sha256, long length, long checksum, Pieces.Kept pieces) {}

    /** A page that still stands as it was written. */
    record Found(Kept kept, byte[] bytes) {}

    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);
    private static final String FORM = "workleaf files 4";

    private final Path file;
    private final Path output;
    private final String stamp;
    private final Map<String, Kept> before = new HashMap<>();
    private final SortedMap<String, Kept> now = new ConcurrentSkipListMap<>();
    private final KeptAssets assets = new KeptAssets();
    private final KeptHashes hashes = new KeptHashes();

    private KeptFiles(Path file, Path output, String stamp) {
        this.file = file;
        this.output = output;
        this.stamp = stamp;
    }

    /** Of a bake that nothing came before. */
    static KeptFiles none() {
        return new KeptFiles(Path.of(""), Path.of(""), "");
    }

    /**
     * @param root      the guide's folder
     * @param output    the folder that the last build wrote into
     * @param templates the folder of templates
     */
    static KeptFiles of(Path root, Path output, Path templates) throws IOException {
        KeptFiles kept = new KeptFiles(root.resolve("target/cache/files"), output, stamp(root, output, templates));
        if (Files.isRegularFile(kept.file)) {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(kept.file), 1 << 16))) {
                kept.read(in);
            } catch (IOException | RuntimeException e) { // cut off, or not ours
                kept.before.clear();
                kept.assets.clear();
                kept.hashes.clear();
            }
        }
        return kept;
    }

    private static String stamp(Path root, Path output, Path templates) throws IOException {
        ModelHash.Of hashes = new ModelHash.Of();
        Map<String, String> read = new LinkedHashMap<>();
        read.put("", FORM + ProgramStamp.now() + output + TimeZone.getDefault().getID());
        try (Stream<Path> walk = Files.walk(templates, FileVisitOption.FOLLOW_LINKS)) {
            for (Path each : walk.filter(Files::isRegularFile).sorted().toList()) {
                read.put(each.toString(), new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
            }
        }
        for (String name : BakeSettings.FILES) {
            Path settings = root.resolve(name);
            if (Files.isRegularFile(settings)) {
                read.put(settings.toString(), new String(Files.readAllBytes(settings), StandardCharsets.ISO_8859_1));
            }
        }
        return hashes.model(read).toString();
    }

    private void read(DataInputStream in) throws IOException {
        if (!in.readUTF().equals(stamp)) {
            return;
        }
        assets.read(in);
        hashes.read(in);
        for (int count = in.readInt(); count > 0; count--) {
            String path = in.readUTF();
            String sha256 = in.readUTF();
            long length = in.readLong();
            long checksum = in.readLong();
            Map<String, ModelHash> inputs = new LinkedHashMap<>();
            for (int names = in.readByte(); names > 0; names--) {
                inputs.put(in.readUTF(), ModelHash.read(in));
            }
            before.put(path, new Kept(inputs, sha256, length, checksum, pieces(in)));
        }
    }

    private static Pieces.Kept pieces(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count == 0) {
            return Pieces.Kept.NONE;
        }
        ModelHash context = ModelHash.read(in);
        Set<String> read = new TreeSet<>();
        for (int names = in.readByte(); names > 0; names--) {
            read.add(in.readUTF());
        }
        Map<ModelHash, Pieces.Place> places = new LinkedHashMap<>();
        for (; count > 0; count--) {
            places.put(ModelHash.read(in), new Pieces.Place(in.readInt(), in.readInt()));
        }
        return new Pieces.Kept(read, context, places);
    }

    /** A file of the output that still holds the bytes which were written. */
    Optional<Found> of(String path) throws IOException {
        Kept kept = before.get(path);
        Path there = output.resolve(path);
        if (kept == null || !Files.isRegularFile(there)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(there);
        return bytes.length == kept.length() && checksum(bytes) == kept.checksum()
                ? Optional.of(new Found(kept, bytes)) : Optional.empty();
    }

    private static long checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }

    /** What is known of the assets. */
    KeptAssets assets() {
        return assets;
    }

    /** What is known of the models that templates read. */
    KeptHashes hashes() {
        return hashes;
    }

    /** Notes a page of this build, written or left as it is. */
    void keep(String path, Kept kept) {
        now.put(path, kept);
    }

    /** Writes all that is known now, for the next time. Where nothing can be written, the next time takes longer, and that is all. */
    void save() {
        Path beside = file.resolveSibling(file.getFileName() + "-" + ProcessHandle.current().pid());
        try {
            Files.createDirectories(file.getParent());
            write(beside);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.info("cannot keep what is known of the files", e);
        }
    }

    private void write(Path beside) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16))) {
            out.writeUTF(stamp);
            assets.write(out);
            hashes.write(out);
            out.writeInt(now.size());
            for (Map.Entry<String, Kept> each : now.entrySet()) {
                out.writeUTF(each.getKey());
                out.writeUTF(each.getValue().sha256());
                out.writeLong(each.getValue().length());
                out.writeLong(each.getValue().checksum());
                out.writeByte(each.getValue().inputs().size());
                for (Map.Entry<String, ModelHash> input : each.getValue().inputs().entrySet()) {
                    out.writeUTF(input.getKey());
                    input.getValue().write(out);
                }
                write(each.getValue().pieces(), out);
            }
        }
    }

    private static void write(Pieces.Kept pieces, DataOutputStream out) throws IOException {
        out.writeInt(pieces.places().size());
        if (pieces.places().isEmpty()) {
            return;
        }
        pieces.context().write(out);
        out.writeByte(pieces.names().size());
        for (String name : pieces.names()) {
            out.writeUTF(name);
        }
        for (Map.Entry<ModelHash, Pieces.Place> each : pieces.places().entrySet()) {
            each.getKey().write(out);
            out.writeInt(each.getValue().from());
            out.writeInt(each.getValue().length());
        }
    }
}
