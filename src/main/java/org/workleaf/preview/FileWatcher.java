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

/** Tells at once when a file of the guide is saved, made or taken away: the system says so, nothing is asked over and over. */
final class FileWatcher implements AutoCloseable {

    private static final Set<String> FOLDERS = Set.of("content", "templates", "assets");
    private static final Set<String> FILES = Set.of("jbake.properties");

    private final Path root;
    /** The folders of the guide that are links, each by where it really is. */
    private final Map<Path, Path> linked = new LinkedHashMap<>();
    private final DirectoryWatcher watcher;

    /**
     * @param root     the guide's folder, without a link in its path
     * @param saved    takes each file or folder of the guide, absolute; quickly, as the next waits
     * @param tooMany  is run when there were more than the system could keep: anything may have changed
     */
    FileWatcher(Path root, Consumer<Path> saved, Runnable tooMany) throws IOException {
        this.root = root;
        List<Path> watched = new ArrayList<>(List.of(root));
        for (String name : FOLDERS) {
            Path real = root.resolve(name);
            if (Files.isDirectory(real) && !real.toRealPath().equals(real)) {
                linked.put(real.toRealPath(), real);
                watched.add(real.toRealPath());
            }
        }
        watcher = DirectoryWatcher.builder().paths(watched).fileTreeVisitor(new OfGuide()).fileHashing(false)
                .listener(new DirectoryChangeListener() {
                    @Override
                    public void onEvent(DirectoryChangeEvent event) {
                        if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
                            tooMany.run();
                        } else if (isOfGuide(inGuide(event.path()))) {
                            saved.accept(inGuide(event.path()));
                        }
                    }

                    @Override
                    public void onException(Exception e) {
                        // A folder that was gone before it could be looked into.
                        tooMany.run();
                    }
                }).build();
        watcher.watchAsync(task -> {
            Thread thread = new Thread(task, "watch");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** The same place as the guide calls it. */
    private Path inGuide(Path path) {
        return linked.entrySet().stream().filter(link -> path.startsWith(link.getKey())).findFirst()
                .map(link -> link.getValue().resolve(link.getKey().relativize(path))).orElse(path);
    }

    private boolean isOfGuide(Path path) {
        Path name = root.relativize(path);
        return FOLDERS.contains(name.getName(0).toString()) || FILES.contains(name.toString());
    }

    /** Leaves out what is not the guide's own, such as what is built, and everything that came with a clone. */
    private final class OfGuide extends DefaultFileTreeVisitor {

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
