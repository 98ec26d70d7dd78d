package org.workleaf.worksheet;

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
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.source.Suggestion;

/**
 * Reads what a file's comments say, each once, and keeps account of those that something listened to.
 *
 * <p>{@code <!-- #start date -->} → the names [start, typed date].
 */
public final class CommentReader {

    private static final String OPENING = "<!--";
    private static final String CLOSING = "-->";
    static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");
    static final Pattern VALUE = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final Pattern KEYED = Pattern.compile("\\s*+([A-Za-z-]++)\\s*+:\\s*+(.*?)\\s*", Pattern.DOTALL);
    private static final List<String> KEYS = List.of("worksheet", "checklist", "cards", "timer", "retired");
    private static final Set<String> WAS = Set.of("was", "was:", "was=");
    private static final List<String> OPTIONS = List.of("repeat", "partners", "reveal", "private", "minutes", "was");

    private final SourceFile file;
    private final List<Diagnostic> problems;
    private final PreviousNameReader formers;
    private final Map<Integer, Comment> read = new HashMap<>();
    private final Set<Integer> settled = new HashSet<>();

    public CommentReader(SourceFile file, List<Diagnostic> problems) {
        this.file = file;
        this.problems = problems;
        this.formers = new PreviousNameReader(file, problems);
    }

    /** Every comment in a stretch of the file, which may hold other text between them. */
    public List<Comment> in(int start, int end) {
        List<Comment> comments = new ArrayList<>();
        String text = file.text().substring(start, end);
        for (int open = text.indexOf(OPENING), close; open >= 0 && (close = text.indexOf(CLOSING, open + OPENING.length())) >= 0;
                open = text.indexOf(OPENING, close)) {
            Comment comment = read.get(start + open);
            if (comment == null) {
                int inner = open + OPENING.length();
                comment = read(text.substring(inner, close), start + inner, new Span(start + open, start + close + CLOSING.length()));
                read.put(start + open, comment);
            }
            comments.add(comment);
        }
        return comments;
    }

    /** A comment that lacks its end. */
    Comment unclosed(Span span) {
        return read(file.text().substring(span.start() + 4, span.end()), span.start() + 4, span);
    }

    /** Every comment of a block or of running text; what stands in backquotes is none. */
    List<Comment> in(LeafBlock leaf) {
        return leaf.mayHoldComment() ? in(leaf.node()) : List.of();
    }

    /** The same of any node. */
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

    /** Notes that the comment, or the name in one, at this place did what it is for. */
    void settle(Span span) {
        settled.add(span.start());
    }

    boolean isSettled(Span span) {
        return settled.contains(span.start());
    }

    private Comment read(String written, int offset, Span span) {
        String text = CommentSuggestion.spaced(written);
        String inner = text.strip();
        if (inner.equals("end")) {
            return new Comment.Ending(span);
        }
        if (inner.equals("page")) {
            return new Comment.Page(span);
        }
        Optional<String> meant = CommentSuggestion.meant(inner);
        if (meant.isPresent()) {
            error("unknown-comment", span, "this comment is not quite written as it is meant",
                    "Write it as `<!-- " + meant.get() + " -->`.");
            return read(meant.get(), offset, span);
        }
        if (inner.startsWith("#")) {
            return names(Token.in(text, offset), span);
        }
        if (inner.startsWith("=")) {
            return value(Token.in(text, offset), span);
        }
        Optional<Comment> almost = BlockEndSuggestion.in(inner, span);
        if (almost.isPresent()) {
            return new Comment.Almost(almost.get(), span);
        }
        Matcher keyed = KEYED.matcher(text);
        if (keyed.matches()) {
            return keyed(keyed, offset, span);
        }
        List<Token> words = Token.in(text, offset);
        if (!words.isEmpty() && KEYS.contains(words.get(0).text()) && words.stream().skip(2).allMatch(CommentReader::isOption)) {
            error("unknown-comment", words.get(0).span(), "`" + words.get(0).text() + "` needs a colon behind it",
                    "Write it as `<!-- " + words.get(0).text() + ": a-name -->`.");
            return almostSaid(words.get(0).text(), words.subList(1, words.size()), span);
        }
        return new Comment.Remark(span);
    }

    private static boolean isOption(Token word) {
        return word.text().equals("private") || OPTIONS.stream().anyMatch(key -> word.text().matches(key + "[=:].*"));
    }

    private Comment keyed(Matcher keyed, int offset, Span span) {
        String key = keyed.group(1);
        List<Token> words = Token.in(keyed.group(2), offset + keyed.start(2));
        if (KEYS.contains(key)) {
            return said(key, words, span);
        }
        Optional<String> meant = Suggestion.forWord(key, KEYS);
        if (meant.isEmpty()) {
            return new Comment.Remark(span);
        }
        error("unknown-comment", new Span(offset + keyed.start(1), offset + keyed.end(1)), "unknown kind of block `" + key + "`",
                "Did you mean `" + meant.get() + "`? The kinds are worksheet, checklist, cards and timer.");
        return almostSaid(meant.get(), words, span);
    }

    /** Reads on as if the key were right, so that one slip is one error; a sentence among writers stays a remark. */
    private Comment almostSaid(String key, List<Token> words, Span span) {
        boolean plain = !words.isEmpty() && words.stream().skip(1).allMatch(CommentReader::isOption);
        return plain ? said(key, words, span) : new Comment.Remark(span);
    }

    private Comment said(String key, List<Token> words, Span span) {
        return WorksheetKind.named(key).map(kind -> opening(kind, words, span)).orElseGet(() -> formers.retired(words, span));
    }

    private Comment opening(WorksheetKind kind, List<Token> words, Span span) {
        if (words.isEmpty()) {
            error("bad-id", span, "this " + kind.word() + " has no name",
                    "Write it as `<!-- " + kind.word() + ": a-name -->`. Answers are kept under the name.");
            return new Comment.Opening(kind, kind.word() + "-" + span.start(), WorksheetOptions.NONE, List.of(), span);
        }
        String id = id(words.get(0), "");
        Map<String, Token> given = new LinkedHashMap<>();
        List<PreviousName> was = new ArrayList<>();
        for (Token word : words.subList(1, words.size())) {
            String key = word.text().replaceFirst("[=:].*", "");
            if (!OPTIONS.contains(key)) {
                error("bad-option", word.span(), "unknown option `" + key + "`",
                        Suggestion.didYouMean(key, OPTIONS) + "The options are repeat, partners, reveal, private, minutes "
                                + "and was.");
            } else if (key.equals("was")) {
                formers.was(word, "", ID, id).ifPresent(was::add);
            } else if (given.put(key, word) != null) {
                error("bad-option", word.span(), "`" + key + "` is given twice", "Keep one of the two.");
            }
        }
        return new Comment.Opening(kind, id, options(given), was, span);
    }

    private WorksheetOptions options(Map<String, Token> given) {
        int partners = option(given.get("partners"), "[12]", "`partners` is 1 or 2").map(Integer::valueOf).orElse(1);
        if (given.containsKey("reveal") && !given.containsKey("partners")) {
            error("bad-option", given.get("reveal").span(), "`reveal` says when two people's answers are shown, and this sheet is for one",
                    "Write `partners=2 reveal=both`, or leave it out.");
        }
        return new WorksheetOptions(
                option(given.get("repeat"), "daily|weekly|monthly", "`repeat` is daily, weekly or monthly"),
                partners,
                option(given.get("reveal"), "both", "`reveal` is both"),
                option(given.get("private"), "private", "`private` stands alone").isPresent(),
                option(given.get("minutes"), "[1-9]|[1-5][0-9]|60", "`minutes` is a whole number from 1 to 60").map(Integer::valueOf));
    }

    private Optional<String> option(Token word, String allowed, String rule) {
        if (word == null) {
            return Optional.empty();
        }
        int sign = word.text().indexOf('=');
        String value = sign < 0 ? word.text() : word.text().substring(sign + 1);
        if (value.matches(allowed) && (sign >= 0) != allowed.equals("private")) {
            return Optional.of(value);
        }
        error("bad-option", word.span(), rule, "For example `<!-- worksheet: weekly-check-in repeat=weekly -->`.");
        return Optional.empty();
    }

    private Comment names(List<Token> words, Span span) {
        List<Comment.Name> names = new ArrayList<>();
        for (Token word : joined(words)) {
            if (word.text().startsWith("#")) {
                names.add(new Comment.Name(id(word, "#"), Blank.Type.TEXT, List.of(), word.span()));
            } else {
                describe(names, word);
            }
        }
        return new Comment.Names(names, span);
    }

    /** {@code was #old} and {@code was: #old} are told, and read as the one word that they were meant to be. */
    private List<Token> joined(List<Token> words) {
        List<Token> joined = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            if (WAS.contains(word.text()) && i + 1 < words.size() && words.get(i + 1).text().startsWith("#")) {
                Token old = words.get(++i);
                Token whole = new Token("was:" + old.text(), new Span(word.span().start(), old.span().end()));
                error("bad-option", whole.span(), "`was` and the earlier name are one word", "Write it as `" + whole.text() + "`.");
                joined.add(whole);
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private void describe(List<Comment.Name> names, Token word) {
        int last = names.size() - 1;
        Comment.Name name = names.get(last);
        Optional<Blank.Type> type = Blank.Type.named(word.text());
        if (type.isPresent()) {
            names.set(last, new Comment.Name(name.id(), type.get(), name.was(), name.span()));
        } else if (PreviousNameReader.isWas(word)) {
            List<PreviousName> was = new ArrayList<>(name.was());
            formers.was(word, "#", ID, name.id()).ifPresent(was::add);
            names.set(last, new Comment.Name(name.id(), name.type(), was, name.span()));
        } else {
            error("bad-option", word.span(), "`" + word.text() + "` says nothing about a field",
                    Suggestion.didYouMean(word.text(), Blank.Type.WORDS)
                            + "Behind an id may stand date, number, time, sum or `was:#old-id`; a further id begins with `#`.");
        }
    }

    private Comment value(List<Token> words, Span span) {
        Token first = words.get(0);
        String value = first.text().substring(1);
        if (!VALUE.matcher(value).matches()) {
            String tidy = Slugifier.tidy(value);
            String better = tidy.isEmpty() ? "option" : tidy;
            error("bad-id", first.span(), "`" + value + "` can't be the value of an option",
                    "Values are lower-case letters, digits and hyphens, for example `=" + better + "`.");
            value = better;
        }
        List<PreviousName> was = new ArrayList<>();
        for (Token word : words.subList(1, words.size())) {
            if (PreviousNameReader.isWas(word)) {
                formers.was(word, "=", VALUE, value).ifPresent(was::add);
            } else {
                error("bad-option", word.span(), "`" + word.text() + "` says nothing about an option",
                        "Behind a value may stand `was:=old-value` and nothing else.");
            }
        }
        return new Comment.Value(value, was, span);
    }

    private String id(Token word, String sign) {
        String id = word.text().substring(sign.length());
        if (ID.matcher(id).matches()) {
            return id;
        }
        String tidy = Slugifier.tidy(id).replaceFirst("^[0-9-]+", "");
        String better = tidy.isEmpty() ? "name" : tidy;
        problems.add(Diagnostic.error("bad-id", file, word.span(), "`" + id + "` can't be a name",
                        "Names are lower-case letters, digits and hyphens and begin with a letter, for example `"
                                + sign + better + "`.")
                .withFix(new Edit(word.span(), sign + better)));
        return better;
    }

    private void error(String code, Span span, String message, String help) {
        problems.add(Diagnostic.error(code, file, span, message, help));
    }
}
