package org.workleaf.comments;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.markdown.LeafBlock;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.source.Suggestion;

/**
 * Reads the comments of a file, each once, and records which of them were used.
 *
 * <p>{@code <!-- #start date -->} → the names [start, typed date].
 */
public final class CommentReader {

    private static final String OPENING = "<!--";
    private static final String CLOSING = "-->";
    static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");
    static final Pattern VALUE = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final Pattern KEYED = Pattern.compile("\\s*+([A-Za-z-]++)\\s*+:\\s*+(.*?)\\s*", Pattern.DOTALL);
    private static final List<String> KEYWORDS = List.of("worksheet", "checklist", "cards", "timer", "retired");
    private static final Set<String> WAS = Set.of("was", "was:", "was=");
    private static final List<String> OPTIONS = List.of("repeat", "partners", "reveal", "card", "private", "minutes", "was");

    private final SourceFile file;
    private final List<Diagnostic> problems;
    private final PreviousNameReader previousNames;
    private final Map<Integer, Comment> commentsByOffset = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();

    public CommentReader(SourceFile file, List<Diagnostic> problems) {
        this.file = file;
        this.problems = problems;
        this.previousNames = new PreviousNameReader(file, problems);
    }

    /** Every comment in a range of the file, which may contain other text too. */
    public List<Comment> in(int start, int end) {
        List<Comment> comments = new ArrayList<>();
        String text = file.text().substring(start, end);
        for (int open = text.indexOf(OPENING), close; open >= 0 && (close = text.indexOf(CLOSING, open + OPENING.length())) >= 0;
                open = text.indexOf(OPENING, close)) {
            Comment comment = commentsByOffset.get(start + open);
            if (comment == null) {
                int inner = open + OPENING.length();
                comment = read(text.substring(inner, close), start + inner, new Span(start + open, start + close + CLOSING.length()));
                commentsByOffset.put(start + open, comment);
            }
            comments.add(comment);
        }
        return comments;
    }

    /** Reads a comment that is never closed. */
    public Comment unclosed(Span span) {
        return read(file.text().substring(span.start() + 4, span.end()), span.start() + 4, span);
    }

    /** Every comment of a leaf block; text in backquotes is not a comment. */
    public List<Comment> in(LeafBlock block) {
        return block.mayContainComment() ? in(block.node()) : List.of();
    }

    /** Every comment of a node and its children. */
    public List<Comment> in(Node node) {
        List<Comment> comments = new ArrayList<>();
        collect(node, comments);
        return comments;
    }

    private void collect(Node node, List<Comment> comments) {
        if (node instanceof HtmlBlockBase || node instanceof HtmlInlineBase || node instanceof IndentedCodeBlock) {
            comments.addAll(in(node.getStartOffset(), Math.min(node.getEndOffset(), file.text().length())));
        } else {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                collect(child, comments);
            }
        }
    }

    /** Records that the comment or name at this place applies to something. */
    public void markUsed(Span span) {
        used.add(span.start());
    }

    public boolean isUsed(Span span) {
        return used.contains(span.start());
    }

    private Comment read(String source, int offset, Span span) {
        String text = CommentSuggestion.normalizeSpaces(source);
        String inner = text.strip();
        if (inner.equals("end")) {
            return new Comment.Ending(span);
        }
        if (inner.equals("page")) {
            return new Comment.Page(span);
        }
        if (inner.equals("words")) {
            return new Comment.Words(span);
        }
        Optional<String> intended = CommentSuggestion.correction(inner);
        if (intended.isPresent()) {
            error("unknown-comment", span, "this comment is not written correctly",
                    "Write it as `<!-- " + intended.get() + " -->`.");
            return read(intended.get(), offset, span);
        }
        if (inner.startsWith("#")) {
            return readNames(Token.in(text, offset), span);
        }
        if (inner.startsWith("=")) {
            return readValue(Token.in(text, offset), span);
        }
        Optional<Comment> misspelled = BlockEndSuggestion.in(inner, span);
        if (misspelled.isPresent()) {
            return new Comment.Misspelled(misspelled.get(), span);
        }
        Matcher keyed = KEYED.matcher(text);
        if (keyed.matches()) {
            return readKeyed(keyed, offset, span);
        }
        List<Token> tokens = Token.in(text, offset);
        if (!tokens.isEmpty() && KEYWORDS.contains(tokens.get(0).text()) && tokens.stream().skip(2).allMatch(CommentReader::isOption)) {
            error("unknown-comment", tokens.get(0).span(), "`" + tokens.get(0).text() + "` needs a colon after it",
                    "Write it as `<!-- " + tokens.get(0).text() + ": a-name -->`.");
            return readCorrected(tokens.get(0).text(), tokens.subList(1, tokens.size()), span);
        }
        return new Comment.Remark(span);
    }

    private static boolean isOption(Token token) {
        return token.text().equals("private") || OPTIONS.stream().anyMatch(keyword -> token.text().matches(keyword + "[=:].*"));
    }

    private Comment readKeyed(Matcher keyed, int offset, Span span) {
        String keyword = keyed.group(1);
        List<Token> tokens = Token.in(keyed.group(2), offset + keyed.start(2));
        if (KEYWORDS.contains(keyword)) {
            return readKeyword(keyword, tokens, span);
        }
        Optional<String> intended = Suggestion.forWord(keyword, KEYWORDS);
        if (intended.isEmpty()) {
            return new Comment.Remark(span);
        }
        error("unknown-comment", new Span(offset + keyed.start(1), offset + keyed.end(1)), "unknown kind of block `" + keyword + "`",
                "Did you mean `" + intended.get() + "`? The kinds are worksheet, checklist, cards and timer.");
        return readCorrected(intended.get(), tokens, span);
    }

    /** Continues with the corrected keyword, so that one mistake gives one error; an ordinary sentence stays a remark. */
    private Comment readCorrected(String keyword, List<Token> tokens, Span span) {
        boolean isPlausible = !tokens.isEmpty() && tokens.stream().skip(1).allMatch(CommentReader::isOption);
        return isPlausible ? readKeyword(keyword, tokens, span) : new Comment.Remark(span);
    }

    private Comment readKeyword(String keyword, List<Token> tokens, Span span) {
        return WorksheetKind.withKeyword(keyword).map(kind -> readOpening(kind, tokens, span)).orElseGet(() -> previousNames.retired(tokens, span));
    }

    private Comment readOpening(WorksheetKind kind, List<Token> tokens, Span span) {
        if (tokens.isEmpty()) {
            error("bad-id", span, "this " + kind.keyword() + " has no name",
                    "Write it as `<!-- " + kind.keyword() + ": a-name -->`. Answers are saved under this name.");
            return new Comment.Opening(kind, kind.keyword() + "-" + span.start(), WorksheetOptions.NONE, List.of(), span);
        }
        String id = readId(tokens.get(0), "");
        Map<String, Token> given = new LinkedHashMap<>();
        List<PreviousName> was = new ArrayList<>();
        for (Token token : tokens.subList(1, tokens.size())) {
            String keyword = token.text().replaceFirst("[=:].*", "");
            if (!OPTIONS.contains(keyword)) {
                error("bad-option", token.span(), "unknown option `" + keyword + "`",
                        Suggestion.didYouMean(keyword, OPTIONS) + "The options are repeat, partners, reveal, card, private, minutes "
                                + "and was.");
            } else if (keyword.equals("was")) {
                previousNames.was(token, "", ID, id).ifPresent(was::add);
            } else if (given.put(keyword, token) != null) {
                error("bad-option", token.span(), "`" + keyword + "` is given twice", "Remove one of them.");
            }
        }
        return new Comment.Opening(kind, id, readOptions(given), was, span);
    }

    private WorksheetOptions readOptions(Map<String, Token> given) {
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
                readOption(given.get("card"), VALUE + "," + VALUE, "`card` must be the values of two columns, such as card=say,hear"),
                readOption(given.get("private"), "private", "`private` takes no value").isPresent(),
                readOption(given.get("minutes"), "[1-9]|[1-5][0-9]|60", "`minutes` must be a whole number from 1 to 60").map(Integer::valueOf));
    }

    private Optional<String> readOption(Token token, String allowed, String rule) {
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

    private Comment readNames(List<Token> tokens, Span span) {
        List<Comment.Name> names = new ArrayList<>();
        for (Token token : joinWas(tokens)) {
            if (token.text().startsWith("#")) {
                names.add(new Comment.Name(readId(token, "#"), BlankType.TEXT, List.of(), token.span()));
            } else {
                addAttribute(names, token);
            }
        }
        return new Comment.Names(names, span);
    }

    /** {@code was #old} and {@code was: #old} are reported, and read as {@code was:#old}. */
    private List<Token> joinWas(List<Token> tokens) {
        List<Token> joined = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (WAS.contains(token.text()) && i + 1 < tokens.size() && tokens.get(i + 1).text().startsWith("#")) {
                Token old = tokens.get(++i);
                Token whole = new Token("was:" + old.text(), new Span(token.span().start(), old.span().end()));
                error("bad-option", whole.span(), "`was` and the previous name must be one word", "Write it as `" + whole.text() + "`.");
                joined.add(whole);
            } else {
                joined.add(token);
            }
        }
        return joined;
    }

    private void addAttribute(List<Comment.Name> names, Token token) {
        int last = names.size() - 1;
        Comment.Name name = names.get(last);
        Optional<BlankType> type = BlankType.withKeyword(token.text());
        if (type.isPresent()) {
            names.set(last, new Comment.Name(name.id(), type.get(), name.was(), name.span()));
        } else if (PreviousNameReader.isWas(token)) {
            List<PreviousName> was = new ArrayList<>(name.was());
            previousNames.was(token, "#", ID, name.id()).ifPresent(was::add);
            names.set(last, new Comment.Name(name.id(), name.type(), was, name.span()));
        } else {
            error("bad-option", token.span(), "`" + token.text() + "` is not a valid type or option of a field",
                    Suggestion.didYouMean(token.text(), BlankType.KEYWORDS)
                            + "After an id you can write date, number, time, sum or `was:#old-id`; another id begins with `#`.");
        }
    }

    private Comment readValue(List<Token> tokens, Span span) {
        Token first = tokens.get(0);
        String value = first.text().substring(1);
        if (!VALUE.matcher(value).matches()) {
            String slug = Slugifier.slug(value);
            String better = slug.isEmpty() ? "option" : slug;
            error("bad-id", first.span(), "`" + value + "` is not a valid option value",
                    "Use lower-case letters, digits and hyphens, for example `=" + better + "`.");
            value = better;
        }
        List<PreviousName> was = new ArrayList<>();
        for (Token token : tokens.subList(1, tokens.size())) {
            if (PreviousNameReader.isWas(token)) {
                previousNames.was(token, "=", VALUE, value).ifPresent(was::add);
            } else {
                error("bad-option", token.span(), "`" + token.text() + "` is not allowed after the value of an option",
                        "After a value you can only write `was:=old-value`.");
            }
        }
        return new Comment.Value(value, was, span);
    }

    private String readId(Token token, String prefix) {
        String id = token.text().substring(prefix.length());
        if (ID.matcher(id).matches()) {
            return id;
        }
        String slug = Slugifier.slug(id).replaceFirst("^[0-9-]+", "");
        String better = slug.isEmpty() ? "name" : slug;
        problems.add(Diagnostic.error("bad-id", file, token.span(), "`" + id + "` is not a valid name",
                        "Use lower-case letters, digits and hyphens, and begin with a letter, for example `"
                                + prefix + better + "`.")
                .withFix(new Edit(token.span(), prefix + better)));
        return better;
    }

    private void error(String code, Span span, String message, String help) {
        problems.add(Diagnostic.error(code, file, span, message, help));
    }
}
