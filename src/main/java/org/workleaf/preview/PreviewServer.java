package org.workleaf.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.workleaf.jbake.PreviewSite;
import org.workleaf.source.UserError;

/**
 * The preview server: serves a guide while it is being edited.
 *
 * <pre>{@code
 * a file is saved → FileWatcher → Project reads it → ServerSentEvents notify open pages → they request the page from the Router
 *                                                  → the guide is checked, and problems are reported a moment later
 * }</pre>
 */
public final class PreviewServer implements AutoCloseable {

    /** Saving a file causes several events within this time. */
    private static final int DEBOUNCE_MILLIS = 1;

    /** How long a file may be missing while it is being saved. */
    private static final int MISSING_MILLIS = 60;

    /** A problem that disappears within this time came from a partly written file. By then a browser has painted the page, too. */
    private static final int CHECK_DELAY_MILLIS = 100;

    /** How many ports after the requested one are tried. */
    private static final int MORE_PORTS = 20;

    /** How long to wait before reading a file again that could not be read. */
    private static final int RETRY_MILLIS = 500;

    /** How long to warm up the code that an edit runs: otherwise the first edits would be slow. */
    private static final int WARM_UP_MILLIS = 3000;

    private static final String BUG = "This is a bug in workleaf, not in your guide: ";

    private final Project project;
    private final ServerSentEvents events = new ServerSentEvents();
    private final Consumer<CheckResult> report;
    private final Function<CheckResult, String> format;
    private final ScheduledExecutorService editExecutor = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "edits"));
    private final ScheduledExecutorService checkExecutor = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "check"));
    private final Set<Path> saved = new HashSet<>();
    private final LocalHttpServer httpServer;
    private final FileWatcher watcher;
    /** Delays edits until the guide has been read; files saved in the meantime are read again. */
    private final CountDownLatch isRead = new CountDownLatch(1);
    private ScheduledFuture<?> nextCheck;
    private volatile Optional<String> readFailure = Optional.empty();

    /**
     * Reads the guide and starts to serve it.
     *
     * @param port   the port to try first; 0 for any free port
     * @param report receives the result of the check whenever it changes
     * @param format formats the result as plain text for the browser
     * @throws BindException if neither the port nor one of the following is free
     * @throws UserError     if required settings are missing
     */
    public PreviewServer(Path root, boolean drafts, int port, Consumer<CheckResult> report, Function<CheckResult, String> format)
            throws IOException, UserError {
        this(root.toRealPath(), real -> new Project(real, drafts), port, report, format);
    }

    /** Opens a project. */
    interface ProjectFactory {
        Project open(Path root) throws IOException, UserError;
    }

    PreviewServer(Path root, ProjectFactory factory, int port, Consumer<CheckResult> report, Function<CheckResult, String> format)
            throws IOException, UserError {
        this.report = report;
        this.format = format;
        editExecutor.execute(this::awaitGuide);
        this.watcher = new FileWatcher(root, this::onChange, this::onOverflow);
        try {
            this.project = factory.open(root);
            this.httpServer = bind(port);
        } catch (IOException | UserError | RuntimeException e) {
            editExecutor.shutdownNow();
            watcher.close();
            throw e;
        }
        isRead.countDown();
        checkExecutor.execute(this::check);
        daemon(this::warmUp, "warm-up").start();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        if (!name.equals("edits")) {
            thread.setPriority(Thread.MIN_PRIORITY);
        }
        return thread;
    }

    private void awaitGuide() {
        try {
            isRead.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LocalHttpServer bind(int firstPort) throws IOException {
        Router router = new Router(project, this::checkUnlessScheduled);
        for (int port = firstPort; ; port++) {
            try {
                return new LocalHttpServer(router, events, port);
            } catch (BindException e) {
                if (firstPort == 0 || port >= firstPort + MORE_PORTS || port >= 65535) {
                    throw e;
                }
            }
        }
    }

    /** The port that the site is served on. */
    public int port() {
        return httpServer.port();
    }

    private void onChange(Path file) {
        synchronized (saved) {
            if (saved.add(file) && saved.size() == 1) {
                editExecutor.schedule(this::applySaved, DEBOUNCE_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void onOverflow() {
        editExecutor.execute(() -> apply(project::readAll));
    }

    private void applySaved() {
        Set<Path> files;
        synchronized (saved) {
            files = Set.copyOf(saved);
            saved.clear();
        }
        apply(() -> project.update(files));
        if (project.hasMissingFiles()) {
            editExecutor.schedule(() -> apply(() -> project.removeMissing(MISSING_MILLIS)), MISSING_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** A change of the project. */
    private interface Edit {
        ReloadLevel run() throws IOException;
    }

    private void apply(Edit edit) {
        try {
            ReloadLevel change = edit.run();
            if (change == ReloadLevel.UPDATE) {
                events.send(new ServerSentEvents.Event("update", ""));
            } else if (change == ReloadLevel.RELOAD && openPagesRender()) {
                events.send(new ServerSentEvents.Event("reload", ""));
            }
            readFailure = Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            readFailure = Optional.of("A file could not be read. " + e.getMessage());
            // The event for its return may already have been handled together with the one for its removal.
            if (!editExecutor.isShutdown()) {
                editExecutor.schedule(() -> apply(project::readAll), RETRY_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (RuntimeException e) {
            readFailure = Optional.of(BUG + e);
        }
        checkSoon();
    }

    /** Pages are not reloaded if their template fails now, so that they stay visible. */
    private boolean openPagesRender() throws IOException {
        PreviewSite site = project.site();
        Set<String> pages = new HashSet<>(events.pages());
        pages.add("index.html"); // so that a broken template is reported even if no page is open
        for (String uri : pages) {
            if (site.page(uri).filter(page -> !page.problems().isEmpty()).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private void checkSoon() {
        checkAfter(CHECK_DELAY_MILLIS);
    }

    /** A page whose template fails is requested again and again; were each request to postpone the check, it would never run. */
    private synchronized void checkUnlessScheduled() {
        if (nextCheck == null || nextCheck.isDone()) {
            checkSoon();
        }
    }

    private synchronized void checkAfter(int delay) {
        if (nextCheck != null) {
            nextCheck.cancel(false);
        }
        if (!checkExecutor.isShutdown()) {
            nextCheck = checkExecutor.schedule(this::check, delay, TimeUnit.MILLISECONDS);
        }
    }

    private void check() {
        try {
            CheckResult checked = project.check();
            CheckResult result = new CheckResult(checked.problems(), checked.failure().or(() -> readFailure));
            ServerSentEvents.Event event = new ServerSentEvents.Event(
                    result.hasErrors() ? "errors" : result.isEmpty() ? "fine" : "warnings", format.apply(result));
            if (events.sendState(event)) {
                report.accept(result);
            }
        } catch (IOException | UncheckedIOException e) {
            // A file is missing for a moment.
            checkAfter(RETRY_MILLIS);
        } catch (RuntimeException e) {
            report.accept(new CheckResult(List.of(), Optional.of(BUG + e)));
        }
    }

    /** Runs the code of an edit until the JIT compiler has optimized it. */
    private void warmUp() {
        try {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WARM_UP_MILLIS);
            while (System.nanoTime() < end && !checkExecutor.isShutdown()) {
                project.warmUp();
            }
        } catch (IOException | UncheckedIOException e) {
            // The next edit fails the same way, and reports it.
        }
    }

    @Override
    public void close() throws IOException {
        watcher.close();
        editExecutor.shutdownNow();
        checkExecutor.shutdownNow();
        httpServer.close();
    }
}
