package org.workleaf.comments;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.markdown.LeafBlock;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.source.SpellingSuggestion;

/**
 * Parses the dialect's comments in a file, each once. Also records which of them applied to something, so that the others can be reported.
 *
 * <p>{@code <!-- #start date -->} → the names [start, typed date].
 */
public final class CommentReader {

    private static final String OPENING = "<!--";
    private static final String CLOSING = "-->";
    private static final Pattern KEYED = Pattern.compile("\\s*+([A-Za-z-]++)\\s*+:\\s*+(.*?)\\s*", Pattern.DOTALL);
    private static final List<String> KEYWORDS = List.of("worksheet", "checklist", "cards", "timer", "retired");
    private static final Set<String> WAS = Set.of("was", "was:", "was=");

    private final SourceFile file;
    private final List<Diagnostic> problems;
    private final IdReader ids;
    private final PreviousNameReader previousNames;
    private final OpeningCommentReader openings;
    private final Map<Integer, Comment> commentsByOffset = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();

    public CommentReader(SourceFile file, List<Diagnostic> problems) {
        this.file = file;
        this.problems = problems;
        this.ids = new IdReader(file, problems);
        this.previousNames = new PreviousNameReader(file, problems);
        this.openings = new OpeningCommentReader(file, problems, ids, previousNames);
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
        String text = CommentCorrector.normalizeSpaces(source);
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
        Optional<String> intended = CommentCorrector.correction(inner);
        if (intended.isPresent()) {
            error("unknown-comment", span, "this comment is not written correctly",
                    "Write it as `<!-- " + intended.get() + " -->`.");
            return read(intended.get(), offset, span);
        }
        if (inner.startsWith("#")) {
            return readNames(CommentToken.in(text, offset), span);
        }
        if (inner.startsWith("=")) {
            return readValue(CommentToken.in(text, offset), span);
        }
        Optional<Comment> misspelled = MisspelledCommentReader.in(inner, span);
        if (misspelled.isPresent()) {
            return new Comment.Misspelled(misspelled.get(), span);
        }
        Matcher keyed = KEYED.matcher(text);
        if (keyed.matches()) {
            return readKeyed(keyed, offset, span);
        }
        List<CommentToken> tokens = CommentToken.in(text, offset);
        if (!tokens.isEmpty() && KEYWORDS.contains(tokens.get(0).text()) && tokens.stream().skip(2).allMatch(OpeningCommentReader::isOption)) {
            error("unknown-comment", tokens.get(0).span(), "`" + tokens.get(0).text() + "` needs a colon after it",
                    "Write it as `<!-- " + tokens.get(0).text() + ": a-name -->`.");
            return readCorrected(tokens.get(0).text(), tokens.subList(1, tokens.size()), span);
        }
        return new Comment.Remark(span);
    }

    private Comment readKeyed(Matcher keyed, int offset, Span span) {
        String keyword = keyed.group(1);
        List<CommentToken> tokens = CommentToken.in(keyed.group(2), offset + keyed.start(2));
        if (KEYWORDS.contains(keyword)) {
            return readKeyword(keyword, tokens, span);
        }
        Optional<String> intended = SpellingSuggestion.forWord(keyword, KEYWORDS);
        if (intended.isEmpty()) {
            return new Comment.Remark(span);
        }
        error("unknown-comment", new Span(offset + keyed.start(1), offset + keyed.end(1)), "unknown kind of block `" + keyword + "`",
                "Did you mean `" + intended.get() + "`? The kinds are worksheet, checklist, cards and timer.");
        return readCorrected(intended.get(), tokens, span);
    }

    /** Continues with the corrected keyword, so that one mistake gives one error; an ordinary sentence stays a remark. */
    private Comment readCorrected(String keyword, List<CommentToken> tokens, Span span) {
        boolean isPlausible = !tokens.isEmpty() && tokens.stream().skip(1).allMatch(OpeningCommentReader::isOption);
        return isPlausible ? readKeyword(keyword, tokens, span) : new Comment.Remark(span);
    }

    private Comment readKeyword(String keyword, List<CommentToken> tokens, Span span) {
        return WorksheetKind.withKeyword(keyword).map(kind -> openings.read(kind, tokens, span)).orElseGet(() -> previousNames.retired(tokens, span));
    }

    private Comment readNames(List<CommentToken> tokens, Span span) {
        List<Comment.Name> names = new ArrayList<>();
        for (CommentToken token : joinWas(tokens)) {
            if (token.text().startsWith("#")) {
                names.add(new Comment.Name(ids.read(token, "#"), BlankType.TEXT, List.of(), token.span()));
            } else {
                addAttribute(names, token);
            }
        }
        return new Comment.Names(names, span);
    }

    /** {@code was #old} and {@code was: #old} are reported, and read as {@code was:#old}. */
    private List<CommentToken> joinWas(List<CommentToken> tokens) {
        List<CommentToken> joined = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            CommentToken token = tokens.get(i);
            if (WAS.contains(token.text()) && i + 1 < tokens.size() && tokens.get(i + 1).text().startsWith("#")) {
                CommentToken old = tokens.get(++i);
                CommentToken whole = new CommentToken("was:" + old.text(), new Span(token.span().start(), old.span().end()));
                error("bad-option", whole.span(), "`was` and the previous name must be one word", "Write it as `" + whole.text() + "`.");
                joined.add(whole);
            } else {
                joined.add(token);
            }
        }
        return joined;
    }

    private void addAttribute(List<Comment.Name> names, CommentToken token) {
        int last = names.size() - 1;
        Comment.Name name = names.get(last);
        Optional<BlankType> type = BlankType.withKeyword(token.text());
        if (type.isPresent()) {
            names.set(last, new Comment.Name(name.id(), type.get(), name.was(), name.span()));
        } else if (PreviousNameReader.isWas(token)) {
            List<PreviousName> was = new ArrayList<>(name.was());
            previousNames.was(token, "#", IdReader.ID, name.id()).ifPresent(was::add);
            names.set(last, new Comment.Name(name.id(), name.type(), was, name.span()));
        } else {
            error("bad-option", token.span(), "`" + token.text() + "` is not a valid type or option of a field",
                    SpellingSuggestion.didYouMean(token.text(), BlankType.KEYWORDS)
                            + "After an id you can write date, number, time, sum or `was:#old-id`; another id begins with `#`.");
        }
    }

    private Comment readValue(List<CommentToken> tokens, Span span) {
        CommentToken first = tokens.get(0);
        String value = first.text().substring(1);
        if (!IdReader.VALUE.matcher(value).matches()) {
            String slug = Slugifier.slug(value);
            String better = slug.isEmpty() ? "option" : slug;
            error("bad-id", first.span(), "`" + value + "` is not a valid option value",
                    "Use lower-case letters, digits and hyphens, for example `=" + better + "`.");
            value = better;
        }
        List<PreviousName> was = new ArrayList<>();
        for (CommentToken token : tokens.subList(1, tokens.size())) {
            if (PreviousNameReader.isWas(token)) {
                previousNames.was(token, "=", IdReader.VALUE, value).ifPresent(was::add);
            } else {
                error("bad-option", token.span(), "`" + token.text() + "` is not allowed after the value of an option",
                        "After a value you can only write `was:=old-value`.");
            }
        }
        return new Comment.Value(value, was, span);
    }

    private void error(String code, Span span, String message, String help) {
        problems.add(Diagnostic.error(code, file, span, message, help));
    }
}
