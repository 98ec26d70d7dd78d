package org.workleaf.browser;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The answers of one person that must still be there, by the name of their field. */
final class KeptAnswers {

    private final Map<String, String> texts = new TreeMap<>();

    String text(String field) {
        return texts.getOrDefault(field, "");
    }

    void write(String field, String text) {
        if (text.isEmpty()) {
            texts.remove(field);
        } else {
            texts.put(field, text);
        }
    }

    /** Opening a worksheet moves the answer under the first earlier name that has one, unless there is an answer under the current name. */
    void rename(String name, List<String> earlierNames) {
        for (String earlier : earlierNames) {
            if (!texts.containsKey(name) && texts.containsKey(earlier)) {
                texts.put(name, texts.remove(earlier));
            }
        }
    }

    /** The names of the fields with an answer. */
    List<String> fields() {
        return List.copyOf(texts.keySet());
    }

    Map<String, String> copy() {
        return Map.copyOf(texts);
    }

    /** @param takesCopy which text is chosen where the copy has another one */
    void load(Map<String, String> copy, boolean takesCopy) {
        copy.forEach((field, text) -> {
            if (takesCopy) {
                texts.put(field, text);
            } else {
                texts.putIfAbsent(field, text);
            }
        });
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
