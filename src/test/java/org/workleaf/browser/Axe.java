package org.workleaf.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds accessibility problems with axe, which it loads into a page once and not for each check. */
final class Axe {

    private static final String SCRIPT = script();
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    /** Problems as lines such as {@code color-contrast .sheet-status}. Passed checks are not returned, because that takes most of the time. */
    private static final String RUN = """
            async ({ runOnly, rules }) => {
              const { violations } = await axe.run(document, { runOnly, rules, resultTypes: ['violations'] });
              return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ target }) => target)].join(' '));
            }""";

    private Axe() {}

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks the page in its current state against WCAG 2.2, levels A and AA. */
    static void assertNoProblems(Page page) {
        assertEquals(List.of(), problems(page));
    }

    static List<?> problems(Page page) {
        return run(page, "tag", WCAG, List.of());
    }

    /** All problems but those of colours, which {@link AxeColours} finds faster on many pages. */
    static List<?> problemsOtherThanColours(Page page) {
        return run(page, "tag", WCAG, AxeColours.RULES);
    }

    static List<?> problems(Page page, String... rules) {
        return run(page, "rule", List.of(rules), List.of());
    }

    private static List<?> run(Page page, String type, List<String> values, List<String> disabled) {
        return (List<?>) evaluate(page, RUN, Map.of("runOnly", Map.of("type", type, "values", values),
                "rules", disabled.stream().collect(Collectors.toMap(rule -> rule, rule -> Map.of("enabled", false)))));
    }

    /** Runs a script that uses axe. */
    static Object evaluate(Page page, String script, Object argument) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(SCRIPT);
        }
        return page.evaluate(script, argument);
    }
}
