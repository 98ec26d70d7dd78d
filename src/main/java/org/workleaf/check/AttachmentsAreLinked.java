package org.workleaf.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.guide.PublishedFileTypes;
import org.workleaf.markdown.Link;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Each file next to the pages is linked from a page. A file without a link was forgotten, or the link to it is misspelled. */
final class AttachmentsAreLinked {

    private AttachmentsAreLinked() {}

    static List<Diagnostic> check(Guide guide, ContentFileIndex files) {
        Set<String> linked = new HashSet<>();
        Stream.concat(Stream.of(guide), guide.translations().stream()).flatMap(each -> Stream.concat(each.pages().stream(), each.drafts().stream()))
                .forEach(page -> page.links().forEach(link -> linked.add(resolved(page, link))));
        List<Diagnostic> found = new ArrayList<>();
        for (String path : files.paths()) {
            boolean other = !path.endsWith(".md") && !path.equals(AnswersLockfile.PATH) && !FileNamesAreValid.isMarkdown(path);
            if (other && !linked.contains(path)) {
                found.add(PublishedFileTypes.isPublished(path)
                        ? Diagnostic.warning("unlinked-file", new SourceFile(path, ""), Span.at(0), "no page links to this file",
                                "It is published anyway. Link to it, `[text](" + path.replaceFirst("(?s).*/", "").replaceAll("\\p{Cntrl}", "\uFFFD") + ")`, or delete it.")
                        : Diagnostic.warning("unpublished-file", new SourceFile(path, ""), Span.at(0),
                                "this file is not published, because of its type", AttachmentsArePublishable.TYPES));
            }
        }
        return found;
    }

    private static String resolved(Page page, Link link) {
        return Link.resolve(page.source().path(), Link.decoded(link.target().replaceFirst("[#?].*$", "")));
    }
}
