package org.workleaf.answers;

import java.util.List;
import java.util.Optional;

/**
 * A reader's answers to worksheets, as stored in an answers file ({@code docs/answers-file.md}).
 *
 * @param guide   the guide's short name
 * @param savedAt the time, as {@code 2026-03-01T18:30:00Z}
 */
public record Answers(String guide, Optional<String> savedAt, List<Sheet> worksheets) {

    public Answers {
        worksheets = List.copyOf(worksheets);
    }

    /** The answers on one worksheet. */
    public record Sheet(String id, String title, List<Answer> fields) {
        public Sheet {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One answer.
     *
     * @param type    the field's type: text, date, number, time, lines, tick, choice, ticks, scale or card
     * @param wording the field's label at the time
     */
    public record Answer(String id, String type, String wording, Value value) {}

    /** The value of an answer. */
    public sealed interface Value {
        /** A text, or the value of the selected option. */
        record Text(String text) implements Value {}

        /** A ticked checkbox. */
        record Ticked() implements Value {}

        /** The values of the ticked options, if there can be several. */
        record Several(List<String> values) implements Value {
            public Several {
                values = List.copyOf(values);
            }
        }
    }

    /** Whether there are answers to a worksheet. */
    public boolean has(String worksheet) {
        return on(worksheet).isPresent();
    }

    Optional<Sheet> on(String worksheet) {
        return worksheets.stream().filter(sheet -> sheet.id().equals(worksheet)).findFirst();
    }
}
