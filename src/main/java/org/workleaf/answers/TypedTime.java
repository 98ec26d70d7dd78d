package org.workleaf.answers;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.ParsePosition;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a time as people write it: {@code 7.30 pm} → {@code 19:30}. */
final class TypedTime {

    private static final List<String> PATTERNS = List.of("H:mm", "H.mm", "H'h'", "H'h'mm", "H 'Uhr'", "H 'Uhr' mm", "H:mm 'Uhr'", "H.mm 'Uhr'", "H:mm 'h'");
    private static final List<String> HALF_DAYS = List.of("h a", "h:mm a", "h.mm a");

    /** Minutes of one digit, and an hour that no clock of twelve hours has: ICU reads both. */
    private static final Pattern UNCLEAR = Pattern.compile("(?i)\\d+[:.h]\\d(\\D.*)?|0+\\D.*m\\.?");

    private TypedTime() {}

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
        Calendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        calendar.clear();
        calendar.setLenient(false);
        format.setCalendar(calendar);
        ParsePosition position = new ParsePosition(0);
        format.parse(text, calendar, position);
        if (position.getIndex() < text.length() || position.getErrorIndex() >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(calendar.get(Calendar.HOUR_OF_DAY), calendar.get(Calendar.MINUTE)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
