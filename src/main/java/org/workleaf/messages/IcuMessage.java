package org.workleaf.messages;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A message in ICU message format, with placeholders and plural forms: {@code Saved {when}},
 * {@code {count, plural, =0 {none} one {# sheet} other {# sheets}}}.
 */
final class IcuMessage {

    /** A part of a message. */
    sealed interface Piece {}

    record Words(String text) implements Piece {}

    record Value(String name) implements Piece {}

    /** @param exactly the forms for single numbers: {@code =0 {none}} */
    record Forms(String name, Map<Integer, List<Piece>> exactly, Map<String, List<Piece>> byForm) implements Piece {}

    /** ICU's parser takes a recursion for each. */
    private static final int MAX_NESTED = 20;

    private static final Pattern TAG = Pattern.compile("</?[a-z]+>");

    private final MessagePattern pattern;
    private final List<Piece> pieces;
    private final Set<String> values = new TreeSet<>();
    private final Set<String> forms = new LinkedHashSet<>();

    private IcuMessage(MessagePattern pattern) {
        this.pattern = pattern;
        this.pieces = message(0, "");
    }

    /** @throws IllegalArgumentException with the reason if the text isn't valid */
    static IcuMessage of(String text) {
        if (nesting(text) > MAX_NESTED) {
            throw new IllegalArgumentException("braces may be nested " + MAX_NESTED + " deep at most");
        }
        try {
            return new IcuMessage(new MessagePattern(text));
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("a name or a number is too long", e);
        }
    }

    private static int nesting(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The names of all its placeholders. */
    Set<String> values() {
        return values;
    }

    /** Its plural forms, such as {@code one} and {@code other}; empty if it has no plural. */
    Set<String> forms() {
        return forms;
    }

    /** The tags in a message, such as {@code <link>}, in order. */
    static List<String> tags(String text) {
        return TAG.matcher(text).results().map(found -> found.group()).toList();
    }

    /** @param counted the value that {@code #} is replaced with; "" outside of a plural */
    private List<Piece> message(int start, String counted) {
        List<Piece> found = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int from = pattern.getPart(start).getLimit();
        int limit = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i <= limit; i++) {
            Part part = pattern.getPart(i);
            words.append(pattern.getPatternString(), from, part.getIndex());
            from = part.getLimit();
            switch (part.getType()) {
                case REPLACE_NUMBER -> {
                    flush(words, found);
                    found.add(new Value(counted));
                }
                case ARG_START -> {
                    flush(words, found);
                    found.add(argument(i));
                    i = pattern.getLimitPartIndex(i);
                    from = pattern.getPart(i).getLimit();
                }
                default -> { }
            }
        }
        flush(words, found);
        return List.copyOf(found);
    }

    private static void flush(StringBuilder words, List<Piece> into) {
        if (!words.isEmpty()) {
            into.add(new Words(words.toString()));
            words.setLength(0);
        }
    }

    private Piece argument(int start) {
        ArgType type = pattern.getPart(start).getArgType();
        String name = pattern.getSubstring(pattern.getPart(start + 1));
        if (!name.matches("[a-z][A-Za-z]*")) {
            throw new IllegalArgumentException("`{" + name + "}` is not a valid placeholder");
        }
        values.add(name);
        if (type == ArgType.NONE) {
            return new Value(name);
        }
        if (type != ArgType.PLURAL) {
            throw new IllegalArgumentException("only `{name}` and `{name, plural, one {…} other {…}}` are supported");
        }
        return plural(start, name);
    }

    private Piece plural(int start, String name) {
        Map<Integer, List<Piece>> exactly = new LinkedHashMap<>();
        Map<String, List<Piece>> byForm = new LinkedHashMap<>();
        int limit = pattern.getLimitPartIndex(start);
        for (int i = start + 2; i < limit; i++) {
            Part part = pattern.getPart(i);
            if (part.getType() != Part.Type.ARG_SELECTOR) {
                continue;
            }
            boolean isExact = pattern.getPart(i + 1).getType() != Part.Type.MSG_START;
            int message = isExact ? i + 2 : i + 1;
            List<Piece> form = message(message, name);
            if (isExact) {
                exactly.put((int) pattern.getNumericValue(pattern.getPart(i + 1)), form);
            } else {
                byForm.put(pattern.getSubstring(part), form);
                forms.add(pattern.getSubstring(part));
            }
            i = pattern.getLimitPartIndex(message);
        }
        return new Forms(name, exactly, byForm);
    }

    /**
     * @param given a value for each placeholder; a whole number for a plural
     * @throws IllegalArgumentException if a value is missing
     */
    String text(Map<String, ?> given, PluralForms plural) {
        StringBuilder text = new StringBuilder();
        write(pieces, given, plural, text);
        return text.toString();
    }

    private static void write(List<Piece> pieces, Map<String, ?> given, PluralForms plural, StringBuilder text) {
        for (Piece piece : pieces) {
            if (piece instanceof Words words) {
                text.append(words.text());
            } else if (piece instanceof Value value) {
                text.append(given(given, value.name()));
            } else if (piece instanceof Forms forms) {
                int number = Integer.parseInt(given(given, forms.name()));
                List<Piece> form = forms.exactly().get(number);
                if (form == null) {
                    form = forms.byForm().getOrDefault(plural.of(number), forms.byForm().get("other"));
                }
                write(form, given, plural, text);
            }
        }
    }

    private static String given(Map<String, ?> given, String name) {
        Object value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no value for `{" + name + "}`");
        }
        return value.toString();
    }

    /**
     * @param expressions a JavaScript expression for each placeholder
     * @return a JavaScript expression for the text: {@code `Saved ${when}`}
     */
    String script(Map<String, String> expressions, PluralForms plural) {
        return script(pieces, expressions, plural);
    }

    private static String script(List<Piece> pieces, Map<String, String> expressions, PluralForms plural) {
        if (pieces.stream().allMatch(Words.class::isInstance)) {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(((Words) piece).text()));
            return "'" + text.toString().replace("\\", "\\\\").replace("'", "\\'") + "'";
        }
        if (pieces.size() == 1 && pieces.get(0) instanceof Forms forms) {
            return "(" + choice(forms, expressions, plural) + ")";
        }
        StringBuilder text = new StringBuilder("`");
        for (Piece piece : pieces) {
            if (piece instanceof Words words) {
                text.append(words.text().replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${"));
            } else if (piece instanceof Value value) {
                text.append("${").append(expressions.get(value.name())).append('}');
            } else if (piece instanceof Forms forms) {
                text.append("${").append(choice(forms, expressions, plural)).append('}');
            }
        }
        return text.append('`').toString();
    }

    private static String choice(Forms forms, Map<String, String> expressions, PluralForms plural) {
        String number = expressions.get(forms.name());
        StringBuilder choice = new StringBuilder();
        forms.exactly().forEach((exactly, form) -> choice.append(number).append("===").append(exactly).append('?')
                .append(script(form, expressions, plural)).append(':'));
        forms.byForm().forEach((form, pieces) -> {
            if (!form.equals("other")) {
                choice.append(plural.test(number, form)).append('?').append(script(pieces, expressions, plural)).append(':');
            }
        });
        return choice.append(script(forms.byForm().get("other"), expressions, plural)).toString();
    }
}
