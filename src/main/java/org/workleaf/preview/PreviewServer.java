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
 * A guide served while it is being written.
 *
 * <pre>{@code
 * a file is saved → Watch → Workshop reads it → Listeners tell open pages → they ask the Shelf
 *                                             → what is wrong is looked for, and told a moment later
 * }</pre>
 */
public final class PreviewServer implements AutoCloseable {

    /** Saving one file is several events within less than this, in milliseconds. */
    private static final int TOGETHER = 1;

    /** How long a file may be gone while it is being saved, in milliseconds. */
    private static final int GONE = 60;

    /** A mistake that is mended within this time, in milliseconds, was a file half-written. By then a browser has painted the page, too. */
    private static final int MEANT = 100;

    /** How many ports are tried from the one that is wished for. */
    private static final int PORTS = 20;

    /** When what could not be read is tried again, in milliseconds. */
    private static final int AGAIN = 500;

    /** For how long all is tried out that an edit needs, in milliseconds: else the first edits would be slow ones. */
    private static final int REHEARSAL = 3000;

    private static final String BUG = "This is a bug in workleaf, not in your guide: ";

    private final Project workshop;
    private final ServerSentEvents listeners = new ServerSentEvents();
    private final Consumer<CheckResult> report;
    private final Function<CheckResult, String> words;
    private final ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "edits"));
    private final ScheduledExecutorService eye = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "check"));
    private final Set<Path> saved = new HashSet<>();
    private final HttpEndpoint host;
    private final FileWatcher watch;
    /** Until the guide is read; what is saved meanwhile is read once more. */
    private final CountDownLatch isRead = new CountDownLatch(1);
    private ScheduledFuture<?> look;
    private volatile Optional<String> unread = Optional.empty();

    /**
     * Reads the guide and begins to serve it.
     *
     * @param port   the one to try first; 0 for any that is free
     * @param report takes everything that is wrong, whenever that has changed
     * @param words  the same for the browser, as plain text
     * @throws BindException if neither the port nor one of the next is free
     * @throws Refused       if the settings lack something
     */
    public PreviewServer(Path root, boolean drafts, int port, Consumer<CheckResult> report, Function<CheckResult, String> words)
            throws IOException, UserError {
        this(root.toRealPath(), real -> new Project(real, drafts), port, report, words);
    }

    /** Reads a guide. */
    interface Opening {
        Project open(Path root) throws IOException, UserError;
    }

    PreviewServer(Path root, Opening opening, int port, Consumer<CheckResult> report, Function<CheckResult, String> words)
            throws IOException, UserError {
        this.report = report;
        this.words = words;
        hand.execute(this::awaitGuide);
        this.watch = new FileWatcher(root, this::take, this::takeAll);
        try {
            this.workshop = opening.open(root);
            this.host = host(port);
        } catch (IOException | UserError | RuntimeException e) {
            hand.shutdownNow();
            watch.close();
            throw e;
        }
        isRead.countDown();
        eye.execute(this::look);
        daemon(this::rehearse, "rehearsal").start();
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

    private HttpEndpoint host(int wished) throws IOException {
        Router shelf = new Router(workshop, this::lookSoon);
        for (int port = wished; ; port++) {
            try {
                return new HttpEndpoint(shelf, listeners, port);
            } catch (BindException e) {
                if (wished == 0 || port >= wished + PORTS || port >= 65535) {
                    throw e;
                }
            }
        }
    }

    /** The port that the site is served on. */
    public int port() {
        return host.port();
    }

    private void take(Path file) {
        synchronized (saved) {
            if (saved.add(file) && saved.size() == 1) {
                hand.schedule(this::takeSaved, TOGETHER, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void takeAll() {
        hand.execute(() -> tell(workshop::readAll));
    }

    private void takeSaved() {
        Set<Path> files;
        synchronized (saved) {
            files = Set.copyOf(saved);
            saved.clear();
        }
        tell(() -> workshop.take(files));
        if (workshop.isMissingSome()) {
            hand.schedule(() -> tell(() -> workshop.forgetMissing(GONE)), GONE, TimeUnit.MILLISECONDS);
        }
    }

    /** A piece of work on the guide. */
    private interface Work {
        ReloadLevel done() throws IOException;
    }

    private void tell(Work work) {
        try {
            ReloadLevel change = work.done();
            if (change == ReloadLevel.PAGES) {
                listeners.tell(new ServerSentEvents.News("update", ""));
            } else if (change == ReloadLevel.EVERYTHING && openPagesCanBeMade()) {
                listeners.tell(new ServerSentEvents.News("reload", ""));
            }
            unread = Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            unread = Optional.of("A file could not be read. " + e.getMessage());
            // Its coming back may have been seen already, along with its going.
            if (!hand.isShutdown()) {
                hand.schedule(() -> tell(workshop::readAll), AGAIN, TimeUnit.MILLISECONDS);
            }
        } catch (RuntimeException e) {
            unread = Optional.of(BUG + e);
        }
        lookSoon();
    }

    /** A page that its template can't make any more is better left as it is. */
    private boolean openPagesCanBeMade() throws IOException {
        PreviewSite site = workshop.site();
        Set<String> pages = new HashSet<>(listeners.pages());
        pages.add("index.html"); // so that a broken template is told even if nobody looks
        for (String uri : pages) {
            if (site.page(uri).filter(page -> !page.problems().isEmpty()).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private void lookSoon() {
        lookAfter(MEANT);
    }

    private synchronized void lookAfter(int pause) {
        if (look != null) {
            look.cancel(false);
        }
        if (!eye.isShutdown()) {
            look = eye.schedule(this::look, pause, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            CheckResult found = workshop.findings();
            CheckResult now = new CheckResult(found.problems(), found.refusal().or(() -> unread));
            ServerSentEvents.News news = new ServerSentEvents.News(
                    now.hasErrors() ? "errors" : now.isEmpty() ? "fine" : "warnings", words.apply(now));
            if (listeners.stand(news)) {
                report.accept(now);
            }
        } catch (IOException | UncheckedIOException e) {
            // A file that is gone for the moment.
            lookAfter(AGAIN);
        } catch (RuntimeException e) {
            report.accept(new CheckResult(List.of(), Optional.of(BUG + e)));
        }
    }

    /** Java runs at its full speed only what it has run often. */
    private void rehearse() {
        try {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(REHEARSAL);
            while (System.nanoTime() < end && !eye.isShutdown()) {
                workshop.rehearse();
            }
        } catch (IOException | UncheckedIOException e) {
            // The next edit meets the same, and is told.
        }
    }

    @Override
    public void close() throws IOException {
        watch.close();
        hand.shutdownNow();
        eye.shutdownNow();
        host.close();
    }
}
