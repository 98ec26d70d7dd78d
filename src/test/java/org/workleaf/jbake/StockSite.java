package org.workleaf.jbake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workleaf.JavaCommand;

/**
 * A copy of a site about an allotment that has templates of its own, and JBake 2.7.0 as installed, with its own libraries, in a process of
 * its own.
 */
public final class StockSite {

    private static final Path SITE = Path.of("src/test/resources/jbake-site").toAbsolutePath();
    private static final Path CLASSES = Path.of("target/classes").toAbsolutePath();

    private final Path root;
    private final Path source;
    private final String jbake;
    private final Path jar;

    /** What JBake wrote and logged. */
    public record Baked(Path folder, Map<String, String> files, String log) {}

    public StockSite(Path root) throws Exception {
        this.root = root;
        this.source = root.resolve("site");
        this.jbake = jbakeClassPath(root.resolve("class-path.txt"));
        this.jar = jar(root.resolve("workleaf.jar"));
        for (Map.Entry<String, String> file : SiteFiles.in(SITE).entrySet()) {
            write(file.getKey(), file.getValue(), StandardCharsets.ISO_8859_1);
        }
    }

    Path file(String name) {
        return source.resolve(name);
    }

    private void write(String name, String text, Charset encoding) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), text, encoding);
    }

    Baked bakeWithoutWorkleaf(String output) throws Exception {
        return bake(output, jbake);
    }

    public Baked bakeWithWorkleaf(String output) throws Exception {
        return bake(output, jbake + File.pathSeparator + jar);
    }

    Baked bakeWithWorkleafFirst(String output) throws Exception {
        return bake(output, jar + File.pathSeparator + jbake);
    }

    private Baked bake(String name, String classPath) throws Exception {
        Path output = root.resolve(name);
        String log = run(JavaCommand.of("-cp", classPath, "org.jbake.launcher.Main", "-b", source.toString(), output.toString()));
        return new Baked(output, SiteFiles.in(output), log.lines().filter(line -> !line.contains(" DEBUG ")).collect(Collectors.joining("\n")));
    }

    /** The libraries in the site's {@code pom.xml}, in the versions that JBake 2.7.0 brings. */
    private static String jbakeClassPath(Path file) throws Exception {
        List<String> maven = new ArrayList<>(List.of("mvn", "-q", "-B", "-f", SITE.resolve("pom.xml").toString(),
                "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath", "-Dmdep.outputFile=" + file));
        if (exitCode(Stream.concat(maven.stream(), Stream.of("-o")).toList(), file.resolveSibling("maven.txt")) != 0) {
            run(maven);
        }
        return Files.readString(file).strip();
    }

    /** The jar as Maven packages it. */
    private static Path jar(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(file);
                Stream<Path> walk = Files.walk(CLASSES)) {
            for (Path each : walk.filter(path -> !path.equals(CLASSES)).sorted().toList()) {
                String name = CLASSES.relativize(each).toString().replace('\\', '/');
                entries.putNextEntry(new JarEntry(Files.isDirectory(each) ? name + "/" : name));
                if (Files.isRegularFile(each)) {
                    Files.copy(each, entries);
                }
            }
        }
        return jar;
    }

    private static int exitCode(List<String> command, Path log) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    }

    private static String run(List<String> command) throws Exception {
        Path log = Files.createTempFile("stock", ".txt");
        try {
            int exit = exitCode(command, log);
            String text = Files.readString(log, StandardCharsets.UTF_8);
            assertEquals(0, exit, text);
            return text;
        } finally {
            Files.delete(log);
        }
    }
}
