package org.workleaf.markdown;

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
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Tells where a link and its address, which stand in two places, do not find one another.
 *
 * <p>{@code "[words][nmae]"} and {@code "[name]: https://example.org"} → no address for one, no link for the other.
 */
final class UnresolvedReferences {

    /** Names under which some write remarks, for want of comments. */
    private static final Set<String> REMARKS = Set.of("//", "comment");

    private final Document document;
    private final SourceFile file;
    private final List<Diagnostic> problems;
    private final List<Reference> addresses = new ArrayList<>();
    private final Set<Reference> used = new HashSet<>();

    private UnresolvedReferences(Document document, SourceFile file, List<Diagnostic> problems) {
        this.document = document;
        this.file = file;
        this.problems = problems;
    }

    static void report(Document document, SourceFile file, List<Diagnostic> problems) {
        UnresolvedReferences rule = new UnresolvedReferences(document, file, problems);
        rule.visit(document);
        rule.unused();
    }

    private void visit(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Reference address && !address.getReference().startsWith("^")) {
                addresses.add(address);
            } else if (child instanceof RefNode link) {
                link(link);
            }
            visit(child);
        }
    }

    private void link(RefNode link) {
        Reference address = link.getReferenceNode(document);
        if (address != null) {
            used.add(address);
        } else if (namesAnAddress(link)) {
            problems.add(Diagnostic.error("broken-link", file, new Span(link.getStartOffset(), link.getEndOffset()),
                    "there is no address for `[" + link.getReference() + "]`",
                    "Write it on a line of its own, `[" + link.getReference() + "]: https://…`, or put it into round brackets behind the "
                            + "words. Readers would see the square brackets."));
        }
    }

    /** {@code [words][name]}; not {@code [name]}, which is most likely text, nor {@code rows[1][2]}. */
    private boolean namesAnAddress(RefNode link) {
        boolean both = !link.getText().isNull() && !link.getText().isBlank() && !link.getReference().isBlank();
        int before = link.getStartOffset() - 1;
        boolean follows = before >= 0 && Character.isLetterOrDigit(file.text().charAt(before));
        return both && !follows && !link.getText().startsWith("^") && !link.getReference().startsWith("^");
    }

    /** {@code [//]: # (a remark)} */
    static boolean isRemark(Reference address) {
        return REMARKS.contains(address.getReference().toString()) || address.getUrl().isBlank() || address.getUrl().toString().equals("#");
    }

    private void unused() {
        Map<String, Reference> first = new HashMap<>();
        for (Reference address : addresses) {
            String name = address.getReference().toString().toLowerCase(Locale.ROOT).strip();
            Reference same = first.putIfAbsent(name, address);
            Span span = new Span(address.getStartOffset(), address.getStartOffset() + address.getChars().trimEnd().length());
            if (same != null) {
                problems.add(Diagnostic.warning("unused-reference", file, span, "`[" + name + "]` has an address already",
                                "Only the first one counts. Give this one another name, or take it away.")
                        .withNote(file, new Span(same.getStartOffset(), same.getEndOffset()), "this one counts"));
            } else if (!used.contains(address) && !isRemark(address)) {
                problems.add(Diagnostic.warning("unused-reference", file, span, "no link uses this address",
                        "A link to it is written `[words][" + name + "]`. Without one, readers see nothing of it."));
            }
        }
    }
}
