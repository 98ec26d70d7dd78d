package org.workleaf.libraries;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A library in Maven's local repository. */
record Library(String group, String artifact, String version, Path jar) {

    /** Written by Maven before tests run: the class path of the command, apart from the jar itself. */
    private static final Path CLASS_PATH = Path.of("target/runtime-class-path.txt");

    /** The libraries that {@code ./workleaf} runs with, in the order of its class path. */
    static List<Library> ofTheProgram() throws IOException {
        return Stream.of(Files.readString(CLASS_PATH).strip().split(File.pathSeparator)).map(Path::of).map(Library::of).toList();
    }

    /** @param jar in the folder of its version, as in every local repository */
    private static Library of(Path jar) {
        Pom pom = new Pom(jar.resolveSibling(pomName(jar)));
        return new Library(pom.group(), pom.artifact(), pom.version(), jar);
    }

    private static String pomName(Path jar) {
        Path folder = jar.getParent();
        return folder.getParent().getFileName() + "-" + folder.getFileName() + ".pom";
    }

    String name() {
        return group + ":" + artifact;
    }

    /** The names of its licences as its POM, or the nearest parent with any, writes them. */
    List<String> licences() {
        Path repository = jar;
        for (int level = 0; level < 3 + group.split("\\.").length; level++) {
            repository = repository.getParent();
        }
        return new Pom(jar.resolveSibling(pomName(jar))).licences(repository);
    }
}
