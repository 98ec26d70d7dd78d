package org.workleaf.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.source.FrontMatter.With;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads the YAML between two {@code ---} lines at the top of a page.
 *
 * <p>{@code "---\nminutes: 12\n---\n# Title"} → 12 minutes; the text begins at {@code # Title}.
 */
public final class FrontMatterReader {

    private static final List<String> KEYS = List.of("summary", "minutes", "with", "draft", "redirect-from", "translated-from");
    private static final LoaderOptions OPTIONS = new LoaderOptions();
    private static final Resolver RESOLVER = new Resolver();
    private static final Pattern OPENING_FENCE = Pattern.compile("\\A\\uFEFF?(\\s*+)---[ \\t]*+(?:\\r\\n|\\n|\\r)");
    private static final Pattern CLOSING_FENCE = Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*+(?:\\r\\n|\\n|\\r|\\z)", Pattern.MULTILINE);
    private static final Pattern ENTRY = Pattern.compile("[A-Za-z][\\w-]*+[ \\t]*+:(?:\\s|\\z)");
    /** A line that is certainly text, if the front matter has no closing fence. */
    private static final Pattern TEXT = Pattern.compile("^(?:#{1,6}[ \\t]|<!--)", Pattern.MULTILINE);
    /** The same if there is a closing fence below. */
    private static final Pattern TEXT_BELOW = Pattern.compile("^[ \\t]*+(?:\\r\\n|\\n|\\r)\\s*+^(?:#{1,6}[ \\t]|<!--)", Pattern.MULTILINE);
    private static final Pattern OTHER_FENCE = Pattern.compile(
            "\\s*+((?:(?:\\+{3}|-{1,2}|-{4,}|[–—]{1,3}|\\*{3}|~{3,}|={3,}|`{3}\\w*+)[ \\t]*+\\R)?+(?:" + String.join("|", KEYS) + ")[ \\t]*+[:=])");
    private static final Pattern COMMENT = Pattern.compile("[ \\t]*+(#[^\\r\\n]*+)");

    private final SourceFile file;
    private final List<Diagnostic> problems;

    private String summary;
    private Integer minutes;
    private With with;
    private boolean draft;
    private String translatedFrom;
    private final List<String> redirectFrom = new ArrayList<>();
    /** The offset in the YAML of each of its code points; null until one is needed. */
    private int[] offsets;

    private FrontMatterReader(SourceFile file, List<Diagnostic> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * @param problems receives the diagnostics; an invalid value is reported and ignored
     * @return the front matter; empty if the file has none
     */
    public static FrontMatter read(SourceFile file, List<Diagnostic> problems) {
        return new FrontMatterReader(file, problems).read();
    }

    private FrontMatter read() {
        String text = file.text();
        int begin = text.startsWith("\uFEFF") ? 1 : 0;
        Matcher opening = OPENING_FENCE.matcher(text);
        if (!opening.find()) {
            return withoutFence(text, begin);
        }
        int fence = opening.end(1);
        if (fence > begin) {
            // A line of hyphens after empty lines may be a divider rather than the start of front matter.
            if (!ENTRY.matcher(text).region(opening.end(), text.length()).lookingAt()) {
                return FrontMatter.none(begin);
            }
            problems.add(Diagnostic.error("front-matter", file, new Span(fence, fence + 3),
                    "there is an empty line before the front matter",
                    "Remove it: GitHub shows the front matter as text unless `---` is the file's first line."));
        }
        return read(fence, opening.end());
    }

    /** Front matter with other fences, or without any, would be shown to readers. */
    private FrontMatter withoutFence(String text, int begin) {
        Matcher other = OTHER_FENCE.matcher(text).region(begin, text.length());
        if (!other.lookingAt()) {
            return FrontMatter.none(begin);
        }
        problems.add(Diagnostic.error("front-matter", file, new Span(other.start(1), other.end(1)),
                "the front matter must begin with a line of three hyphens",
                "Put a line with `---` and nothing else above its first line, and one below its last. Each line is `key: value`."));
        Matcher textStart = TEXT.matcher(text).region(other.end(), text.length());
        return FrontMatter.none(textStart.find() ? textStart.start() : begin);
    }

    private FrontMatter read(int fence, int from) {
        String text = file.text();
        Matcher closing = CLOSING_FENCE.matcher(text).region(from, text.length());
        boolean isClosed = closing.find();
        Matcher textStart = (isClosed ? TEXT_BELOW : TEXT).matcher(text).region(from, isClosed ? closing.start() : text.length());
        boolean containsText = textStart.find() && !(isClosed && ENTRY.matcher(nextLine(text, textStart.end())).lookingAt());
        if (isClosed && !containsText) {
            readYaml(text.substring(from, closing.start()), from);
            return frontMatter(closing.end());
        }
        problems.add(Diagnostic.error("front-matter", file, new Span(fence, fence + 3), "the front matter is never closed",
                "Put a line of three hyphens, `---`, after its last line."));
        if (containsText) {
            readYaml(text.substring(from, textStart.start()), from);
        }
        return frontMatter(containsText ? textStart.start() : from);
    }

    /** The line after an offset: {@code # words} followed by another key is a comment in front matter, not a heading. */
    private static String nextLine(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? "" : text.substring(end + 1);
    }

    private FrontMatter frontMatter(int end) {
        return new FrontMatter(Optional.ofNullable(summary), Optional.ofNullable(minutes), Optional.ofNullable(with),
                draft, List.copyOf(redirectFrom), Optional.ofNullable(translatedFrom), end);
    }

    private void readYaml(String yaml, int offset) {
        Node root;
        try {
            root = new Composer(new ParserImpl(new StreamReader(yaml), OPTIONS), RESOLVER, OPTIONS).getSingleNode();
        } catch (MarkedYAMLException e) {
            int at = e.getProblemMark() == null ? 0 : offsetOf(yaml, e.getProblemMark());
            problems.add(Diagnostic.error("front-matter", file, Span.at(offset + Math.min(at, yaml.length())),
                    "the front matter is not valid YAML: " + oneLine(e.getProblem()),
                    "Each line is `key: value`. A value that contains a colon or begins with a quotation mark needs "
                            + "quotation marks around it."));
            return;
        } catch (YAMLException e) {
            problems.add(Diagnostic.error("front-matter", file, Span.at(offset),
                    "the front matter is not valid YAML: " + oneLine(e.getMessage()), "Each line is `key: value`."));
            return;
        }
        if (root == null) {
            return;
        }
        if (!(root instanceof MappingNode mapping)) {
            reportError(root, yaml, offset, "the front matter is not a list of keys and values", "Each line is `key: value`.");
            return;
        }
        Map<String, Node> seen = new HashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            readEntry(entry, yaml, offset, seen);
        }
    }

    private void readEntry(NodeTuple entry, String yaml, int offset, Map<String, Node> seen) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        Node value = entry.getValueNode();
        if (seen.put(key, value) != null) {
            reportError(entry.getKeyNode(), yaml, offset, "`" + key + "` is given twice", "Remove one of the two lines.");
            return;
        }
        switch (key) {
            case "summary" -> {
                reportComment(value, yaml, offset);
                summary = scalar(value).filter(s -> !s.isBlank()).orElseGet(() -> {
                    reportError(value, yaml, offset, "`summary` must be a sentence", "Write one sentence, or remove the line.");
                    return null;
                });
            }
            case "minutes" -> minutes = scalar(value).filter(s -> s.matches("[1-9][0-9]{0,2}")).map(Integer::valueOf)
                    .orElseGet(() -> {
                        reportError(value, yaml, offset, "`minutes` must be a whole number from 1 to 999",
                                "For example `minutes: 20`.");
                        return null;
                    });
            case "with" -> with = scalar(value).flatMap(FrontMatterReader::parseWith).orElseGet(() -> {
                reportError(value, yaml, offset, "`with` must be alone, together or either",
                        SpellingSuggestion.didYouMean(scalar(value).orElse(""), List.of("alone", "together", "either"))
                                + "It says whether readers work through the page alone or together.");
                return null;
            });
            case "draft" -> {
                Optional<String> flag = scalar(value).filter(s -> s.equals("true") || s.equals("false"));
                if (flag.isEmpty()) {
                    reportError(value, yaml, offset, "`draft` must be true or false", "For example `draft: true`.");
                }
                // With an invalid value, treat the page as a draft rather than publish it by accident.
                draft = !flag.orElse("true").equals("false");
            }
            case "translated-from" -> translatedFrom = scalar(value).filter(s -> s.matches("[0-9a-f]{8}")).orElseGet(() -> {
                reportError(value, yaml, offset, "`translated-from` is not a valid version of a page",
                        "It has eight hexadecimal digits. To write it, run `./workleaf translated` with the name of this file.");
                return null;
            });
            case "redirect-from" -> readRedirects(value, yaml, offset);
            default -> reportError(entry.getKeyNode(), yaml, offset, "unknown key `" + key + "` in the front matter",
                    SpellingSuggestion.didYouMean(key, KEYS) + "The keys are " + String.join(", ", KEYS) + ".");
        }
    }

    /** Reports a comment after a value: YAML drops everything after a space and a hash. */
    private void reportComment(Node value, String yaml, int offset) {
        int end = Math.min(offsetOf(yaml, value.getEndMark()), yaml.length());
        Matcher comment = COMMENT.matcher(yaml).region(end, yaml.length());
        if (comment.lookingAt()) {
            problems.add(Diagnostic.error("front-matter", file, new Span(offset + comment.start(1), offset + comment.end(1)),
                    "everything after ` #` is a comment and is lost",
                    "Put the whole sentence into quotation marks: `summary: \"Our #1 tip\"`."));
        }
    }

    private void readRedirects(Node value, String yaml, int offset) {
        List<Node> nodes = value instanceof SequenceNode list ? list.getValue() : List.of(value);
        for (Node node : nodes) {
            Optional<String> address = scalar(node).filter(s -> s.matches("/?[a-z0-9][a-z0-9-]*+(?:/[a-z0-9][a-z0-9-]*+)*+/?"));
            if (address.isPresent()) {
                redirectFrom.add(address.get().replaceAll("^/|/$", "") + "/");
            } else {
                reportError(node, yaml, offset, "`redirect-from` must be an address on this site",
                        "Write the page's previous address without the host, for example `practices/openness/`.");
            }
        }
    }

    private static Optional<With> parseWith(String word) {
        return Arrays.stream(With.values()).filter(w -> w.word().equals(word)).findFirst();
    }

    private static Optional<String> scalar(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    private void reportError(Node node, String yaml, int offset, String message, String help) {
        int start = Math.min(offsetOf(yaml, node.getStartMark()), yaml.length());
        int end = Math.max(start, Math.min(offsetOf(yaml, node.getEndMark()), yaml.length()));
        problems.add(Diagnostic.error("front-matter", file, new Span(offset + start, offset + end), message, help));
    }

    /** YAML marks count code points; spans count UTF-16. */
    private int offsetOf(String yaml, Mark mark) {
        if (offsets == null) {
            offsets = new int[yaml.codePointCount(0, yaml.length()) + 1];
            for (int i = 0; i + 1 < offsets.length; i++) {
                offsets[i + 1] = yaml.offsetByCodePoints(offsets[i], 1);
            }
        }
        return offsets[Math.min(mark.getIndex(), offsets.length - 1)];
    }

    private static String oneLine(String message) {
        return message == null ? "it can't be read" : message.lines().findFirst().orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
