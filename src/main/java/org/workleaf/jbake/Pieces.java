package org.workleaf.jbake;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The pieces of a long file that is being written, such as the whole guide on one page. Of a piece that would come out as it did, the
 * bytes are copied from the file that the last build wrote.
 *
 * <p>A piece comes out the same if what it is made of comes to the same, and so does every variable that a piece of the file read.
 */
final class Pieces {

    /** Where a piece lies in its file, in bytes. */
    record Place(int from, int length) {}

    /**
     * What is known of the pieces of a file that was written.
     *
     * @param names   the variables that were read while pieces were made
     * @param context what these came to
     * @param places  of the pieces, by what each is made of
     */
    record Kept(Set<String> names, ModelHash context, Map<ModelHash, Place> places) {

        static final Kept NONE = new Kept(Set.of(), new ModelHash(0, 0), Map.of());

        private boolean lieWithin(byte[] bytes) {
            return places.values().stream().allMatch(place -> place.from() >= 0 && place.length() >= 0
                    && (long) place.from() + place.length() <= bytes.length);
        }
    }

    /** The variables that pieces read besides what they are made of. */
    interface Surroundings {

        /** Nothing is read by its name. */
        Surroundings NONE = new Surroundings() {
            @Override
            public void forget() {}

            @Override
            public Set<String> read() {
                return Set.of();
            }

            @Override
            public ModelHash of(Set<String> names) {
                return new ModelHash(0, 0);
            }
        };

        /** Forgets what has been read so far. */
        void forget();

        /** What has been read since. */
        Set<String> read();

        /** What the variables come to. */
        ModelHash of(Set<String> names);
    }

    /** Writes a piece into its file. */
    @FunctionalInterface
    interface Making<X extends Exception> {
        void write() throws IOException, X;
    }

    private final SiteWriter.PageFile file;
    private final Surroundings surroundings;
    private final ModelHash.Of hashes;
    private final byte[] before;
    private final Map<ModelHash, Place> known;
    private final Set<String> names = new TreeSet<>();
    private final Map<ModelHash, Place> places = new LinkedHashMap<>();

    /** @param last what the last build wrote in this place, and what is known of it */
    Pieces(SiteWriter.PageFile file, Surroundings surroundings, ModelHash.Of hashes, Optional<KeptFiles.Found> last) {
        this.file = file;
        this.surroundings = surroundings;
        this.hashes = hashes;
        Kept kept = last.map(found -> found.kept().pieces()).orElse(Kept.NONE);
        boolean holds = !kept.places().isEmpty() && kept.lieWithin(last.orElseThrow().bytes())
                && surroundings.of(kept.names()).equals(kept.context());
        this.known = holds ? kept.places() : Map.of();
        this.before = holds ? last.orElseThrow().bytes() : new byte[0];
        names.addAll(holds ? kept.names() : Set.of());
    }

    /** @param of what the piece is made of: no two pieces of a file that differ are made of the same */
    <X extends Exception> void add(Object of, Making<X> making) throws IOException, X {
        ModelHash hash = hashes.lasting(of);
        Place place = known.get(hash);
        long from = file.length();
        if (place != null) {
            file.write(before, place.from(), place.length());
        } else {
            surroundings.forget();
            making.write();
            names.addAll(surroundings.read());
        }
        places.put(hash, new Place(Math.toIntExact(from), Math.toIntExact(file.length() - from)));
    }

    /** The file that is being written. */
    SiteWriter.PageFile file() {
        return file;
    }

    /** The variables that were read for pieces, also for those that were copied. */
    Set<String> names() {
        return names;
    }

    /** What is known of all pieces, once they are written. */
    Kept kept() {
        return places.isEmpty() ? Kept.NONE : new Kept(names, surroundings.of(names), places);
    }
}
