package org.workleaf.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.markdown.Link;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.UrlSchemes;

/** A link to another site, an email address or a telephone number is well-formed, reachable for others, and doesn't lead back into the guide. */
final class ExternalLinksAreValid {

    private static final Pattern WEB = Pattern.compile("(?i)https?:.*");
    private static final Pattern LOCAL = Pattern.compile(
            "(?i)https?://(?:localhost|127\\.[0-9.]+|0\\.0\\.0\\.0|\\[::1\\]|10\\.[0-9.]+|192\\.168\\.[0-9.]+|[^/:]+\\.(?:local|localhost|internal|test))(?:[:/].*)?");
    private static final Pattern WELL_FORMED = Pattern.compile("(?i)https?://[^\\s/?#@.:]++[.:][^\\s/?#@]++(?:[/?#]\\S*+)?");
    private static final Pattern DOUBLED = Pattern.compile("(?i)https?:/*(?:https?|www\\.https?)[:/].*");
    /** RFC 3966, without parameters. */
    private static final Pattern TELEPHONE = Pattern.compile("(?i)tel:\\+?[0-9*#][0-9*#().-]*");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:(?!/)[^\\s@,;]++@[^\\s@,;.]++(?:\\.[^\\s@,;.?]++)++(?:,[^\\s@,]++@[^\\s@,?]++)*+(?:\\?\\S*+)?");

    private final ContentFileIndex files;
    private final CheckSettings settings;
    private final List<Diagnostic> found = new ArrayList<>();

    private ExternalLinksAreValid(ContentFileIndex files, CheckSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    static List<Diagnostic> check(Guide guide, ContentFileIndex files, CheckSettings settings) {
        ExternalLinksAreValid rule = new ExternalLinksAreValid(files, settings);
        guide.pages().forEach(page -> page.links().stream().filter(link -> !link.image()).forEach(link -> rule.check(page, link)));
        return rule.found;
    }

    private void check(Page page, Link link) {
        String target = link.target();
        if (target.indexOf(':') < 0) {
            return;
        }
        String scheme = target.substring(0, target.indexOf(':')).toLowerCase(Locale.ROOT);
        if (UrlSchemes.SAFE.contains(scheme) && !settings.schemes().contains(scheme)) {
            error(page, link, "links of the kind `" + scheme + ":` aren't allowed in this guide",
                    "Allowed are: " + String.join(" ", settings.schemes()) + ". They are set in jbake.properties, as `check.link-schemes`.");
        } else if (scheme.equals("tel") && !TELEPHONE.matcher(target).matches()) {
            error(page, link, "this is not a valid telephone number", "Write it like `tel:+44-20-7946-0000`, with digits and hyphens.");
        } else if (LOCAL.matcher(target).matches()) {
            error(page, link, "this address leads to the reader's own device or network", "Use a public address.");
        } else if (WEB.matcher(target).matches() && (DOUBLED.matcher(target).matches() || !WELL_FORMED.matcher(target).matches())) {
            error(page, link, "this is not a valid web address", "Write it like `https://example.org/page`: one colon, two slashes, a name "
                    + "with a dot, no spaces.");
        } else if (scheme.equals("mailto") && !MAIL.matcher(target).matches()) {
            error(page, link, "this is not a valid email address", "Write it like `mailto:name@example.org`, without slashes and spaces.");
        } else {
            ownPage(page, link);
        }
    }

    private void ownPage(Page page, Link link) {
        Optional<Page> own = files.ownPage(link.target(), settings);
        own.ifPresent(leadsTo -> found.add(Diagnostic.warning("link-target", page.source(), link.span(),
                "this links to a page of this guide by its web address",
                "Link to the file, `" + ContentFileIndex.relative(page.source().path(), leadsTo.source().path())
                        + "`: then it works offline, and the check reports when it breaks.")));
    }

    private void error(Page page, Link link, String message, String help) {
        found.add(Diagnostic.error("link-target", page.source(), link.span(), message, help));
    }
}
