package org.workleaf.lint;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Reports fenced code that is never closed, which turns the rest of the page into code. */
final class UnclosedFences {

    /** A fence with a language, which opens code and cannot close it. */
    private static final Pattern OPENING_FENCE = Pattern.compile("(?m)^ {0,3}(?:`{3,}+|~{3,}+)[ \\t]*+[A-Za-z]");

    private UnclosedFences() {}

    static void report(Node document, SourceFile file, List<Diagnostic> problems) {
        List<FencedCodeBlock> blocks = new ArrayList<>();
        collect(document, blocks);
        FencedCodeBlock suspect = null;
        for (FencedCodeBlock block : blocks) {
            boolean hasShortFence = block.getFenceLength() == 3;
            if (suspect == null && hasShortFence && OPENING_FENCE.matcher(block.getContentChars()).find()) {
                suspect = block;
            }
            if (block.getClosingMarker().isEmpty()) {
                report(suspect == null ? block : suspect, file, problems);
                suspect = null;
            }
        }
    }

    private static void collect(Node node, List<FencedCodeBlock> blocks) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof FencedCodeBlock block) {
                blocks.add(block);
            } else {
                collect(child, blocks);
            }
        }
    }

    private static void report(FencedCodeBlock block, SourceFile file, List<Diagnostic> problems) {
        String fence = block.getOpeningMarker().toString();
        int start = block.getOpeningMarker().getStartOffset();
        problems.add(Diagnostic.error("unclosed-fence", file, new Span(start, start + fence.length()),
                "code begins here and is never closed",
                "Put a line with `" + fence + "` and nothing else after its last line. Everything below would be shown as code."));
    }
}
