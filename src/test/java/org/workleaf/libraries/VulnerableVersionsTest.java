package org.workleaf.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No library of the program is a version with a vulnerability in the list, which {@code docs/libraries.md} describes. */
class VulnerableVersionsTest {

    private static final Path ACCEPTED = Path.of("src/test/resources/libraries/accepted-vulnerabilities.txt");

    @Test
    void noLibraryIsAVulnerableVersion() throws IOException {
        VulnerableVersions list = VulnerableVersions.read();
        List<Library> libraries = Library.ofTheProgram();
        assertTrue(libraries.size() > 50, "libraries: " + libraries.size());
        List<String> found = libraries.stream().flatMap(library -> list.of(library.name(), library.version()).stream())
                .map(problem -> problem.replaceFirst(", fixed in .*", "")).sorted().toList();
        assertEquals(accepted(), found, ACCEPTED.toString());
    }

    /** Without the reasons. */
    private static List<String> accepted() throws IOException {
        return Pattern.compile("(?m)^(CVE-\\S+) +(\\S+ \\S+): \\S.{20,}").matcher(Files.readString(ACCEPTED)).results()
                .map(entry -> entry.group(2) + ": " + entry.group(1)).sorted().toList();
    }

    @Test
    void aVersionInARangeIsFoundAndTheFixedOneIsNot() throws IOException {
        VulnerableVersions list = VulnerableVersions.read();
        assertEquals(List.of("org.apache.commons:commons-text 1.9: CVE-2022-42889, fixed in 1.10.0"), list.of("org.apache.commons:commons-text", "1.9"));
        assertEquals(List.of(), list.of("org.apache.commons:commons-text", "1.10.0"));
        assertTrue(list.of("org.apache.xmlgraphics:batik-bridge", "1.14").size() > 1);
        assertEquals(List.of("commons-lang:commons-lang 2.6: CVE-2025-48924, fixed in -"), list.of("commons-lang:commons-lang", "2.6"));
    }

    /** So an entry with a mistyped range or a name that matches nothing is noticed. */
    @Test
    void everyRangeEndsBeforeTheVersionWithTheFix() throws IOException {
        for (VulnerableVersions.Entry entry : VulnerableVersions.read().entries()) {
            String name = entry.artifact().replace("*", "core");
            assertTrue(entry.artifact().matches("[\\w.-]+:[\\w.*-]+"), entry.toString());
            assertTrue(entry.advisory().matches("CVE-\\d{4}-\\d{4,}|GHSA(-[0-9a-z]{4}){3}"), entry.toString());
            assertTrue(entry.affected().hasRestrictions(), entry.toString());
            assertFalse(entry.affects(name, entry.fixedIn()) && !entry.fixedIn().equals("-"), entry.toString());
        }
    }

    @Test
    void theListSaysWhenItWasCompiled() throws IOException {
        assertTrue(Files.readString(VulnerableVersions.FILE).matches("(?s).*\\n# Compiled \\d{4}-\\d\\d-\\d\\d .*"));
    }
}
