package org.workleaf.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.Evening;
import org.workleaf.build.OutputFolder;
import org.workleaf.build.SiteBuilder;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;

/** The registry of output paths knows every file that a build writes, so that no collision goes unnoticed. */
class OutputPathsTest {

    @TempDir
    Path folder;

    @Test
    void everyFileOfASiteInSeveralLanguagesIsRegistered() throws Exception {
        Evening guide = new Evening(folder.resolve("guide"));
        assertEveryFileIsRegistered(guide.root(), guide.read());
    }

    @Test
    void everyFileOfThisGuideIsRegistered() throws Exception {
        Path root = Path.of("").toAbsolutePath();
        assertEveryFileIsRegistered(root, new GuideReader().read(root, false, new ArrayList<>()));
    }

    private void assertEveryFileIsRegistered(Path root, Guide guide) throws Exception {
        OutputFolder output = OutputFolder.at(folder.resolve("site"), root);
        new SiteBuilder(root, false).build(guide, output);
        Set<String> registered = OutputPaths.of(guide, ContentFileIndex.of(root, guide)).stream().map(OutputPaths.Output::path).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(output.folder())) {
            Set<String> written = files.filter(Files::isRegularFile).map(file -> output.folder().relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(written.size() > 40, written.toString());
            // Assets have a hash in their names, and `.workleaf` is the list of written files.
            assertEquals(List.of(), written.stream().filter(path -> !registered.contains(path))
                    .filter(path -> !path.matches(".*-[0-9a-f]{8}\\.[a-z0-9]+|\\.workleaf")).toList());
        }
    }
}
