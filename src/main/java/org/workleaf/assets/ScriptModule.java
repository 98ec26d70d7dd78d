package org.workleaf.assets;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JavaScript module: what it imports and exports, and the code in between.
 *
 * @param name     from the assets' folder: {@code js/lib/record.js}
 * @param text     as it is in the file
 * @param imports  in their order
 * @param exported the names that other modules may import
 * @param declared every name declared at the top level
 * @param code     the text without import declarations, the word {@code export}, comments on lines of their own, and indentation
 */
record ScriptModule(String name, String text, List<Import> imports, Set<String> exported, Set<String> declared, String code) {

    /**
     * An import declaration.
     *
     * @param start  offset of its first character
     * @param end    offset after its last
     * @param target the imported module from the assets' folder
     * @param names  the imported names; none for a module that is only run
     */
    record Import(int start, int end, String target, Set<String> names) {}

    private static final Pattern IMPORT = Pattern.compile("^import (?:\\{([\\w$,\\s]*)\\} from )?['\"]([^'\"]+)['\"];?[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern UNSUPPORTED = Pattern.compile("^(?:import\\b|export (?!(?:async )?function\\b|class\\b|const\\b|let\\b)|[ \\t]*//[ \\t]*@import\\b).*$",
            Pattern.MULTILINE);
    private static final Pattern DECLARATION = Pattern.compile("^(export )?(?:(?:async )?function\\*? |class |const |let |var )([\\w$]+)", Pattern.MULTILINE);
    private static final Pattern EXPORT = Pattern.compile("^export (?=(?:async )?function\\b|class\\b|const\\b|let\\b)", Pattern.MULTILINE);
    private static final Pattern TYPE_COMMENT = Pattern.compile("/\\*\\* @type \\{[^*]*\\} \\*/ ?");

    static ScriptModule of(String name, String text) {
        List<Import> imports = IMPORT.matcher(text).results().map(found -> new Import(found.start(), found.end(),
                AssetLinkRewriter.resolve(name, found.group(2)), names(found.group(1)))).toList();
        Set<String> exported = new LinkedHashSet<>();
        Set<String> declared = new LinkedHashSet<>();
        DECLARATION.matcher(text).results().forEach(found -> {
            declared.add(found.group(2));
            if (found.group(1) != null) {
                exported.add(found.group(2));
            }
        });
        String code = EXPORT.matcher(IMPORT.matcher(text).replaceAll("")).replaceAll("");
        return new ScriptModule(name, text, imports, exported, declared, strip(code));
    }

    private static Set<String> names(String list) {
        return list == null ? Set.of()
                : Stream.of(list.split(",")).map(String::strip).filter(name -> !name.isEmpty()).collect(TreeSet::new, Set::add, Set::addAll);
    }

    /** Import and export declarations of a form that {@link ScriptBundler} does not support. */
    List<MatchResult> unsupported() {
        Set<Integer> starts = new TreeSet<>();
        imports.forEach(each -> starts.add(each.start()));
        return UNSUPPORTED.matcher(text).results().filter(found -> !starts.contains(found.start())).toList();
    }

    /** Removes comments on lines of their own, empty lines and indentation; comments that start with {@code !} and template literals stay. */
    private static String strip(String code) {
        List<String> kept = new ArrayList<>();
        boolean inComment = false;
        boolean inTemplate = false;
        for (String line : code.split("\\R", -1)) {
            String stripped = line.strip();
            if (inTemplate) {
                kept.add(line);
                inTemplate = !endsTemplate(line);
            } else if (inComment) {
                inComment = !stripped.endsWith("*/");
            } else if (stripped.startsWith("/*") && !stripped.startsWith("/*!") && (stripped.endsWith("*/") || !stripped.contains("*/"))) {
                inComment = !stripped.endsWith("*/");
            } else if (!stripped.isEmpty() && !stripped.startsWith("//")) {
                kept.add(stripped.contains("@type") ? TYPE_COMMENT.matcher(stripped).replaceAll("") : stripped);
                inTemplate = endsTemplate(line);
            }
        }
        return String.join("\n", kept);
    }

    /** Whether a line has an odd number of backticks, and so begins or ends a template literal of several lines. */
    private static boolean endsTemplate(String line) {
        boolean isOdd = false;
        for (int at = line.indexOf('`'); at >= 0; at = line.indexOf('`', at + 1)) {
            isOdd ^= at == 0 || line.charAt(at - 1) != '\\';
        }
        return isOdd;
    }
}
