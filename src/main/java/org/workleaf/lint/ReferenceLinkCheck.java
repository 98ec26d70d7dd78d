package org.workleaf.lint;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.workleaf.markdown.PageLinkResolver;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Reports reference links without a definition, and definitions that no link uses.
 *
 * <p>{@code "[words][nmae]"} and {@code "[name]: https://example.org"} → one has no definition, the other no link.
 */
final class ReferenceLinkCheck {

    private final Document document;
    private final SourceFile file;
    private final List<Diagnostic> problems;
    private final List<Reference> definitions = new ArrayList<>();
    private final Set<Reference> used = new HashSet<>();

    private ReferenceLinkCheck(Document document, SourceFile file, List<Diagnostic> problems) {
        this.document = document;
        this.file = file;
        this.problems = problems;
    }

    static void report(Document document, SourceFile file, List<Diagnostic> problems) {
        ReferenceLinkCheck check = new ReferenceLinkCheck(document, file, problems);
        check.visit(document);
        check.reportUnused();
    }

    private void visit(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Reference definition && !definition.getReference().startsWith("^")) {
                definitions.add(definition);
            } else if (child instanceof RefNode link) {
                checkLink(link);
            }
            visit(child);
        }
    }

    private void checkLink(RefNode link) {
        Reference definition = link.getReferenceNode(document);
        if (definition != null) {
            used.add(definition);
        } else if (looksLikeReference(link)) {
            problems.add(Diagnostic.error("broken-link", file, new Span(link.getStartOffset(), link.getEndOffset()),
                    "there is no address for `[" + link.getReference() + "]`",
                    "Write it on a line of its own, `[" + link.getReference() + "]: https://…`, or put it into round brackets after the "
                            + "text. Readers would see the square brackets."));
        }
    }

    /** {@code [words][name]}; not {@code [name]}, which is most likely text, or {@code rows[1][2]}. */
    private boolean looksLikeReference(RefNode link) {
        boolean isReference = !link.getText().isNull() && !link.getText().isBlank() && !link.getReference().isBlank();
        int before = link.getStartOffset() - 1;
        boolean followsWord = before >= 0 && Character.isLetterOrDigit(file.text().charAt(before));
        return isReference && !followsWord && !link.getText().startsWith("^") && !link.getReference().startsWith("^");
    }

    private void reportUnused() {
        Map<String, Reference> first = new HashMap<>();
        for (Reference definition : definitions) {
            String name = definition.getReference().toString().toLowerCase(Locale.ROOT).strip();
            Reference earlier = first.putIfAbsent(name, definition);
            Span span = new Span(definition.getStartOffset(), definition.getStartOffset() + definition.getChars().trimEnd().length());
            if (earlier != null) {
                problems.add(Diagnostic.warning("unused-reference", file, span, "`[" + name + "]` already has an address",
                                "Only the first one is used. Give this one another name, or remove it.")
                        .withNote(file, new Span(earlier.getStartOffset(), earlier.getEndOffset()), "this one is used"));
            } else if (!used.contains(definition) && !PageLinkResolver.isRemark(definition)) {
                problems.add(Diagnostic.warning("unused-reference", file, span, "no link uses this address",
                        "A link to it is written `[words][" + name + "]`. Without a link, readers don't see it."));
            }
        }
    }
}
