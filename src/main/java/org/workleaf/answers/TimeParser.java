package org.workleaf.answers;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a time as people write it: {@code 7.30 pm} → {@code 19:30}. */
final class TimeParser {

    private static final List<String> PATTERNS = List.of("H:mm", "H.mm", "H'h'", "H'h'mm", "H 'Uhr'", "H 'Uhr' mm", "H:mm 'Uhr'", "H.mm 'Uhr'", "H:mm 'h'");
    private static final List<String> HALF_DAYS = List.of("h a", "h:mm a", "h.mm a");

    /** Minutes of one digit, and an hour that no clock of twelve hours has: ICU reads both. */
    private static final Pattern UNCLEAR = Pattern.compile("(?i)\\d+[:.h]\\d(\\D.*)?|0+\\D.*m\\.?");

    private TimeParser() {}

    /** @return the time as {@code 19:30}; empty if the text is not certainly a time */
    static Optional<String> iso(String text, ULocale locale) {
        String typed = text.replaceAll("[\\p{Z}\\s]+", " ").strip();
        if (UNCLEAR.matcher(typed).matches()) {
            return Optional.empty();
        }
        List<SimpleDateFormat> formats = new ArrayList<>();
        PATTERNS.forEach(pattern -> formats.add(new SimpleDateFormat(pattern, ULocale.ROOT)));
        HALF_DAYS.forEach(pattern -> formats.add(new SimpleDateFormat(pattern, ULocale.US)));
        formats.add((SimpleDateFormat) DateFormat.getTimeInstance(DateFormat.SHORT, locale));
        String plain = typed.replaceAll("(?i)(?<=[\\d ])([ap])\\.? ?m\\.?$", "$1m").replaceAll("(?<=\\d)(?=\\p{L})", " ");
        return formats.stream().flatMap(format -> parse(typed, format).or(() -> parse(plain, format)).stream()).map(LocalTime::toString).findFirst();
    }

    private static Optional<LocalTime> parse(String text, SimpleDateFormat format) {
        Optional<Calendar> parsed = FullMatchDateFormat.parse(text, format);
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        Calendar calendar = parsed.get();
        try {
            return Optional.of(LocalTime.of(calendar.get(Calendar.HOUR_OF_DAY), calendar.get(Calendar.MINUTE)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
