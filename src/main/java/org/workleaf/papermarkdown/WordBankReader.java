package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.workleaf.comments.BlankType;
import org.workleaf.comments.Comment;
import org.workleaf.markdown.FieldNode;
import org.workleaf.markdown.HtmlTextExtractor;
import org.workleaf.source.Span;
import org.workleaf.worksheet.Blank;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.RuledLines;
import org.workleaf.worksheet.Worksheet;
import org.workleaf.worksheet.WorksheetPart;

/**
 * Reads the list below {@code <!-- words -->} as words to choose from.
 *
 * <p>{@code "- **Glad:** calm, hopeful"} → the family Glad with two words.
 */
final class WordBankReader {

    private static final String CODE = "word-bank";
    private static final String HELP = "Write each family of words as one list item: `- **Glad:** calm, hopeful, proud`.";

    private final WorksheetContext context;
    private final Set<Node> lists = new HashSet<>();
    private Optional<Span> first = Optional.empty();

    WordBankReader(WorksheetContext context) {
        this.context = context;
    }

    /** Reads the comment before the list of words. */
    void begin(Comment.Words comment, Node node) {
        context.comments().markUsed(comment.span());
        Node next = node.getNext();
        while (next instanceof HtmlBlockBase) {
            next = next.getNext();
        }
        if (!(next instanceof ListBlock) || !lists.add(next)) {
            context.error(CODE, comment.span(), "there is no list of words below this comment", HELP);
        }
        first = first.or(() -> Optional.of(comment.span()));
    }

    boolean isWordBank(ListBlock list) {
        return lists.contains(list);
    }

    void read(ListBlock list) {
        List<WorksheetPart.WordBank.Family> families = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            family(item).ifPresent(families::add);
        }
        context.add(new WorksheetPart.WordBank(families));
    }

    private Optional<WorksheetPart.WordBank.Family> family(Node item) {
        Node paragraph = item.getFirstChild();
        if (!(paragraph instanceof Paragraph)) {
            reject(item, "this item has no words");
            return Optional.empty();
        }
        if (!FieldNode.in(item).isEmpty()) {
            reject(item, "a list of words may not contain a field",
                    "Words are plain text, separated by commas. If a list of fields follows, write a paragraph between the two lists.");
            return Optional.empty();
        }
        if (paragraph.getNext() != null) {
            reject(paragraph.getNext(), "an item in a list of words may only contain one paragraph");
            return Optional.empty();
        }
        String html = ParsedBlock.of(paragraph, context).html();
        if (html.replaceAll("</?strong>", "").contains("<")) {
            reject(item, "words to choose from are plain text");
            return Optional.empty();
        }
        String text = HtmlTextExtractor.of(html);
        int colon = text.indexOf(':');
        List<String> words = Arrays.stream(text.substring(colon + 1).split(",", -1)).map(String::strip).toList();
        if (words.contains("")) {
            reject(item, "there is no word before or after a comma or colon here");
            return Optional.empty();
        }
        return Optional.of(new WorksheetPart.WordBank.Family(colon < 0 ? "" : text.substring(0, colon).strip(), words));
    }

    private void reject(Node node, String message) {
        reject(node, message, HELP);
    }

    private void reject(Node node, String message, String help) {
        String line = node.getChars().toString().lines().findFirst().orElse("");
        context.reject(CODE, new Span(node.getStartOffset(), node.getStartOffset() + line.length()), message, help);
    }

    /** Reports words in a worksheet without a field of text, into which they could be put. */
    void checkBlanks(Worksheet worksheet) {
        if (worksheet.fields().stream().noneMatch(WordBankReader::isText)) {
            first.ifPresent(span -> context.error(CODE, span, "this " + worksheet.kind().noun() + " has no blank for these words",
                    "A word goes into a blank or into ruled lines when a reader taps it. Add one: `Right now I feel ____________.`"));
        }
    }

    private static boolean isText(Field field) {
        return field instanceof RuledLines || field instanceof Blank blank && blank.kind() == BlankType.TEXT;
    }
}
