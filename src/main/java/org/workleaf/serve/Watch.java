package org.workleaf.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.DefaultFileTreeVisitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/** Tells at once when a file of the guide is saved, made or taken away: the system says so, nothing is asked over and over. */
final class Watch implements AutoCloseable {

    private static final Set<String> FOLDERS = Set.of("content", "templates", "assets");
    private static final Set<String> FILES = Set.of("jbake.properties");

    private final DirectoryWatcher watcher;

    /**
     * @param root     the guide's folder
     * @param saved    takes each file or folder of the guide, absolute; quickly, as the next waits
     * @param tooMany  is run when there were more than the system could keep: anything may have changed
     */
    Watch(Path root, Consumer<Path> saved, Runnable tooMany) throws IOException {
        watcher = DirectoryWatcher.builder().path(root).fileTreeVisitor(new OfGuide(root)).fileHashing(false)
                .listener(new DirectoryChangeListener() {
                    @Override
                    public void onEvent(DirectoryChangeEvent event) {
                        if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
                            tooMany.run();
                        } else if (isOfGuide(root, event.path())) {
                            saved.accept(event.path());
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

    private static boolean isOfGuide(Path root, Path path) {
        Path name = root.relativize(path);
        return FOLDERS.contains(name.getName(0).toString()) || FILES.contains(name.toString());
    }

    /** Leaves out what is not the guide's own, such as what is built, and everything that came with a clone. */
    private static final class OfGuide extends DefaultFileTreeVisitor {

        private final Path root;

        OfGuide(Path root) {
            this.root = root;
        }

        @Override
        public void recursiveVisitFiles(Path folder, Callback onFolder, Callback onFile) throws IOException {
            if (!folder.equals(root)) {
                if (isOfGuide(root, folder)) {
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
