package org.workleaf.cli;

/** A status line on the terminal, shown if an operation takes longer than a second. */
final class ProgressLine implements AutoCloseable {

    private static final long DELAY_MILLIS = 1000;

    private final Console console;
    private final Thread timer;
    private boolean shown;

    ProgressLine(Console console, String activity) {
        this.console = console;
        this.timer = new Thread(() -> show(activity), "progress");
        if (console.isTerminal()) {
            timer.setDaemon(true);
            timer.start();
        }
    }

    private void show(String activity) {
        try {
            Thread.sleep(DELAY_MILLIS);
        } catch (InterruptedException e) {
            return;
        }
        synchronized (this) {
            if (!Thread.currentThread().isInterrupted()) {
                console.err().print(activity + " …");
                console.err().flush();
                shown = true;
            }
        }
    }

    @Override
    public synchronized void close() {
        timer.interrupt();
        if (shown) {
            console.err().print("\r\u001b[K");
            console.err().flush();
        }
    }
}
