package org.workleaf.preview;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.DefaultFileTreeVisitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reports saved, created and deleted files of the guide, from file system events instead of polling. */
final class FileWatcher implements AutoCloseable {

    private static final Set<String> FOLDERS = Set.of("content", "templates", "assets");
    private static final Set<String> FILES = Set.of("jbake.properties");

    private final Path root;
    /** The folders of the guide that are symbolic links, by their real paths. */
    private final Map<Path, Path> linked = new LinkedHashMap<>();
    private final DirectoryWatcher watcher;

    /**
     * @param root       the guide's folder, as a real path
     * @param onChange   receives the absolute path of each changed file or folder; must return quickly, because it delays the next event
     * @param onOverflow runs when events were lost, so that anything may have changed
     */
    FileWatcher(Path root, Consumer<Path> onChange, Runnable onOverflow) throws IOException {
        this.root = root;
        List<Path> watched = new ArrayList<>(List.of(root));
        for (String name : FOLDERS) {
            Path real = root.resolve(name);
            if (Files.isDirectory(real) && !real.toRealPath().equals(real)) {
                linked.put(real.toRealPath(), real);
                watched.add(real.toRealPath());
            }
        }
        watcher = DirectoryWatcher.builder().paths(watched).fileTreeVisitor(new GuideFolders()).fileHashing(false)
                .listener(new DirectoryChangeListener() {
                    @Override
                    public void onEvent(DirectoryChangeEvent event) {
                        if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
                            onOverflow.run();
                        } else if (isOfGuide(inGuide(event.path()))) {
                            onChange.accept(inGuide(event.path()));
                        }
                    }

                    @Override
                    public void onException(Exception e) {
                        // A folder was deleted before it could be read.
                        onOverflow.run();
                    }
                }).build();
        watcher.watchAsync(task -> {
            Thread thread = new Thread(task, "watch");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Maps a real path to the path in the guide's folder. */
    private Path inGuide(Path path) {
        return linked.entrySet().stream().filter(link -> path.startsWith(link.getKey())).findFirst()
                .map(link -> link.getValue().resolve(link.getKey().relativize(path))).orElse(path);
    }

    private boolean isOfGuide(Path path) {
        Path name = root.relativize(path);
        return FOLDERS.contains(name.getName(0).toString()) || FILES.contains(name.toString());
    }

    /** Visits only the guide's own folders, not build output or the rest of a clone. */
    private final class GuideFolders extends DefaultFileTreeVisitor {

        @Override
        public void recursiveVisitFiles(Path folder, Callback onFolder, Callback onFile) throws IOException {
            if (!folder.equals(root)) {
                if (isOfGuide(inGuide(folder))) {
                    super.recursiveVisitFiles(folder, onFolder, onFile);
                }
                return;
            }
            onFolder.call(root);
            for (String name : FOLDERS) {
                if (root.resolve(name).toFile().isDirectory()) {
                    super.recursiveVisitFiles(root.resolve(name), onFolder, onFile);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        watcher.close();
    }
}
