package org.workleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.SmallGuide;

/** Texts from settings and files are published and printed as they are, but cannot control the terminal or a build server. */
class TextAsTypedTest {

    @TempDir
    Path folder;

    private SmallGuide guide;

    @BeforeEach
    void writeGuide() throws Exception {
        guide = new SmallGuide(folder.resolve("guide"));
    }

    private CommandResult run(String... args) {
        return CommandResult.ofGuide(guide.root(), args);
    }

    @Test
    void aCommaInTheTitleStaysAsItIs() throws Exception {
        guide.write("jbake.properties", "site.title=Apart,together , again\nsite.guide=small\n");
        guide.write("templates/section.ftl", "<#ftl output_format=\"HTML\">\n<!doctype html>\n<title>${config.site_title}</title>"
                + "<h1>${content.site.title}</h1><p id=\"here\"></p>");
        CommandResult ran = run("build");
        assertEquals(0, ran.exit(), ran.err());
        String page = Files.readString(guide.root().resolve("target/site/last/index.html"));
        assertTrue(page.contains("<title>Apart,together , again</title><h1>Apart,together , again</h1>"), page);
    }

    @Test
    void controlCharactersInAnswersDoNotReachTheTerminal() throws Exception {
        Path answers = Files.writeString(folder.resolve("answers.json"), "{}");
        CommandResult ran = run("fill", "weekly\u001b]0;owned\u0007\n::error::forged", answers.toString());
        assertEquals(2, ran.exit());
        assertFalse(ran.err().chars().anyMatch(c -> c == 0x1B || c == 0x07), ran.err());
        CommandResult unknown = run("pdf", "--pack", "weekly\u001b[2J\n::error::forged");
        assertEquals(2, unknown.exit());
        String message = unknown.err().lines().reduce((before, line) -> line).orElseThrow();
        assertTrue(message.startsWith("There is no worksheet `weekly\uFFFD[2J\uFFFD::error::forged`."), unknown.err());
    }

    @Test
    void aFileNameCannotForgeAnAnnotation() throws Exception {
        guide.write("content/x\n::error::forged.txt", "");
        for (String format : new String[] {"github", "text"}) {
            CommandResult ran = run("check", "--format", format);
            assertEquals(1, ran.exit());
            assertTrue((ran.out() + ran.err()).lines().noneMatch(line -> line.startsWith("::error::")), ran.out() + ran.err());
        }
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws Exception {
        byte[] latin1 = "site.title=Caf\u00e9\nsite.guide=small\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(guide.root().resolve("jbake.properties"), latin1);
        CommandResult ran = run("build");
        assertEquals(2, ran.exit());
        assertEquals(guide.root().resolve("jbake.properties") + " can't be read or written: it is not UTF-8 text.\n", ran.err());
    }

    @Test
    void aTemplateThatIsNotUtf8IsNamed() throws Exception {
        Path template = guide.root().resolve("templates/section.ftl");
        Files.write(template, "<#ftl output_format=\"HTML\">\n<a href=\"nowhere\">Caf\u00e9</a>".getBytes(StandardCharsets.ISO_8859_1));
        CommandResult ran = run("check");
        assertEquals(2, ran.exit(), ran.err());
        assertEquals(template + " can't be read or written: it is not UTF-8 text.\n", ran.err());
    }
}
