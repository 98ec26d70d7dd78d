package org.workleaf.libraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/** The list of versions with published vulnerabilities. */
record VulnerableVersions(List<Entry> entries) {

    static final Path FILE = Path.of("src/test/resources/libraries/vulnerable-versions.txt");

    /** @param fixedIn the first fixed version, or {@code -} if there is none */
    record Entry(String artifact, VersionRange affected, String fixedIn, String advisory) {

        boolean affects(String name, String version) {
            String pattern = Stream.of(artifact.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            return name.matches(pattern) && affected.containsVersion(new DefaultArtifactVersion(version));
        }
    }

    static VulnerableVersions read() throws IOException {
        return new VulnerableVersions(Files.readAllLines(FILE).stream().filter(line -> !line.startsWith("#")).map(VulnerableVersions::entry).toList());
    }

    private static Entry entry(String line) {
        String[] columns = line.strip().split(" +");
        if (columns.length != 4) {
            throw new IllegalArgumentException("not four columns: " + line);
        }
        try {
            return new Entry(columns[0], VersionRange.createFromVersionSpec(columns[1]), columns[2], columns[3]);
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    /** The advisories about a version, each with what to do. */
    List<String> of(String name, String version) {
        return entries.stream().filter(entry -> entry.affects(name, version))
                .map(entry -> name + " " + version + ": " + entry.advisory() + ", fixed in " + entry.fixedIn()).toList();
    }
}
