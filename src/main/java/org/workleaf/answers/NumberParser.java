package org.workleaf.answers;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a number as people write it: {@code 1 000,5} → {@code 1000.5}. */
final class NumberParser {

    private static final Pattern NUMBER = Pattern.compile("([-+−]?)([1-9]\\d{0,2}([ '’.,])\\d{3}(?:\\3\\d{3})*+|\\d+)(?:([.,])(\\d+))?");

    private NumberParser() {}

    /** @return the number with a decimal point and without separators of thousands; empty if the text is not certainly a number */
    static Optional<String> plain(String text, ULocale locale) {
        Matcher number = NUMBER.matcher(text.replaceAll("[\\p{Z}\\s]+", " ").strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        String whole = number.group(2).replaceAll("\\D", "");
        String separator = number.group(3);
        String point = number.group(4);
        if (separator != null && separator.equals(point)) {
            return Optional.empty();
        }
        String sign = number.group(1).replace("−", "-").replace("+", "");
        String fraction = point == null ? "" : "." + number.group(5);
        boolean isOneGroup = separator != null && point == null && number.group(2).length() - whole.length() == 1;
        if (isOneGroup && ".,".contains(separator)) {
            // 1.000 is a thousand in German and one in English.
            DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
            if (separator.equals(symbols.getDecimalSeparatorString())) {
                fraction = "." + whole.substring(whole.length() - 3);
                whole = whole.substring(0, whole.length() - 3);
            } else if (!separator.equals(symbols.getGroupingSeparatorString())) {
                return Optional.empty();
            }
        }
        return Optional.of(sign + whole + fraction);
    }
}
