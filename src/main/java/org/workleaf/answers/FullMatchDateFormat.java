package org.workleaf.answers;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.ParsePosition;
import java.util.Optional;

/** Parses a date or a time only if the whole text fits a format. */
final class FullMatchDateFormat {

    private FullMatchDateFormat() {}

    /**
     * @return the date; empty if the text does not fit the format. If there is no such date, such as 31 April, reading a field of the calendar
     *         throws {@code IllegalArgumentException}.
     */
    static Optional<Calendar> parse(String text, SimpleDateFormat format) {
        Calendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        calendar.clear();
        calendar.setLenient(false);
        format.setCalendar(calendar);
        ParsePosition position = new ParsePosition(0);
        format.parse(text, calendar, position);
        return position.getIndex() < text.length() || position.getErrorIndex() >= 0 ? Optional.empty() : Optional.of(calendar);
    }
}
