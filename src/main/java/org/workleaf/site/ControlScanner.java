package org.workleaf.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out while a page is written whether it may have an image without alternative text or a control without a name.
 *
 * <p>It does not know which elements are hidden. So what it finds is only a reason to parse the page.
 */
final class ControlScanner {

    private static final Pattern ATTRIBUTE = Pattern.compile("[\\s\"']([a-zA-Z-]++)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s>]++)))?+");
    /** Of the names of tags that matter. */
    private static final String FIRST_LETTERS = "/bilstBILST";
    private static final Set<String> NAMING = Set.of("aria-label", "aria-labelledby", "title");
    private static final Set<String> SELF_NAMED = Set.of("submit", "reset");

    private final Set<String> labelled = new HashSet<>();
    private final Set<String> needLabel = new HashSet<>();
    private boolean suspect;
    private Element label;
    private Element button;

    /** An open label or button. */
    private static final class Element {

        private final String id;
        private boolean hasText;
        private boolean namesControl;

        /** @param id of the button, or of the control that the label is for; empty if there is none */
        Element(String id) {
            this.id = id;
        }
    }

    /** Reads the text between two tags. */
    void readText(char[] html, int start, int end) {
        if ((label == null || label.hasText) && (button == null || button.hasText) || isBlank(html, start, end)) {
            return;
        }
        if (label != null) {
            label.hasText = true;
        }
        if (button != null) {
            button.hasText = true;
        }
    }

    private static boolean isBlank(char[] html, int start, int end) {
        for (int i = start; i < end; i++) {
            if (html[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a whole tag.
     *
     * @param start the index of its {@code <}
     * @return the index after its last character
     */
    int readTag(char[] html, int start, int length) {
        int end = start + 1;
        char quote = 0;
        while (end < length && (quote != 0 || html[end] != '>')) {
            char c = html[end++];
            if (quote == 0 ? c == '"' || c == '\'' : c == quote) {
                quote = quote == 0 ? c : 0;
            }
        }
        if (start + 1 < length && FIRST_LETTERS.indexOf(html[start + 1]) >= 0) {
            readNamedTag(name(html, start + 1, end), html, start, end);
        }
        return Math.min(end + 1, length);
    }

    private void readNamedTag(String name, char[] html, int start, int end) {
        switch (name) {
            case "img" -> suspect |= !attributes(html, start, end).containsKey("alt");
            case "label" -> label = new Element(attributes(html, start, end).getOrDefault("for", ""));
            case "/label" -> endLabel();
            case "button" -> readControl(name, attributes(html, start, end));
            case "/button" -> endButton();
            case "input", "select", "textarea" -> readControl(name, attributes(html, start, end));
            default -> { }
        }
    }

    private static String name(char[] html, int start, int limit) {
        int end = start;
        // No name that matters is longer.
        while (end < limit && end - start < 9 && html[end] > ' ') {
            end++;
        }
        return new String(html, start, end - start).toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> attributes(char[] html, int start, int end) {
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(new String(html, start, end - start));
        while (attribute.find()) {
            String value = attribute.group(2) != null ? attribute.group(2) : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
            attributes.put(attribute.group(1).toLowerCase(Locale.ROOT), value == null ? "" : value);
        }
        return attributes;
    }

    private void readControl(String name, Map<String, String> attributes) {
        String type = attributes.getOrDefault("type", "");
        boolean named = NAMING.stream().anyMatch(key -> !attributes.getOrDefault(key, "").isBlank()) || attributes.containsKey("hidden")
                || type.equals("hidden") || SELF_NAMED.contains(type) && attributes.containsKey("value");
        if (named) {
            return;
        }
        String id = attributes.getOrDefault("id", "");
        if (name.equals("button")) {
            button = new Element(id);
        } else if (label != null) {
            label.namesControl = true;
        } else {
            needLabel(id);
        }
    }

    private void needLabel(String id) {
        suspect |= id.isEmpty();
        needLabel.add(id);
    }

    private void endLabel() {
        if (label != null && label.hasText) {
            labelled.add(label.id);
        } else if (label != null) {
            suspect |= label.namesControl;
        }
        label = null;
    }

    private void endButton() {
        if (button != null && !button.hasText) {
            needLabel(button.id);
        }
        button = null;
    }

    /** Whether an image seems to have no {@code alt}, or a control no name; valid after the whole page was read. */
    boolean isSuspect() {
        return suspect || !labelled.containsAll(needLabel);
    }
}
