package org.workleaf.cli;

/** A status line on the terminal, shown if an operation takes longer than a second. */
final class DelayedStatusLine implements AutoCloseable {

    private static final long DELAY_MILLIS = 1000;

    private final CommandOutput output;
    private final Thread timer;
    private boolean shown;

    DelayedStatusLine(CommandOutput output, String activity) {
        this.output = output;
        this.timer = new Thread(() -> show(activity), "progress");
        if (output.isTerminal()) {
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
                output.err().print(activity + " …");
                output.err().flush();
                shown = true;
            }
        }
    }

    @Override
    public synchronized void close() {
        timer.interrupt();
        if (shown) {
            output.err().print("\r\u001b[K");
            output.err().flush();
        }
    }
}
