package org.workleaf.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Markdown lists that together stay below a length: GitHub rejects a comment of more than 65,536 characters. */
final class LimitedMarkdown {

    private LimitedMarkdown() {}

    /**
     * A heading and the list below it.
     *
     * @param start everything before the first line
     * @param lines with line breaks; those that matter most come first
     * @param rest  what the lines are called in {@code … and 312 more changes}
     */
    record Section(String start, List<String> lines, String rest) {

        Section {
            lines = List.copyOf(lines);
        }

        private int length() {
            return start.length() + lines.stream().mapToInt(String::length).sum();
        }

        /** The section, without the lines at its end for which there is no room. */
        private String within(int limit) {
            if (length() <= limit) {
                return start + String.join("", lines);
            }
            int room = limit - start.length() - remainder(lines.size()).length();
            int kept = 0;
            while (lines.get(kept).length() <= room) {
                room -= lines.get(kept).length();
                kept++;
            }
            return start + String.join("", lines.subList(0, kept)) + remainder(lines.size() - kept);
        }

        private String remainder(int count) {
            return "- … and " + count + " more " + rest + "\n";
        }
    }

    /** The sections in their order. Long ones share the room that short ones leave. */
    static String of(List<Section> sections, int limit) {
        Map<Section, String> texts = new LinkedHashMap<>();
        List<Section> shortestFirst = new ArrayList<>(sections);
        shortestFirst.sort(Comparator.comparingInt(Section::length));
        int room = limit;
        for (Section section : shortestFirst) {
            String text = section.within(room / (sections.size() - texts.size()));
            texts.put(section, text);
            room -= text.length();
        }
        StringBuilder all = new StringBuilder();
        sections.forEach(section -> all.append(texts.get(section)));
        return all.toString();
    }
}
