package org.workleaf.cli;

/** A line on the terminal that says what is being done, shown only to somebody who has waited for a second. */
final class ProgressLine implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 1000;

    private final Console console;
    private final Thread waiting;
    private boolean shown;

    ProgressLine(Console console, String doing) {
        this.console = console;
        this.waiting = new Thread(() -> show(doing), "progress");
        if (console.isTerminal()) {
            waiting.setDaemon(true);
            waiting.start();
        }
    }

    private void show(String doing) {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            return;
        }
        synchronized (this) {
            if (!Thread.currentThread().isInterrupted()) {
                console.err().print(doing + " …");
                console.err().flush();
                shown = true;
            }
        }
    }

    @Override
    public synchronized void close() {
        waiting.interrupt();
        if (shown) {
            console.err().print("\r\u001b[K");
            console.err().flush();
        }
    }
}
