package org.workleaf.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.check.AnswersLockfile.Entry;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Span;
import org.workleaf.worksheet.Worksheet;

/** Finds the Markdown of a worksheet or a field that is no longer read as one, for example after a typing error. */
final class RemovedFieldTraceFinder {

    private static final Pattern END = Pattern.compile("<!--\\s*end\\s*-->");
    private static final Pattern NAME = Pattern.compile("<!?[-–—]+\\s*#([a-z][a-z0-9-]*)");

    /** A place where a part of it remains. */
    record Trace(Page page, Span span) {}

    private RemovedFieldTraceFinder() {}

    /** The comment that names the worksheet; otherwise the first of its field names on a page that has at least half of them. */
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
            List<Span> remaining = fields.stream().filter(names::containsKey).map(names::get).toList();
            if (!remaining.isEmpty() && remaining.size() * 2 >= fields.size()) {
                return remaining.stream().min((a, b) -> Integer.compare(a.start(), b.start())).map(span -> new Trace(page, span));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a name is in a comment within the worksheet's running text. The worksheet's reader then reports that the comment applies to
     * nothing, so the lost field isn't reported again.
     */
    static boolean isNamedIn(Page page, Worksheet worksheet, String name) {
        String text = page.source().text();
        Matcher end = END.matcher(text);
        int to = end.find(worksheet.span().end()) ? end.start() : text.length();
        Matcher written = Pattern.compile("(?<!`)<!?[-–—]+[^<>\\n]*?" + Pattern.quote(name) + "(?![a-z0-9=-])").matcher(text)
                .region(worksheet.span().end(), to);
        while (written.find()) {
            int at = written.start();
            if (page.textBlocks().stream().anyMatch(block -> block.span().start() <= at && at < block.span().end())) {
                return true;
            }
        }
        return false;
    }
}
