package org.workleaf.assets;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Imports in comment lines of scripts: {@code // @import lib/answers.js}.
 *
 * <p>Bundles are classic scripts, because browsers block modules on pages that are opened from disk. A bundle is wrapped in one strict
 * function, so that its files share a scope and define no globals. It is minified.
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
    public String bundle(String text, boolean hasImports) {
        return hasImports ? "(function () {\n\"use strict\";\n\n" + text.strip() + "\n\n})();\n" : text;
    }
}
