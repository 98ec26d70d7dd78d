package org.workleaf.guide;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.ProgramStamp;
import org.workleaf.source.SourceFile;

/**
 * What the last reading of a guide made of its files, so that a file with the same bytes need not be read again: {@code
 * target/cache/pages}.
 *
 * <p>A page is taken from it only if every byte of its file is the same; times and sizes are not asked. A page with something to
 * say about it is not kept, so what is wrong with it is found anew each time; nor is one sound about which a rule had something to
 * say. What another state of the program has kept, or the same with other settings, is passed over, and so is a file that cannot be
 * read.
 */
public final class KeptPages {

    private static final Logger LOG = LoggerFactory.getLogger(KeptPages.class);
    /** So many pages are put into bytes before they are written. */
    private static final int AT_ONCE = 256;
    private static final String FORM = "workleaf pages 3";

    /**
     * Where a page lies among the bytes: its source, and behind it what was made of that.
     *
     * @param sound whether no rule had anything to say about it
     */
    private record Place(int start, int source, int page, boolean sound) {}

    private final Path file;
    private final byte[] bytes;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Page> fresh = new ConcurrentHashMap<>();
    private final Map<String, Place> again = new ConcurrentHashMap<>();
    private final Set<String> sound = new HashSet<>();
    private final RecordReader.Many reader = new RecordReader.Many();
    private final String stamp;

    private KeptPages(Path file, byte[] bytes, String stamp) {
        this.file = file;
        this.bytes = bytes;
        this.stamp = stamp;
    }

    /** @param root the guide's folder */
    public static KeptPages of(Path root) throws IOException {
        Path file = root.resolve("target/cache/pages");
        KeptPages kept = new KeptPages(file, Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0],
                FORM + "\n" + ProgramStamp.now() + "\n" + settings(root));
        try {
            kept.findPlaces();
        } catch (RuntimeException e) { // cut off, or not ours
            kept.places.clear();
        }
        // What is of no use is not held until the site is made.
        return kept.places.isEmpty() ? new KeptPages(file, new byte[0], kept.stamp) : kept;
    }

    private static String settings(Path root) throws IOException {
        Path settings = root.resolve("jbake.properties");
        return Files.isRegularFile(settings) ? new String(Files.readAllBytes(settings), StandardCharsets.ISO_8859_1) : "";
    }

    private void findPlaces() {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.remaining() == 0 || !text(in).equals(stamp)) {
            return;
        }
        while (in.hasRemaining()) {
            String path = text(in);
            boolean sound = in.get() != 0;
            int source = in.getInt();
            int page = in.getInt();
            if (source < 0 || page < 0 || in.remaining() < source + page) {
                throw new IllegalStateException("cut off");
            }
            places.put(path, new Place(in.position(), source, page, sound));
            in.position(in.position() + source + page);
        }
    }

    private static String text(ByteBuffer in) {
        byte[] text = new byte[in.getInt()];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /**
     * @param file    as it was read just now
     * @param written its bytes
     * @return the page that was made of the same bytes
     */
    Optional<Page> page(SourceFile file, byte[] written) {
        Place place = places.get(file.path());
        if (place == null || !Arrays.equals(written, 0, written.length, bytes, place.start(), place.start() + place.source())) {
            return Optional.empty();
        }
        try {
            Page page = (Page) reader.read(ByteBuffer.wrap(bytes, place.start() + place.source(), place.page()), file);
            again.put(file.path(), place);
            return Optional.of(page);
        } catch (RuntimeException e) { // the bytes were changed by somebody
            return Optional.empty();
        }
    }

    /** Notes a page about which there is nothing to say. */
    void keep(Page page) {
        fresh.put(page.source().path(), page);
    }

    /** The sources of pages taken from here about which no rule had anything to say. */
    public Set<String> sound() {
        return again.entrySet().stream().filter(each -> each.getValue().sound()).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /**
     * Notes which pages are sound now.
     *
     * @param guide whose pages were looked at by all rules; drafts that were left out were not
     * @param told  what the rules found
     */
    public void checked(Guide guide, List<Diagnostic> told) {
        Stream.concat(Stream.of(guide), guide.translations().stream())
                .forEach(each -> each.pages().forEach(page -> sound.add(page.source().path())));
        told.forEach(problem -> sound.remove(problem.file().path()));
    }

    /** A page's source and what was made of it, one behind the other. */
    private record Made(Page page, byte[] source, byte[] made) {

        static Made of(Page page) {
            return new Made(page, page.source().text().getBytes(StandardCharsets.UTF_8), RecordWriter.bytes(page, page.source()));
        }
    }

    /**
     * Writes all that is known now, for the next time; nothing if it is known already. Where nothing can be written, the next
     * time takes longer, and that is all.
     */
    public void save() {
        boolean isKnown = again.entrySet().stream().allMatch(each -> each.getValue().sound() == sound.contains(each.getKey()));
        if (fresh.isEmpty() && again.size() == places.size() && isKnown) {
            return;
        }
        Path beside = file.resolveSibling(file.getFileName() + "-" + ProcessHandle.current().pid());
        try {
            Files.createDirectories(file.getParent());
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16))) {
                write(out);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.info("cannot keep the pages", e);
        }
    }

    private void write(DataOutputStream out) throws IOException {
        byte[] head = stamp.getBytes(StandardCharsets.UTF_8);
        out.writeInt(head.length);
        out.write(head);
        List<Page> pages = List.copyOf(fresh.values());
        for (int from = 0; from < pages.size(); from += AT_ONCE) {
            List<Page> some = pages.subList(from, Math.min(pages.size(), from + AT_ONCE));
            for (Made each : some.parallelStream().map(Made::of).toList()) {
                head(each.page().source().path(), each.source().length, each.made().length, out);
                out.write(each.source());
                out.write(each.made());
            }
        }
        for (Map.Entry<String, Place> each : again.entrySet()) {
            Place place = each.getValue();
            head(each.getKey(), place.source(), place.page(), out);
            out.write(bytes, place.start(), place.source() + place.page());
        }
    }

    private void head(String path, int source, int page, DataOutputStream out) throws IOException {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        out.writeInt(name.length);
        out.write(name);
        out.writeBoolean(sound.contains(path));
        out.writeInt(source);
        out.writeInt(page);
    }
}
