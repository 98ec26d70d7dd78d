package org.workleaf.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.check.AnswersLock.Entry;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Span;
import org.workleaf.worksheet.Worksheet;

/** What is still written of a worksheet or a field that is no longer read as one. */
final class RemovedFieldTraces {

    private static final Pattern END = Pattern.compile("<!--\\s*end\\s*-->");
    private static final Pattern NAME = Pattern.compile("<!?[-–—]+\\s*#([a-z][a-z0-9-]*)");

    /** Where something of it stands. */
    record Trace(Page page, Span span) {}

    private RemovedFieldTraces() {}

    /** The comment that names the worksheet, or else the first of its fields' names, on the page that has half of them or more. */
    static Optional<Trace> ofWorksheet(String id, List<Entry> entries, Guide guide) {
        Pattern opening = Pattern.compile("<!?[-–—]+\\s*[A-Za-z]+[\\s:]+" + Pattern.quote(id) + "(?![a-z0-9-])");
        for (Page page : guide.pages()) {
            Matcher named = opening.matcher(page.source().text());
            if (named.find() && page.worksheets().stream().noneMatch(sheet -> sheet.span().start() == named.start())) {
                return Optional.of(new Trace(page, new Span(named.start(), named.end())));
            }
        }
        List<String> fields = entries.stream().filter(entry -> entry.worksheet().equals(id)).flatMap(entry -> entry.field().stream()).toList();
        for (Page page : guide.pages()) {
            Map<String, Span> names = new HashMap<>();
            Matcher name = NAME.matcher(page.source().text());
            while (name.find()) {
                names.putIfAbsent(name.group(1), new Span(name.start(), name.end()));
            }
            List<Span> left = fields.stream().filter(names::containsKey).map(names::get).toList();
            if (!left.isEmpty() && left.size() * 2 >= fields.size()) {
                return left.stream().min((a, b) -> Integer.compare(a.start(), b.start())).map(span -> new Trace(page, span));
            }
        }
        return Optional.empty();
    }

    /** Whether a name is written in a comment of a worksheet's running text: that it names nothing there is told by its reader. */
    static boolean isNamedIn(Page page, Worksheet worksheet, String name) {
        String text = page.source().text();
        Matcher end = END.matcher(text);
        int to = end.find(worksheet.span().end()) ? end.start() : text.length();
        Matcher written = Pattern.compile("(?<!`)<!?[-–—]+[^<>\\n]*?" + Pattern.quote(name) + "(?![a-z0-9=-])").matcher(text)
                .region(worksheet.span().end(), to);
        while (written.find()) {
            int at = written.start();
            if (page.passages().stream().anyMatch(passage -> passage.span().start() <= at && at < passage.span().end())) {
                return true;
            }
        }
        return false;
    }
}
