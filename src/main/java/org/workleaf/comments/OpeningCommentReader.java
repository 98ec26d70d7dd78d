package org.workleaf.comments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.source.SpellingSuggestion;

/**
 * Reads the comment that opens a block: its name and its options.
 *
 * <p>{@code weekly-check-in repeat=weekly} → an opening with this name, which repeats weekly.
 */
final class OpeningCommentReader {

    private static final List<String> OPTIONS = List.of("repeat", "partners", "reveal", "card", "private", "minutes", "was");

    private final SourceFile file;
    private final List<Diagnostic> problems;
    private final IdReader ids;
    private final PreviousNameReader previousNames;

    OpeningCommentReader(SourceFile file, List<Diagnostic> problems, IdReader ids, PreviousNameReader previousNames) {
        this.file = file;
        this.problems = problems;
        this.ids = ids;
        this.previousNames = previousNames;
    }

    /** Whether a word looks like one of the options. */
    static boolean isOption(CommentToken token) {
        return token.text().equals("private") || OPTIONS.stream().anyMatch(keyword -> token.text().matches(keyword + "[=:].*"));
    }

    /** @param tokens what follows the kind and its colon */
    Comment read(WorksheetKind kind, List<CommentToken> tokens, Span span) {
        if (tokens.isEmpty()) {
            error("bad-id", span, "this " + kind.keyword() + " has no name",
                    "Write it as `<!-- " + kind.keyword() + ": a-name -->`. Answers are saved under this name.");
            return new Comment.Opening(kind, kind.keyword() + "-" + span.start(), WorksheetOptions.NONE, List.of(), span);
        }
        String id = ids.read(tokens.get(0), "");
        Map<String, CommentToken> given = new LinkedHashMap<>();
        List<PreviousName> was = new ArrayList<>();
        for (CommentToken token : tokens.subList(1, tokens.size())) {
            String keyword = token.text().replaceFirst("[=:].*", "");
            if (!OPTIONS.contains(keyword)) {
                error("bad-option", token.span(), "unknown option `" + keyword + "`",
                        SpellingSuggestion.didYouMean(keyword, OPTIONS) + "The options are repeat, partners, reveal, card, private, minutes "
                                + "and was.");
            } else if (keyword.equals("was")) {
                previousNames.was(token, "", IdReader.ID, id).ifPresent(was::add);
            } else if (given.put(keyword, token) != null) {
                error("bad-option", token.span(), "`" + keyword + "` is given twice", "Remove one of them.");
            }
        }
        return new Comment.Opening(kind, id, readOptions(given), was, span);
    }

    private WorksheetOptions readOptions(Map<String, CommentToken> given) {
        int partners = readOption(given.get("partners"), "[12]", "`partners` must be 1 or 2").map(Integer::valueOf).orElse(1);
        if (given.containsKey("reveal") && !given.containsKey("partners")) {
            error("bad-option", given.get("reveal").span(), "`reveal` sets when two people's answers are shown, but this worksheet is for one",
                    "Write `partners=2 reveal=both`, or remove it.");
        }
        if (given.containsKey("card") && !given.containsKey("partners")) {
            error("bad-option", given.get("card").span(), "`card` sets which answers of two people fit, but this worksheet is for one",
                    "Write `partners=2 card=say,hear`, or remove it.");
        }
        return new WorksheetOptions(
                readOption(given.get("repeat"), "daily|weekly|monthly", "`repeat` must be daily, weekly or monthly"),
                partners,
                readOption(given.get("reveal"), "both", "`reveal` must be both"),
                readOption(given.get("card"), IdReader.VALUE + "," + IdReader.VALUE, "`card` must be the values of two columns, such as card=say,hear"),
                readOption(given.get("private"), "private", "`private` takes no value").isPresent(),
                readOption(given.get("minutes"), "[1-9]|[1-5][0-9]|60", "`minutes` must be a whole number from 1 to 60").map(Integer::valueOf));
    }

    private Optional<String> readOption(CommentToken token, String allowed, String rule) {
        if (token == null) {
            return Optional.empty();
        }
        int equalsSign = token.text().indexOf('=');
        String value = equalsSign < 0 ? token.text() : token.text().substring(equalsSign + 1);
        if (value.matches(allowed) && (equalsSign >= 0) != allowed.equals("private")) {
            return Optional.of(value);
        }
        error("bad-option", token.span(), rule, "For example `<!-- worksheet: weekly-check-in repeat=weekly -->`.");
        return Optional.empty();
    }

    private void error(String code, Span span, String message, String help) {
        problems.add(Diagnostic.error(code, file, span, message, help));
    }
}
