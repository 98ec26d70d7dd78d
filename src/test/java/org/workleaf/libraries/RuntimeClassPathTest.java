package org.workleaf.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.Evening;
import org.workleaf.JavaCommand;

/** The libraries in {@code target/lib} are enough, although tests have more: those that only JBake's own oven needs. */
class RuntimeClassPathTest {

    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    @TempDir
    Path folder;

    @Test
    void aSiteWithPdfsImagesAndDataFilesIsBuiltAndAFilledPdfIsRead() throws Exception {
        Evening guide = new Evening(folder.resolve("guide"), "");
        Files.createDirectories(guide.root().resolve("data"));
        Files.writeString(guide.root().resolve("data/places.yml"), "places:\n  - garden\n");
        Files.write(guide.root().resolve("content/dot.webp"), WEBP);
        Files.writeString(guide.root().resolve("content/drawing.svg"), "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'>"
                + "<style>.t { font-size: 20px }</style><defs><linearGradient id='g'><stop offset='0' stop-color='red'/></linearGradient></defs>"
                + "<rect width='200' height='100' fill='url(#g)'/><text class='t' x='90' y='55'>Text</text></svg>");
        Files.writeString(guide.root().resolve("content/70-pictures.md"), """
                # Pictures

                <!-- worksheet: pictures -->

                ## What you see

                ![A drawing](drawing.svg)

                ![A dot](dot.webp)

                `In code` I see ____________. <!-- #seen -->

                <!-- end -->
                """);
        run(0, "ids", "--write");
        run(0, "build");
        assertTrue(Files.exists(guide.root().resolve("target/site/index.html")));
        Path pdf;
        try (Stream<Path> files = Files.walk(guide.root().resolve("target/site"))) {
            pdf = files.filter(file -> file.toString().matches(".*pictures.*\\.pdf")).sorted().findFirst().orElseThrow();
        }
        run(0, "answers", pdf.toString());
    }

    private void run(int exit, String... arguments) throws IOException, InterruptedException {
        String libraries = Library.ofTheProgram().stream().map(library -> library.jar().toString()).collect(Collectors.joining(File.pathSeparator));
        List<String> command = JavaCommand.of("-Djava.awt.headless=true", "-cp", Path.of("target/classes").toAbsolutePath() + File.pathSeparator + libraries,
                "org.workleaf.cli.Workleaf");
        command.addAll(List.of(arguments));
        command.addAll(List.of("--source", folder.resolve("guide").toString()));
        Path log = folder.resolve("log.txt");
        int actual = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        String printed = Files.readString(log);
        assertEquals(exit, actual, printed);
        assertFalse(printed.contains("NoClassDefFoundError"), printed);
    }

    /** Otherwise the order of the folder, which differs between computers, would decide which one runs. */
    @Test
    void noClassIsInTwoLibraries() throws IOException {
        Map<String, List<String>> places = new TreeMap<>();
        for (Library library : Library.ofTheProgram()) {
            try (JarFile jar = new JarFile(library.jar().toFile())) {
                jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
                        .forEach(name -> places.computeIfAbsent(name, key -> new ArrayList<>()).add(library.artifact()));
            }
        }
        assertTrue(places.size() > 1_000, "classes: " + places.size());
        assertEquals(Map.of(), places.entrySet().stream().filter(place -> place.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
