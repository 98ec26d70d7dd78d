package org.workleaf.answers;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date as people write it: {@code 3rd of May 2026} → {@code 2026-05-03}.
 *
 * <p>Dates such as {@code 03/05/2026} are read in the order of the language and region. English without a region has no order.
 */
final class DateParser {

    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,4}) ?([./-]) ?(\\d{1,2}) ?\\2 ?(\\d{2}|\\d{4})\\.?");
    /** The letters of {@code 3rd} and {@code 1er}. */
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\b\\d{1,2})(\\p{L}{1,2}|º|ª)(?= )");
    private static final Pattern ARTICLE = Pattern.compile("(?i)\\b(the|of|den|le) ");
    private static final Pattern BEGINNING_OF_NAME = Pattern.compile("\\p{L}{3,}");
    private static final List<String> WITH_NAMES = List.of("EEEE d MMMM yy", "EEEE MMMM d yy", "d MMMM yy", "MMMM d yy");
    private static final List<Integer> STYLES = List.of(DateFormat.FULL, DateFormat.LONG, DateFormat.MEDIUM);

    private DateParser() {}

    /** @return the date as {@code 2026-05-03}; empty if the text is not certainly a date */
    static Optional<String> iso(String text, ULocale locale) {
        String typed = text.replaceAll("[\\p{Z}\\s]+", " ").strip();
        Matcher numeric = NUMERIC.matcher(typed);
        Optional<LocalDate> date = numeric.matches() ? numeric(numeric, locale) : withMonthName(typed, locale);
        return date.filter(found -> found.getYear() >= 1000 && found.getYear() <= 9999).map(LocalDate::toString);
    }

    private static Optional<LocalDate> numeric(Matcher parts, ULocale locale) {
        String first = parts.group(1);
        String second = parts.group(3);
        String last = parts.group(4);
        if (first.length() == 4) {
            return last.length() == 2 ? date(last, second, first) : Optional.empty();
        }
        if (first.length() == 3) {
            return Optional.empty();
        }
        Optional<LocalDate> dayFirst = date(first, second, last);
        Optional<LocalDate> monthFirst = date(second, first, last);
        if (dayFirst.isEmpty() || monthFirst.isEmpty() || dayFirst.equals(monthFirst)) {
            return dayFirst.or(() -> monthFirst);
        }
        String order = order(locale);
        if (order.startsWith("m")) {
            return monthFirst;
        }
        return order.startsWith("d") || parts.group(2).equals(".") && order.isEmpty() ? dayFirst : Optional.empty();
    }

    private static Optional<LocalDate> date(String day, String month, String year) {
        return parse(day + "/" + month + "/" + year, "d/M/yy", ULocale.ROOT);
    }

    /** The order of day, month and year in numeric dates: {@code dmy}; empty if it differs between the language's regions. */
    private static String order(ULocale locale) {
        if (locale.getLanguage().equals("en") && locale.getCountry().isEmpty()) {
            return "";
        }
        String pattern = ((SimpleDateFormat) DateFormat.getDateInstance(DateFormat.SHORT, locale)).toPattern();
        return pattern.toLowerCase(Locale.ROOT).replaceAll("[^dmy]", "").replaceAll("(.)\\1+", "$1");
    }

    private static Optional<LocalDate> withMonthName(String text, ULocale locale) {
        String separated = text.replaceAll("[.,/-]+(?= |\\p{L}|$)|(?<=\\p{L})[/-](?=\\d)", " ").replaceAll(" +", " ").strip();
        String plain = ARTICLE.matcher(ORDINAL.matcher(separated).replaceAll("")).replaceAll("");
        for (ULocale each : List.of(locale, ULocale.ENGLISH)) {
            String expanded = withWholeMonthNames(plain, each);
            for (String pattern : patterns(each)) {
                Optional<LocalDate> date = parse(text, pattern, each).or(() -> parse(plain, pattern, each)).or(() -> parse(expanded, pattern, each));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** {@code 1 Sept 2026} → {@code 1 September 2026}: people shorten names in more ways than CLDR lists. */
    private static String withWholeMonthNames(String text, ULocale locale) {
        List<String> months = Arrays.stream(DateFormatSymbols.getInstance(locale).getMonths()).toList();
        return BEGINNING_OF_NAME.matcher(text).replaceAll(word -> {
            List<String> matching = months.stream().filter(month -> month.regionMatches(true, 0, word.group(), 0, word.group().length())).toList();
            return Matcher.quoteReplacement(matching.size() == 1 ? matching.get(0) : word.group());
        });
    }

    private static Set<String> patterns(ULocale locale) {
        Set<String> patterns = new LinkedHashSet<>(WITH_NAMES);
        for (int style : STYLES) {
            String pattern = ((SimpleDateFormat) DateFormat.getDateInstance(style, locale)).toPattern();
            if (pattern.matches("(E.*|[^E]*)(MMM|LLL|月)[^E]*")) {
                patterns.add(pattern);
                patterns.add(pattern.replaceAll("[.,]", ""));
            }
        }
        return patterns;
    }

    private static Optional<LocalDate> parse(String text, String pattern, ULocale locale) {
        // CLDR's years have no fixed number of digits; with two letters, a year of two digits is one within 80 years.
        SimpleDateFormat format = new SimpleDateFormat(pattern.replaceAll("y+", "yy"), locale);
        Optional<Calendar> parsed = FullMatchDateFormat.parse(text, format);
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        Calendar calendar = parsed.get();
        try {
            LocalDate date = LocalDate.of(calendar.get(Calendar.YEAR), calendar.get(Calendar.MONTH) + 1, calendar.get(Calendar.DAY_OF_MONTH));
            return pattern.startsWith("E") && !startsWithWeekdayOf(date, text, locale) ? Optional.empty() : Optional.of(date);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWithWeekdayOf(LocalDate date, String text, ULocale locale) {
        Calendar weekday = new GregorianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        new SimpleDateFormat("EEEE", locale).parse(text, weekday, new ParsePosition(0));
        // ICU counts from Sunday, which is 1.
        return weekday.get(Calendar.DAY_OF_WEEK) == date.getDayOfWeek().getValue() % 7 + 1;
    }
}
