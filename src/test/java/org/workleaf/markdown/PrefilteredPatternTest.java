package org.workleaf.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PrefilteredPatternTest {

    private static final String LETTERS = "__((..[[]]))<!--  \n|a#\\…";

    /** Patterns by the characters with which their matches begin: with lookbehind, lookahead, both, and neither. */
    private static final Map<String, List<String>> PATTERNS = Map.of(
            "_", List.of("_{4,}", "(?<![^\\s|])_{2,3}(?=[\\s|.]|$)"),
            ".…", List.of("\\.{5,}+|…{2,}+|(?<![^\\s|])(?:\\. ){3,}+\\."),
            "_([", List.of("_{4,}|\\( \\)|\\[ \\]|(?<![^\\s|])\\(_+\\)(?=\\s)"),
            "<!", List.of("(?<!\\\\)(?:< ?! ?-{1,2}|<-{1,2} ?(?=[#=][a-z])|(?<!<)!-{2} ?(?=[#=][a-z]))"),
            "[", List.of("(?<!\\\\)\\[[^\\[\\]\n]++\\]\\([^()\n]++\\)"),
            "\\", List.of("\\\\(?:_+|\\( \\)|\\[ \\])"));

    @Test
    void findsTheSameMatchesAsAPlainPattern() {
        Random random = new Random(7);
        int found = 0;
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            for (Map.Entry<String, List<String>> firstCharacters : PATTERNS.entrySet()) {
                for (String regex : firstCharacters.getValue()) {
                    found += compare(firstCharacters.getKey(), regex, text.toString());
                }
            }
        }
        assertTrue(found > 5_000, "only " + found + " matches in the random texts");
    }

    private static int compare(String firstCharacters, String regex, String text) {
        List<String> expected = new ArrayList<>();
        Matcher matcher = Pattern.compile(regex).matcher(text);
        while (matcher.find()) {
            expected.add(matcher.start() + " " + matcher.group());
        }
        PrefilteredPattern pattern = PrefilteredPattern.of(firstCharacters, regex);
        List<String> found = new ArrayList<>();
        pattern.all(text).forEach(match -> found.add(match.start() + " " + match.group()));
        assertEquals(expected, found, regex + " in " + text);
        assertEquals(expected.stream().findFirst(), pattern.first(text).map(match -> match.start() + " " + match.group()));
        return expected.size();
    }
}
