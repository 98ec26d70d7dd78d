package org.workleaf.markdown;

import java.util.ArrayList;
import java.util.List;
import org.workleaf.source.Span;

/**
 * A link or picture as it is written in the source.
 *
 * @param target what stands between the round brackets
 * @param text   its words; for a picture, the words instead of it
 * @param image  whether it is a picture
 */
public record Link(String target, String text, boolean image, Span span) {

    /** The path from the guide's root that a relative path in a file leads to; {@code ..} above the root stays. */
    public static String resolve(String from, String relative) {
        List<String> names = new ArrayList<>(List.of(from.split("/")));
        names.remove(names.size() - 1);
        for (String name : relative.split("/")) {
            if (name.equals("..") && !names.isEmpty() && !names.get(names.size() - 1).equals("..")) {
                names.remove(names.size() - 1);
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }
}
