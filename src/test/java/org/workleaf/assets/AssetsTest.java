package org.workleaf.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.jbake.SiteFiles;
import org.workleaf.messages.MessageBundle;
import org.workleaf.site.SiteOutput;
import org.workleaf.source.Diagnostic;

class AssetsTest {

    @TempDir
    Path root;

    @Test
    void wrapsAnImportIntoALayer() throws IOException {
        write("css/site.css", "@layer base;\n@import \"base.css\" layer(base);\n");
        write("css/base.css", "p { margin: 0 }\n");
        assertStyle("@layer base;@layer base{p{margin:0}}\n");
    }

    @Test
    void wrapsAnImportForAMedium() throws IOException {
        write("css/site.css", "@import url(print.css) print;");
        write("css/print.css", "p { margin: 0 }");
        assertStyle("@media print{p{margin:0}}\n");
    }

    @Test
    void keepsAllConditionsOfAnImport() throws IOException {
        write("css/site.css", "@import 'a.css' layer(x) supports(display: grid) screen and (width > 40em);");
        write("css/a.css", "p {}");
        assertStyle("@media screen and (width>40em){@supports (display:grid){@layer x{p{}}}}\n");
    }

    @Test
    void resolvesNestedImportsRelativeToTheImportingFile() throws IOException {
        write("css/site.css", "@import \"component/all.css\" layer(component);");
        write("css/component/all.css", "@import \"card.css\";\n@import \"../base.css\";");
        write("css/component/card.css", ".card {}");
        write("css/base.css", "p {}");
        assertStyle("@layer component{.card{}p{}}\n");
    }

    @Test
    void rewritesLinksInImportedStylesheets() throws IOException {
        write("css/site.css", "@import \"component/card.css\";");
        write("css/component/card.css", ".card { background: url(\"../../icon.svg#leaf\"), url(data:image/png;base64,AA==) }");
        write("icon.svg", "<svg/>");
        assertStyle(".card{background:url(\"../icon-d4dc5666.svg#leaf\"),url(data:image/png;base64,AA==)}\n");
    }

    @Test
    void ignoresImportsInCommentsAndStrings() throws IOException {
        write("css/site.css", "/* @import \"a.css\"; */\np::before { content: \"@import 'b.css'; /* \" }\n/*! kept */\n");
        assertStyle("p::before{content:\"@import 'b.css'; /* \"}/*! kept */\n");
    }

    @Test
    void modulesBecomeOneStrictFunctionInTheOrderOfTheirImports() throws IOException {
        write("js/site.js", "// All scripts.\nimport './b.js';\nimport './lib/a.js';\n");
        write("js/lib/a.js", "// For developers.\nexport class A {}\n\nexport const text = `one\n  // two`;\n");
        write("js/b.js", "import { A, text } from './lib/a.js';\n\n/**\n * For developers.\n */\n  new A(/** @type {string} */ (text), \"https://example.org\");\n");
        assertEquals("(function () {\n\"use strict\";\nclass A {}\nconst text = `one\n  // two`;\nnew A((text), \"https://example.org\");\n})();\n",
                published("js/site.js"));
    }

    @Test
    void otherBundlesShareTheModulesOfTheFirst() throws IOException {
        write("js/site.js", "import './lib/a.js';\nwindow.workleaf = {};\n");
        write("js/lib/a.js", "export const one = 1;\nexport const two = 2;\n");
        write("js/extra/more.js", "import { two } from '../lib/a.js';\nimport { three } from '../lib/b.js';\ntwo + three;\n");
        write("js/lib/b.js", "export const three = 3;\n");
        assertEquals("(function () {\n\"use strict\";\nconst one = 1;\nconst two = 2;\nwindow.workleaf = {};\nObject.assign(window.workleaf, { two });\n})();\n",
                published("js/site.js"));
        assertEquals("(function () {\n\"use strict\";\nconst { two } = window.workleaf;\nconst three = 3;\ntwo + three;\n})();\n",
                published("js/extra/more.js"));
    }

    @Test
    void aScriptWithoutImportsStaysAsItIs() throws IOException {
        write("js/alone.js", "// By itself.\n  one();\n");
        assertEquals("// By itself.\n  one();\n", published("js/alone.js"));
    }

    @Test
    void importsThatCannotBeBundledAreReported() throws IOException {
        write("js/lib/a.js", "export const one = 1;\nconst same = 1;\n");
        write("js/site.js", """
                import { two } from './lib/a.js';
                import * as all from './lib/a.js';
                import './nothing.js';
                // @import lib/a.js
                export default 1;
                const same = 2;
                """);
        assertEquals(List.of(
                "1: `js/lib/a.js` does not export `two`",
                "2: this form of import or export is not supported",
                "3: there is no file `assets/js/nothing.js`",
                "4: this form of import or export is not supported",
                "5: this form of import or export is not supported",
                "6: `same` is declared in `js/lib/a.js` too"), read().problems().stream().sorted(Diagnostic.IN_READING_ORDER)
                .map(problem -> problem.position().line() + ": " + problem.message()).toList());
    }

    @Test
    void modulesThatImportEachOtherAreReported() throws IOException {
        write("js/site.js", "import './a.js';\n");
        write("js/a.js", "import './b.js';\n");
        write("js/b.js", "import './a.js';\n");
        assertEquals(List.of("`js/a.js` imports itself"), read().problems().stream().map(Diagnostic::message).distinct().toList());
    }

    @Test
    void doesNotPublishImportedFilesThemselves() throws IOException {
        write("css/site.css", "@import \"base.css\";");
        write("css/base.css", "p {}");
        write("js/alone.js", "1;\n");
        assertEquals(List.of("css/site.css", "js/alone.js"), List.copyOf(read().names().keySet()));
    }

    @Test
    void reportsTheImportOfAMissingFile() throws IOException {
        write("css/site.css", "p {}\n@import \"nothing.css\";\n");
        Diagnostic problem = read().problems().get(0);
        assertEquals("assets/css/site.css:2:1: there is no file `assets/css/nothing.css`",
                problem.file() + ":" + problem.position() + ": " + problem.message());
    }

    @Test
    void reportsImportCycles() throws IOException {
        write("css/site.css", "@import \"a.css\";");
        write("css/a.css", "@import \"b.css\";");
        write("css/b.css", "@import \"a.css\";");
        assertEquals(List.of("`css/a.css` imports itself"), read().problems().stream().map(Diagnostic::message).toList());
    }

    private void assertStyle(String expected) throws IOException {
        assertEquals(expected, published("css/site.css"));
    }

    @Test
    void aStylesheetMayContainASettingOfTheGuide() throws IOException {
        write("css/site.css", "@page { @bottom-left { content: setting(\"site.title\"); } @top-left { content: setting(\"site.nothing\"); } }\n");
        String css = published("css/site.css");
        assertTrue(css.contains("content:\"A \\\"quiet\\\" house \\\\\""), css);
        assertTrue(css.contains("@top-left{content:\"\"}"), css);
    }

    private String published(String name) throws IOException {
        Assets assets = read();
        assertEquals(List.of(), assets.problems());
        assets.writeTo(SiteOutput.fresh(root.resolve("site")));
        Map<String, String> files = SiteFiles.in(root.resolve("site"));
        return files.get(assets.names().get(name));
    }

    private Assets read() throws IOException {
        return Assets.read(root.resolve("assets"), root, MessageBundle.read(root.resolve("templates"), "en"),
                Map.of("site.title", "A \"quiet\" house \\"));
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve("assets").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
