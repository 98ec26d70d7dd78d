package org.workleaf.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every form control, in pages and in scripts, has what keeps browsers from storing its state by themselves. */
class FormControlsTest {

    private static final Path SCRIPTS = Path.of("assets/js");
    private static final Pattern CREATES_A_CONTROL =
            Pattern.compile("\\w+\\(\\s*['\"`](?:input|select|textarea)['\"`]\\s*[,)]|<(?:input|select|textarea)\\b");
    /** What listens for an event of that name, and what makes controls by means of the one place that does. */
    private static final Pattern ALLOWED = Pattern.compile("(?:addEventListener|querySelector(?:All)?|formControl|Event)\\(");
    /** Its inputs are hidden and in the form of their sheet. */
    private static final Path CARD_FIELDS = Path.of("sheet/card-fields.js");
    private static final Path FORM_CONTROL = Path.of("lib/form-control.js");

    @Test
    void inPages() throws IOException {
        List<String> wrong = new ArrayList<>();
        int controls = check(BuiltSite.get().folder(), wrong);
        controls += check(EveryField.get().folder(), wrong);
        assertEquals(List.of(), wrong);
        assertTrue(controls > 500, controls + " controls");
    }

    /** Adds the controls of a site that browsers may store, and returns how many controls it has. */
    private static int check(Path site, List<String> wrong) throws IOException {
        int count = 0;
        for (Path file : files(site, ".html")) {
            Document page = Jsoup.parse(file);
            for (Element control : page.select("input, textarea, select")) {
                count++;
                Element form = control.hasAttr("form") ? page.getElementById(control.attr("form")) : control.closest("form");
                boolean isInput = control.nameIs("input");
                if (form == null || !form.attr("autocomplete").equals("off") || !isInput && !control.attr("autocomplete").equals("off")) {
                    wrong.add(site.relativize(file) + ": " + control);
                }
            }
        }
        return count;
    }

    @Test
    void inScripts() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files(SCRIPTS, ".js")) {
            Path name = SCRIPTS.relativize(file);
            if (!name.equals(FORM_CONTROL) && !name.equals(CARD_FIELDS)) {
                CREATES_A_CONTROL.matcher(Files.readString(file)).results().map(match -> match.group())
                        .filter(call -> !ALLOWED.matcher(call).find()).forEach(call -> wrong.add(name + ": " + call));
            }
        }
        assertEquals(List.of(), wrong, "use formControl()");
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
