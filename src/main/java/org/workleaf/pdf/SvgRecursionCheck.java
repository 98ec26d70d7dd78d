package org.workleaf.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds SVG files in which the renderer would recurse until its stack is full. In these, an element refers to itself, such as a {@code use} of
 * the group it is in, or elements are nested too deeply.
 */
final class SvgRecursionCheck {

    private static final int MAX_DEPTH = 200;
    private static final Pattern REFERENCE = Pattern.compile("^\\s*#(\\S+)\\s*$|url\\(\\s*[\"']?#([^\"')\\s]+)");

    /** The ids to which each element with an id, or something inside it, refers. */
    private final Map<String, Set<String>> references = new HashMap<>();
    private final Set<String> finished = new HashSet<>();

    private SvgRecursionCheck() {}

    /** What is wrong with a file; empty if it can be drawn. */
    static Optional<String> problem(Element root) {
        SvgRecursionCheck check = new SvgRecursionCheck();
        if (!check.collect(root, Set.of(), 0)) {
            return Optional.of("its elements are nested more than " + MAX_DEPTH + " levels deep");
        }
        return check.references.keySet().stream().sorted().filter(id -> check.isInCycle(id, new HashSet<>())).findFirst()
                .map(id -> "the element `" + id + "` refers to itself");
    }

    /**
     * @param inside the ids of the elements that contain this one
     * @return whether the elements are not nested too deeply
     */
    private boolean collect(Element element, Set<String> inside, int depth) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        Set<String> ids = inside;
        if (element.hasAttribute("id")) {
            ids = new TreeSet<>(inside);
            ids.add(element.getAttribute("id"));
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Matcher reference = REFERENCE.matcher(((Attr) element.getAttributes().item(i)).getValue());
            while (reference.find()) {
                String target = reference.group(1) == null ? reference.group(2) : reference.group(1);
                ids.forEach(id -> references.computeIfAbsent(id, first -> new TreeSet<>()).add(target));
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && !collect(inner, ids, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    /** @param path the ids that lead to this one */
    private boolean isInCycle(String id, Set<String> path) {
        if (path.size() > MAX_DEPTH || !path.add(id)) {
            return true;
        }
        boolean found = !finished.contains(id) && references.getOrDefault(id, Set.of()).stream().anyMatch(target -> isInCycle(target, path));
        path.remove(id);
        finished.add(id);
        return found;
    }
}
