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
 * A text with places for values and with forms for numbers, in the message format of ICU: {@code Saved {when}},
 * {@code {count, plural, =0 {none} one {# sheet} other {# sheets}}}.
 */
final class IcuMessage {

    /** What a text is made of. */
    sealed interface Piece {}

    record Words(String text) implements Piece {}

    record Value(String name) implements Piece {}

    /** @param exactly what is said for this very number: {@code =0 {none}} */
    record Forms(String name, Map<Integer, List<Piece>> exactly, Map<String, List<Piece>> byForm) implements Piece {}

    private static final Pattern TAG = Pattern.compile("</?[a-z]+>");

    private final MessagePattern pattern;
    private final List<Piece> pieces;
    private final Set<String> values = new TreeSet<>();
    private final Set<String> forms = new LinkedHashSet<>();

    private IcuMessage(MessagePattern pattern) {
        this.pattern = pattern;
        this.pieces = message(0, "");
    }

    /** @throws IllegalArgumentException if the text is not of the format, with a reason in ICU's words or ours */
    static IcuMessage of(String text) {
        return new IcuMessage(new MessagePattern(text));
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The names of all values that it takes. */
    Set<String> values() {
        return values;
    }

    /** The forms of numbers that it has, such as {@code one} and {@code other}; none if it depends on no number. */
    Set<String> forms() {
        return forms;
    }

    /** The tags in it, such as {@code <link>}, in their order. */
    static List<String> tags(String text) {
        return TAG.matcher(text).results().map(found -> found.group()).toList();
    }

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
            throw new IllegalArgumentException("`{" + name + "}` is not the name of a value");
        }
        values.add(name);
        if (type == ArgType.NONE) {
            return new Value(name);
        }
        if (type != ArgType.PLURAL) {
            throw new IllegalArgumentException("only `{name}` and `{name, plural, one {…} other {…}}` are understood");
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
            List<Piece> said = message(message, name);
            if (isExact) {
                exactly.put((int) pattern.getNumericValue(pattern.getPart(i + 1)), said);
            } else {
                byForm.put(pattern.getSubstring(part), said);
                forms.add(pattern.getSubstring(part));
            }
            i = pattern.getLimitPartIndex(message);
        }
        return new Forms(name, exactly, byForm);
    }

    /**
     * @param given a value for each name; a whole number where there are forms
     * @throws IllegalArgumentException if one is missing
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
                List<Piece> said = forms.exactly().get(number);
                if (said == null) {
                    said = forms.byForm().getOrDefault(plural.of(number), forms.byForm().get("other"));
                }
                write(said, given, plural, text);
            }
        }
    }

    private static String given(Map<String, ?> given, String name) {
        Object value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value is given for `{" + name + "}`");
        }
        return value.toString();
    }

    /**
     * @param expressions for each name, what stands for its value in JavaScript
     * @return an expression that is the text: {@code `Saved ${when}`}
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
        forms.exactly().forEach((exactly, said) -> choice.append(number).append("===").append(exactly).append('?')
                .append(script(said, expressions, plural)).append(':'));
        forms.byForm().forEach((form, said) -> {
            if (!form.equals("other")) {
                choice.append(plural.test(number, form)).append('?').append(script(said, expressions, plural)).append(':');
            }
        });
        return choice.append(script(forms.byForm().get("other"), expressions, plural)).toString();
    }
}
