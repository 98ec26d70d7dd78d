package org.workleaf.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A question of a worksheet. Hugo's and Eleventy's templates get the records as JSON. */
sealed interface Question {

    /** The CSS class in Workleaf's HTML: {@code ticks}. */
    String kind();

    /** The question in Workleaf's Markdown syntax. */
    String markdown();

    /** A labelled checkbox or radio button. */
    record Option(String name, String label) {}

    /** A list of checkboxes, each with its own field name. */
    record Checkboxes(List<Option> items) implements Question {

        @Override
        public String kind() {
            return "ticks";
        }

        @Override
        public String markdown() {
            return items.stream().map(item -> "- [ ] " + item.label() + " <!-- #" + item.name() + " -->\n").collect(Collectors.joining());
        }
    }

    /** A text field within a sentence, with the text before and after it; {@code label} is its accessible name. */
    record Blank(String before, String name, String label, String after) {}

    /** A sentence with text fields in it. */
    record Sentence(List<Blank> blanks) implements Question {

        @Override
        public String kind() {
            return "sentence";
        }

        @Override
        public String markdown() {
            return blanks.stream().map(blank -> blank.before() + "_".repeat(12) + blank.after()).collect(Collectors.joining())
                    + blanks.stream().map(blank -> "#" + blank.name()).collect(Collectors.joining(" ", " <!-- ", " -->\n"));
        }
    }

    /** A text area, {@code count} lines high. */
    record Lines(String name, String question, int count) implements Question {

        @Override
        public String kind() {
            return "lines";
        }

        @Override
        public String markdown() {
            return "**" + question + "** <!-- #" + name + " -->\n\n" + ("_".repeat(30) + "\n").repeat(count);
        }
    }

    /** Numbered radio buttons between a low and a high label. */
    record Scale(String name, String question, String low, String high, List<Integer> steps) implements Question {

        static Scale of(String name, String question, String low, String high, int steps) {
            return new Scale(name, question, low, high, IntStream.rangeClosed(1, steps).boxed().toList());
        }

        @Override
        public String kind() {
            return "scale";
        }

        @Override
        public String markdown() {
            return question + " <!-- #" + name + " -->\n\n" + low
                    + steps.stream().map(step -> " ( ) " + step).collect(Collectors.joining()) + " " + high + "\n";
        }
    }

    /** A list of radio buttons. */
    record Choice(String name, String question, List<Option> options) implements Question {

        @Override
        public String kind() {
            return "choice";
        }

        @Override
        public String markdown() {
            return question + " <!-- #" + name + " -->\n\n" + options.stream()
                    .map(option -> "- ( ) " + option.label() + " <!-- =" + option.name() + " -->\n").collect(Collectors.joining());
        }
    }
}
