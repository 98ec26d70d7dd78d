package org.workleaf.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.workleaf.Evening;

/** The versions of a guide that is published again and again, each time with another name for the same field. */
final class GuideVersions {

    /** The name of the field in the first version, which is that of {@link EveryField}. */
    static final String FIRST = "felt";

    private final Path folder;
    private final Evening guide;
    private final List<String> names = new ArrayList<>(List.of(FIRST));

    GuideVersions(Path folder) throws IOException {
        this.folder = folder;
        guide = new Evening(folder.resolve("guide"), "");
    }

    /** The name of the field in the latest version. */
    String name() {
        return names.get(names.size() - 1);
    }

    /** The earlier names of the field, the latest first. */
    List<String> earlierNames() {
        List<String> earlier = new ArrayList<>(names.subList(0, names.size() - 1));
        Collections.reverse(earlier);
        return earlier;
    }

    /** Builds a version in which the field has a new name, and returns its folder. */
    Path renameField() throws IOException {
        names.add(FIRST + "-" + names.size());
        StringBuilder felt = new StringBuilder("#" + name());
        for (String earlier : earlierNames()) {
            felt.append(" was:#").append(earlier);
        }
        return EveryField.build(guide, felt.toString(), folder.resolve("version-" + names.size()));
    }
}
