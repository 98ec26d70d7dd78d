package org.workleaf.assets;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Scripts that name others in comment lines, {@code // @import lib/answers.js}.
 *
 * <p>Classic scripts, because browsers block modules on pages opened from a folder. The whole is wrapped in one strict function,
 * so that the pieces share a scope and leak nothing. Comments, needless spaces and the names of private members stay at home: no reader
 * waits for them.
 */
final class ScriptImportSyntax implements ImportSyntax {

    private static final Pattern IMPORT = Pattern.compile("^[ \\t]*//[ \\t]*@import[ \\t]+(\\S+)[ \\t]*\\r?$", Pattern.MULTILINE);

    @Override
    public String extension() {
        return ".js";
    }

    @Override
    public List<Import> in(String text) {
        return !text.contains("@import") ? List.of() : IMPORT.matcher(text).results()
                .map(found -> new Import(found.start(), found.end(), found.group(1), "")).toList();
    }

    @Override
    public String own(String text, String from, String into, boolean hasImports) {
        return ScriptMinifier.of(text);
    }

    @Override
    public String imported(String text, Import at) {
        return text.strip() + "\n";
    }

    @Override
    public String whole(String text, boolean hasImports) {
        return hasImports ? "(function () {\n\"use strict\";\n\n" + text.strip() + "\n\n})();\n" : text;
    }
}
