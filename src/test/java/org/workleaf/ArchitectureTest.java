package org.workleaf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages are the path of a page: each imports only those that stand before it, and each library has one home. */
class ArchitectureTest {

    private static final Path MAIN = Path.of("src/main/java/org/workleaf");
    private static final List<String> PATH_OF_A_PAGE =
            List.of("source", "words", "markdown", "worksheet", "guide", "check", "report", "start", "page", "changes", "pdf", "search", "offline",
                    "jbake", "serve", "cli");
    private static final List<String> OUTPUTS = List.of("page", "pdf", "search", "offline");
    private static final Map<String, List<String>> HOMES = Map.ofEntries(
            Map.entry("org.jbake.", List.of("jbake")),
            Map.entry("com.vladsch.flexmark.", List.of("markdown", "worksheet")),
            Map.entry("org.yaml.snakeyaml.", List.of("source")),
            Map.entry("org.jsoup.", List.of("page", "search", "pdf", "jbake")),
            Map.entry("freemarker.", List.of("words", "jbake", "pdf")),
            Map.entry("com.ibm.icu.", List.of("words", "pdf")),
            Map.entry("com.openhtmltopdf.", List.of("pdf")),
            Map.entry("org.apache.pdfbox.", List.of("pdf")),
            Map.entry("org.apache.fontbox.", List.of("pdf")),
            Map.entry("com.google.zxing.", List.of("pdf")),
            Map.entry("picocli.", List.of("cli")),
            Map.entry("io.methvin.", List.of("serve")),
            Map.entry("com.google.gson.", List.of("report", "pdf", "search", "offline")));
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);

    private record Use(String from, String of, Path file) {}

    @Test
    void everyPackageStandsOnThePathOfAPage() throws IOException {
        try (Stream<Path> folders = Files.list(MAIN)) {
            List<String> unknown = folders.filter(Files::isDirectory).map(f -> f.getFileName().toString())
                    .filter(name -> !PATH_OF_A_PAGE.contains(name)).toList();
            assertTrue(unknown.isEmpty(), "packages that the path of a page does not know: " + unknown);
        }
    }

    @Test
    void aPackageImportsOnlyThoseBeforeIt() {
        List<Use> wrong = uses().stream().filter(use -> use.of().startsWith("org.workleaf."))
                .filter(use -> {
                    String target = use.of().split("\\.")[2];
                    return PATH_OF_A_PAGE.indexOf(target) > PATH_OF_A_PAGE.indexOf(use.from());
                }).toList();
        assertTrue(wrong.isEmpty(), "against the path of a page: " + wrong);
    }

    @Test
    void outputsDoNotKnowOneAnother() {
        List<Use> wrong = uses().stream().filter(use -> OUTPUTS.contains(use.from()) && use.of().startsWith("org.workleaf."))
                .filter(use -> OUTPUTS.contains(use.of().split("\\.")[2]) && !use.of().split("\\.")[2].equals(use.from())).toList();
        assertTrue(wrong.isEmpty(), "outputs that import one another: " + wrong);
    }

    @Test
    void eachLibraryIsImportedAtItsHomeOnly() {
        List<Use> wrong = uses().stream().filter(use -> HOMES.entrySet().stream()
                .anyMatch(home -> use.of().startsWith(home.getKey()) && !home.getValue().contains(use.from()))).toList();
        assertTrue(wrong.isEmpty(), "libraries away from home: " + wrong);
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        try (Stream<Path> folders = Files.list(MAIN)) {
            List<Path> silent = folders.filter(Files::isDirectory).filter(f -> !Files.exists(f.resolve("package-info.java"))).toList();
            assertTrue(silent.isEmpty(), "no package-info.java: " + silent);
        }
    }

    private static List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = IMPORT.matcher(Files.readString(file));
                while (matcher.find()) {
                    uses.add(new Use(MAIN.relativize(file).getName(0).toString(), matcher.group(1), file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uses;
    }
}
