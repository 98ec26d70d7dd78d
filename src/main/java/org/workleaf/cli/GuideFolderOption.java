package org.workleaf.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.workleaf.source.UserError;
import picocli.CommandLine.Option;

/** The option {@code --source}: the guide's folder. */
final class GuideFolderOption {

    @Option(names = "--source", paramLabel = "DIR",
            description = "The guide's folder, which contains content and templates. Default: the folder of this program.")
    private Path source;

    Path root() throws UserError {
        String home = System.getProperty("workleaf.home", "");
        Path root = (source != null ? source : Path.of(home)).toAbsolutePath().normalize();
        for (String folder : List.of("content", "templates")) {
            if (!Files.isDirectory(root.resolve(folder))) {
                throw new UserError(root + " is not a guide's folder: there is no folder \"" + folder
                        + "\" in it. Name the guide's folder with --source.");
            }
        }
        return root;
    }
}
