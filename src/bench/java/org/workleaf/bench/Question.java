package org.workleaf.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a sheet asks. */
sealed interface Question {

    /** As templates name it: {@code ticks}. */
    String kind();

    /** As Workleaf's writers draw it. */
    String markdown();

    /** A box or a circle, and the words beside it. */
    record Option(String name, String words) {}

    /** Boxes, each with a name of its own. */
    record Ticks(List<Option> items) implements Question {

        @Override
        public String kind() {
            return "ticks";
        }

        @Override
        public String markdown() {
            return items.stream().map(item -> "- [ ] " + item.words() + " <!-- #" + item.name() + " -->\n").collect(Collectors.joining());
        }
    }

    /** A blank with the words around it; {@code label} is what a screen reader says. */
    record Blank(String before, String name, String label, String behind) {}

    /** Words with blanks between them. */
    record Sentence(List<Blank> blanks) implements Question {

        @Override
        public String kind() {
            return "sentence";
        }

        @Override
        public String markdown() {
            return blanks.stream().map(blank -> blank.before() + "_".repeat(12) + blank.behind()).collect(Collectors.joining())
                    + blanks.stream().map(blank -> "#" + blank.name()).collect(Collectors.joining(" ", " <!-- ", " -->\n"));
        }
    }

    /** Ruled lines. */
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

    /** Numbered circles between two words. */
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

    /** Circles, of which one is filled in. */
    record Choice(String name, String question, List<Option> options) implements Question {

        @Override
        public String kind() {
            return "choice";
        }

        @Override
        public String markdown() {
            return question + " <!-- #" + name + " -->\n\n" + options.stream()
                    .map(option -> "- ( ) " + option.words() + " <!-- =" + option.name() + " -->\n").collect(Collectors.joining());
        }
    }
}
