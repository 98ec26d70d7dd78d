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
    void wrapsScriptsInOneStrictFunctionInOrder() throws IOException {
        write("js/site.js", "// All scripts.\n//\n// @import lib/a.js\n// @import b.js\n");
        write("js/lib/a.js", "// For writers.\nclass A {} // here\n");
        write("js/b.js", "/**\n * For writers.\n */\nnew A(\"https://example.org\");\n");
        assertEquals("(function () {\n\"use strict\";\n\nclass A{}\nnew A(\"https://example.org\");\n\n})();\n",
                published("js/site.js"));
    }

    @Test
    void removesSpacesAroundPunctuationButNotInStrings() throws IOException {
        write("js/site.js", """
                const told = (name) => `Dear ${name} , hello ( again )`;
                const parts = ['a , b', "it's ( so )"].map((part) => part ? told(part) : 'x = y');
                const found = /a , 'b/.test(parts [0]);
                if (a + +b > c) return [ a , b ];
                """);
        assertEquals("""
                const told=(name)=>`Dear ${name} , hello ( again )`;const parts=['a , b',"it's ( so )"].map((part)=>part?told(part):'x = y');const found=/a , 'b/.test(parts[0]);if(a+ +b>c)return[a,b];""", published("js/site.js"));
    }

    @Test
    void removesLineBreaksThatEndNoStatement() throws IOException {
        write("js/site.js", """
                class Sheet {
                  #fields = new Map();
                  title = 'a'

                  show(
                    name,
                  ) {
                    open(); // for good;
                    return /;/.test(name);
                  }
                }
                """);
        assertEquals("""
                class Sheet{#a=new Map();title='a'
                show(name,){open();return /;/.test(name);}}""", published("js/site.js"));
    }

    @Test
    void minifyingKeepsTheMeaning() throws IOException {
        write("js/site.js", """
                const half = all / 2 / (a) / 3, at = /[/'"]+ /g, text = `one ${two(`  ${three} "`, { '}': 4 })}  `;
                a = b
                (c || d)()
                if (a < !--b) return
                .5;
                /*! Keep this. */
                for (const each of /, /[Symbol.split](it)) a-- > b;
                1
                .toFixed();
                while (x) typeof 'a , b' in c;
                """);
        assertEquals("""
                const half=all / 2 /(a)/ 3,at=/[/'"]+ /g,text=`one ${two(`  ${three} "`, { '}': 4 })}  `;a=b
                (c||d)()
                if(a< !--b)return
                .5;/*! Keep this. */
                for(const each of /, /[Symbol.split](it))a-- >b;1
                .toFixed();while(x)typeof'a , b'in c;""", published("js/site.js"));
    }

    @Test
    void doesNotChangeAScriptWithAnUnclosedString() throws IOException {
        for (String script : List.of("a = 'b  ;\n", "a = `b ${ c  ;\n", "a  /* b\n", "a = 'b\\")) {
            write("js/site.js", script);
            assertEquals(script, published("js/site.js"));
        }
    }

    @Test
    void keepsCodeAfterACommentOnTheSameLine() throws IOException {
        write("js/site.js", "// @import a.js\n");
        write("js/a.js", "/** @type {A} */ (a).b();\nkept();\n/**\n * Gone. **/\nalsoKept();\n");
        String script = published("js/site.js");
        assertTrue(script.contains("(a).b();kept();alsoKept();"), script);
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

    private String published(String name) throws IOException {
        Assets assets = read();
        assertEquals(List.of(), assets.problems());
        assets.writeTo(SiteOutput.fresh(root.resolve("site")));
        Map<String, String> files = SiteFiles.in(root.resolve("site"));
        return files.get(assets.names().get(name));
    }

    private Assets read() throws IOException {
        return Assets.read(root.resolve("assets"), root, MessageBundle.read(root.resolve("templates"), "en"));
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve("assets").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
