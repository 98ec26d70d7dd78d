package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.markdown.LeafBlock;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.unmarkedfields.InvisibleText;
import org.workleaf.unmarkedfields.LabelEnding;
import org.workleaf.unmarkedfields.LabelsWithoutBlank;
import org.workleaf.unmarkedfields.LeadIns;

/**
 * Finds places where a reader with a pen would write although there is no field.
 *
 * <p>{@code "Name:"}, or an empty paragraph → a blank is missing.
 */
final class MissingBlanks {

    static final String BLANK = "____________";
    /** Lines left free below words. */
    private static final Pattern FREE_LINES = Pattern.compile("(?i)(?:\\s*+<br\\s*+/?>){2,}+\\s*+$|(?:\\n[ \\t]*+\\\\)++\\s*+$");
    private static final String COLON = "[" + LabelEnding.COLONS + "]";
    /** A gap as wide as a word, in which one can write. */
    private static final String GAP = InvisibleText.SPACE + "{3,}+(?=[\\p{L}*_])";
    /** Labels that end a line, perhaps with spaces that do not break, or that are followed by a gap. */
    private static final PrefilteredPattern LABEL = PrefilteredPattern.of(LabelEnding.COLONS + "=–—",
            "(?:" + COLON + LabelEnding.CLOSING + "|(?<=\\s)[=–—])(?:" + InvisibleText.SPACE + "*(?=\\\\?(?:\\r?\\n|$)|<br)|" + GAP + ")");
    private static final PrefilteredPattern LABEL_BEFORE_GAP = PrefilteredPattern.of(LabelEnding.COLONS, COLON + LabelEnding.CLOSING + GAP);
    private static final PrefilteredPattern SCORE = PrefilteredPattern.of(LabelEnding.COLONS, COLON + "(?=[*_]*+[ \\t]*+/[ \\t]?\\d{1,4}(?:$|[\\s.,;)]))");
    /** A number or bullet without words: in the middle of a paragraph it does not begin a list. */
    private static final PrefilteredPattern EMPTY_ITEM = PrefilteredPattern.of("0123456789•", "(?<=\\n)[ \\t]*(?:\\d{1,2}[.)]|•)[ \\t]*(?=\\n|$)");
    /** A colon alone on the line below a label. */
    private static final Pattern COLON_BELOW = Pattern.compile("(?m)^[^\\n:：]{1,59}?([ \\t]*\\n[ \\t]*[:：])[ \\t]*$");
    /** Without {@code [NAME]} and {@code [your name]}, which the check reports in any text. */
    private static final PrefilteredPattern PLACEHOLDER = PrefilteredPattern.of("[", "\\[(?![A-Z]{2})(?iu)(?:(?:their|his|her|my|the|a|partner['’]s|child['’]s) )*+"
            + "(?:(?:first|last|full) )?(?:name|names|date|place|time|day|address|age|number|amount|signature|Datum|Ort|Uhrzeit|Unterschrift|Betrag"
            + "|nom|lieu|heure|nombre|fecha|lugar|hora|nome|data)\\]");
    /** Any words in brackets after a label, without what the check reports in any text, and without years, as in citations. */
    private static final PrefilteredPattern PLACEHOLDER_AFTER_LABEL = PrefilteredPattern.of("[", "(?<=[:：][*_]{0,3}[ \\u00a0]{0,3})"
            + "\\[(?!(?:NAME|DATE|PLACE|TITLE|LINK|YEAR)\\]|(?i:your|insert|placeholder)\\b)(?![^\\]\\n]{0,40}(?:\\d{3}|/))\\p{L}[^\\[\\]\\n]{1,40}\\]"
            + "(?=[*_]{0,3}" + InvisibleText.SPACE + "*+[.,;|]?[ \\t]*+\\\\?(?:\\r?\\n|$))");
    /** A hint of a few words, which the blank replaces. */
    private static final Pattern SHORT_HINT = Pattern.compile("\\[[^\\s,;\\d\\]]++(?: [^\\s,;\\d\\]]++){0,2}+\\]");
    private static final Pattern LABEL_AT_END = Pattern.compile("(?<=[*\\p{L}\\p{N})])" + InvisibleText.SPACE + "?(" + COLON + LabelEnding.CLOSING + ")\\s*$");
    private static final Pattern COMMENT_OR_BREAK = Pattern.compile("(?s)<!--.*?-->|(?i)<br\\s*+/?>");
    private static final Pattern ONLY_CLOSING = Pattern.compile(LabelEnding.CLOSING + "(?:" + InvisibleText.SPACE + "|\\s)*+\\\\?\\s*");
    private static final Pattern FREE_LINES_IN = Pattern.compile("(?i)<br|\\\\");
    static final String HELP = "On paper one can write here, but on a screen there is no field, and no answer is saved.\n";

    private static final String AFTER_COLON = "there is no blank after this colon";
    private static final String NO_BLANK_FOR_PLACEHOLDER = "there is no blank for this placeholder";
    private static final String DRAW = "Draw one with four or more underscores, for example `Name: " + BLANK + "`.";

    private static final String IN_QUOTATION = "A quotation can't hold fields: remove its `>`, and draw a blank with four or more underscores: `" + BLANK + "`.";

    private final SourceFile file;
    private final WorksheetContext context;
    private final LeadIns leadIns = new LeadIns();
    /** Whether the block that is checked is in a quotation. */
    private boolean isQuoted;

    private MissingBlanks(WorksheetContext context) {
        this.file = context.file();
        this.context = context;
    }

    /** @param nodes the top-level nodes of a worksheet */
    static void report(List<Node> nodes, List<LeafBlock> leafBlocks, WorksheetContext context) {
        MissingBlanks missing = new MissingBlanks(context);
        for (LeafBlock block : leafBlocks) {
            missing.isQuoted = block.node().getAncestorOfType(BlockQuote.class) != null;
            if (block.node() instanceof Paragraph && block.fields().isEmpty() && context.comments().in(block).isEmpty()) {
                missing.checkParagraph(block);
            } else if (block.node() instanceof Paragraph && !block.fields().isEmpty()) {
                missing.checkOtherLabels(block);
            }
            if (block.node() instanceof Paragraph || block.node() instanceof TableCell) {
                missing.checkPlaceholders(block);
            }
        }
        nodes.forEach(node -> MissingCellFields.report(node, context));
    }

    private void checkParagraph(LeafBlock block) {
        String text = block.source().stripTrailing();
        if (InvisibleText.isParagraph(block.node())) {
            if (!InvisibleText.isParagraph(block.node().getPrevious())) {
                reportEmpty(block.node());
            }
            return;
        }
        Matcher free = FREE_LINES.matcher(text);
        if ((text.endsWith(">") || text.endsWith("\\")) && free.find() && free.start() > 0) {
            Span span = new Span(block.span().start() + free.start(), block.span().start() + text.length());
            report(span, "these lines are empty", "Draw a ruled line with ten or more underscores below a question, or remove them.",
                    "\n" + ruledLines(3, " ".repeat(column(block.node()))));
        } else {
            reportLabels(block, text);
        }
        for (MatchResult item : EMPTY_ITEM.all(text)) {
            Span span = block.span(item);
            report(span, "there is nothing after this number", "Draw a blank: `" + BLANK + "`.",
                    file.text().substring(span.start(), span.end()).stripTrailing() + " " + BLANK);
        }
        Matcher colon = COLON_BELOW.matcher(text);
        Node next = block.node().getNext();
        if (colon.find() && (next == null || next instanceof Paragraph || next instanceof Heading)) {
            Span span = new Span(block.span().start() + colon.start(1), block.span().start() + colon.end());
            report(span, AFTER_COLON, DRAW, ": " + BLANK);
        }
        SCORE.all(text).forEach(match -> reportLabel(block.span(match)));
    }

    private void reportLabels(LeafBlock block, String text) {
        List<MatchResult> ends = LABEL.all(text);
        LabelsWithoutBlank labels = LabelsWithoutBlank.in(ends.isEmpty() ? "" : text, !ends.isEmpty() && leadIns.mayBeLong(block.node()));
        if (labels.isEmpty()) {
            return;
        }
        boolean introducesNext = leadIns.introducesNext(block.node()) && !LeadIns.isPartOfForm(labels, block);
        for (MatchResult label : ends) {
            if (labels.contains(label) && (!introducesNext || !labels.isInLastLine(label) || isBeforeGap(label, text))) {
                reportLabel(block.span(label));
            }
        }
    }

    private static boolean isBeforeGap(MatchResult label, String text) {
        return label.end() < text.length() && "\r\n\\<".indexOf(text.charAt(label.end())) < 0;
    }

    /** A paragraph with fields may have other labels: {@code "Name: ____ Date:"}, {@code "[ ] Other:"}, {@code "Name:      Date: ____"}. */
    private void checkOtherLabels(LeafBlock block) {
        // No edit: a blank before another would take over the name after it.
        block.all(LABEL_BEFORE_GAP).stream().filter(match -> isEmptyUpTo(match.end(), match.start() + 1, block))
                .forEach(match -> report(block.span(match), AFTER_COLON, DRAW));
        reportOtherLines(block);
        Matcher end = LABEL_AT_END.matcher(block.masked());
        if (end.find() && !leadIns.introducesNext(block.node()) && isEmptyUpTo(block.masked().length(), end.end(1), block)) {
            reportLabel(new Span(block.span().start() + end.start(1), block.span().start() + end.end(1)));
        }
    }

    /** Labels on lines of their own, above others. */
    private void reportOtherLines(LeafBlock block) {
        if (!block.mayMatch(LABEL)) {
            return;
        }
        LabelsWithoutBlank labels = LabelsWithoutBlank.in(block.masked().stripTrailing(), false);
        for (MatchResult label : labels.isEmpty() ? List.<MatchResult>of() : block.all(LABEL)) {
            int lineEnd = block.masked().indexOf('\n', label.end());
            boolean introducesForm = labels.isInFirstLine(label) && lineEnd > 0 && LeadIns.introducesForm(block.masked(), lineEnd);
            if (labels.contains(label) && !labels.isInLastLine(label) && !introducesForm && lineEnd > 0 && isEmptyUpTo(lineEnd, label.start() + 1, block)) {
                int after = block.span().start() + label.end();
                if (context.comments().in(block).stream().noneMatch(comment -> comment.span().end() > after)) {
                    reportLabel(block.span(label));
                } else {
                    report(block.span(label), AFTER_COLON, DRAW);
                }
            }
        }
    }

    /** Whether there are only spaces and comments between two offsets in a block, and no code or link, which are masked as well. */
    private static boolean isEmptyUpTo(int end, int start, LeafBlock block) {
        String between = COMMENT_OR_BREAK.matcher(block.source().substring(start, end)).replaceAll("");
        return ONLY_CLOSING.matcher(between).matches();
    }

    /** Words in brackets that stand for what a reader writes: {@code "Dear [name],"}, {@code "Other: [specify]"}. */
    private void checkPlaceholders(LeafBlock block) {
        List<Span> known = block.spans(PLACEHOLDER);
        List<Span> found = new ArrayList<>(known);
        block.spans(PLACEHOLDER_AFTER_LABEL).stream().filter(span -> !found.contains(span)).forEach(found::add);
        for (Span span : found) {
            String hint = file.text().substring(span.start(), span.end());
            boolean isLink = span.end() < file.text().length() && "([:".indexOf(file.text().charAt(span.end())) >= 0 || isReference(block.node(), span);
            String help = "Draw one with four or more underscores instead: `" + BLANK + "`.";
            if (!isLink && (known.contains(span) || SHORT_HINT.matcher(hint).matches())) {
                report(span, NO_BLANK_FOR_PLACEHOLDER, help, BLANK);
            } else if (!isLink) {
                report(span, NO_BLANK_FOR_PLACEHOLDER, help);
            }
        }
    }

    /** Whether the brackets are a link to an address that is defined elsewhere. */
    private static boolean isReference(Node block, Span brackets) {
        for (Node node : block.getDescendants()) {
            if (node instanceof RefNode reference && reference.isDefined() && node.getStartOffset() == brackets.start()) {
                return true;
            }
        }
        return false;
    }

    /** @param label a colon or another sign, with the marks and spaces after it */
    private void reportLabel(Span label) {
        int end = label.start() + 1;
        while (end < label.end() && "*_".indexOf(file.text().charAt(end)) >= 0) {
            end++;
        }
        boolean colon = LabelEnding.COLONS.indexOf(file.text().charAt(label.start())) >= 0;
        boolean continues = label.end() < file.text().length() && "\r\n\\".indexOf(file.text().charAt(label.end())) < 0;
        // Two spaces before the end of a line are a line break.
        boolean breaks = !continues && file.text().startsWith("  ", label.end() - 2) && label.end() - 2 >= end;
        report(new Span(label.start(), Math.max(breaks ? label.end() - 2 : label.end(), end)), colon ? AFTER_COLON : "there is no blank after this sign", DRAW,
                file.text().substring(label.start(), end) + " " + BLANK + (continues && file.text().charAt(label.end()) != ' ' ? " " : ""));
    }

    /** Empty paragraphs below each other are one place to write. */
    private void reportEmpty(Node first) {
        Node last = first;
        int count = 1;
        while (InvisibleText.isParagraph(last.getNext())) {
            last = last.getNext();
            count++;
        }
        int lines = Math.max(count, (int) FREE_LINES_IN.matcher(first.getChars()).results().count());
        Node above = first.getPrevious();
        // Below a list, the lines belong to its last item, and are indented like it.
        int indent = column(above instanceof ListBlock list && list.getLastChild().getFirstChild() != null ? list.getLastChild().getFirstChild() : first);
        String text = file.text().substring(first.getStartOffset(), last.getEndOffset()).stripTrailing();
        String added = " ".repeat(Math.max(0, indent - column(first)));
        report(new Span(first.getStartOffset(), first.getStartOffset() + text.length()), count == 1 ? "this paragraph is empty" : "these paragraphs are empty",
                "Draw a ruled line with ten or more underscores below a question, or remove it.", added + ruledLines(lines, " ".repeat(indent)));
    }

    static String ruledLines(int count, String indent) {
        return String.join("\n" + indent, Collections.nCopies(count, "_".repeat(30)));
    }

    private int column(Node node) {
        return file.position(node.getStartOffset()).column() - 1;
    }

    private void report(Span span, String message, String help) {
        if (!context.isRejected(span.start(), span.end())) {
            context.report(problem(span, message, help));
        }
    }

    private void report(Span span, String message, String help, String replacement) {
        if (isQuoted) {
            report(span, message, IN_QUOTATION);
        } else if (!context.isRejected(span.start(), span.end())) {
            context.report(problem(span, message, help).withFix(new Edit(span, replacement)));
        }
    }

    private Diagnostic problem(Span span, String message, String help) {
        return Diagnostic.warning("missing-blank", file, span, message, HELP + help);
    }
}
