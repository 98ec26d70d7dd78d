package org.workleaf.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
final class MissingLabelScanner {

    private static final Pattern ATTRIBUTE = Pattern.compile("[\\s\"']([a-zA-Z-]++)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s>]++)))?+");
    /** Of the names of tags that matter. */
    private static final String FIRST_LETTERS = "/bilstBILST";
    private static final Set<String> NAMING = Set.of("aria-label", "aria-labelledby", "title");
    private static final Set<String> SELF_NAMED = Set.of("submit", "reset");

    private final Set<String> labelled = new HashSet<>();
    /** The tags of controls that need a label, by id. Most have one, so their other attributes need not be parsed. */
    private final Map<String, String> controls = new HashMap<>();
    private boolean suspect;
    private Element label;
    private Element button;

    /** An open label or button. */
    private static final class Element {

        private final String tag;
        /** The tags of controls in it. */
        private final List<String> controls = new ArrayList<>();
        private boolean hasText;

        Element(String tag) {
            this.tag = tag;
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

    /** Reads a whole tag, from its {@code <} to the character after its {@code >}. */
    void readTag(char[] html, int start, int end) {
        if (start + 1 < end && FIRST_LETTERS.indexOf(html[start + 1]) >= 0) {
            switch (name(html, start + 1, end)) {
                case "img" -> suspect |= !attributes(tag(html, start, end)).containsKey("alt");
                case "label" -> label = new Element(tag(html, start, end));
                case "/label" -> endLabel();
                case "button" -> button = new Element(tag(html, start, end));
                case "/button" -> endButton();
                case "input", "select", "textarea" -> readControl(tag(html, start, end));
                default -> { }
            }
        }
    }

    private static String name(char[] html, int start, int limit) {
        int end = start;
        // No name that matters is longer.
        while (end < limit && end - start < 9 && html[end] > ' ' && html[end] != '>') {
            end++;
        }
        return new String(html, start, end - start).toLowerCase(Locale.ROOT);
    }

    private static String tag(char[] html, int start, int end) {
        return new String(html, start, end - start);
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            String value = attribute.group(2) != null ? attribute.group(2) : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
            attributes.put(attribute.group(1).toLowerCase(Locale.ROOT), value == null ? "" : value);
        }
        return attributes;
    }

    /** The value of an attribute, usually without parsing the others; empty if there is none. */
    private static String attribute(String tag, String name) {
        int start = tag.indexOf(" " + name + "=\"");
        if (start < 0) {
            return attributes(tag).getOrDefault(name, "");
        }
        int from = start + name.length() + 3;
        return tag.substring(from, Math.max(from, tag.indexOf('"', from)));
    }

    private void readControl(String tag) {
        if (label != null) {
            label.controls.add(tag);
        } else {
            needLabel(tag);
        }
    }

    private void needLabel(String tag) {
        String id = attribute(tag, "id");
        if (id.isEmpty()) {
            suspect |= !isNamed(tag);
        } else {
            controls.put(id, tag);
        }
    }

    private void endLabel() {
        if (label != null && label.hasText) {
            labelled.add(attribute(label.tag, "for"));
        } else if (label != null) {
            suspect |= !label.controls.stream().allMatch(MissingLabelScanner::isNamed);
        }
        label = null;
    }

    private void endButton() {
        if (button != null && !button.hasText) {
            needLabel(button.tag);
        }
        button = null;
    }

    /** Whether a control needs no label, because it has a name already or is hidden. */
    private static boolean isNamed(String tag) {
        Map<String, String> attributes = attributes(tag);
        String type = attributes.getOrDefault("type", "");
        return NAMING.stream().anyMatch(key -> !attributes.getOrDefault(key, "").isBlank()) || attributes.containsKey("hidden")
                || type.equals("hidden") || SELF_NAMED.contains(type) && attributes.containsKey("value");
    }

    /** Whether an image seems to have no {@code alt}, or a control no name; valid after the whole page was read. */
    boolean isSuspect() {
        return suspect || controls.entrySet().stream()
                .anyMatch(control -> !labelled.contains(control.getKey()) && !isNamed(control.getValue()));
    }
}
