package org.workleaf.browser;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.workleaf.Patience;

/**
 * A browser of any engine with a profile of its own, driven over WebDriver. Navigation is real: links, history and reloads go through the
 * browser's back/forward cache.
 */
abstract class DrivenBrowser implements AutoCloseable {

    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private final Process process;
    private WebDriver driver;
    private String current;

    /** @param command starts the browser or its driver, with a port on which it answers */
    DrivenBrowser(ProcessBuilder command, Path log) throws IOException {
        process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** Connects to a browser that is starting. */
    interface Connection {

        /** @throws IOException if it does not answer yet */
        WebDriver open() throws IOException;
    }

    final void connect(String name, Connection connection) throws IOException {
        IOException[] last = new IOException[1];
        try {
            Patience.waitUntil(name + " answers", () -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException(name + " ended with exit code " + process.exitValue());
                }
                try {
                    driver = connection.open();
                    return true;
                } catch (IOException e) {
                    last[0] = e;
                    return false;
                }
            });
        } catch (RuntimeException | Error e) {
            if (last[0] != null) {
                e.addSuppressed(last[0]);
            }
            close();
            throw e;
        }
    }

    /** What pages of this browser have reported since the last call: exceptions, and errors on the console. */
    abstract List<String> newErrors() throws IOException;

    /** A file that can be executed, among names of commands and absolute paths, the first that exists. */
    static Optional<Path> executable(String variable, String... names) {
        String chosen = System.getenv(variable);
        if (chosen != null && !chosen.isEmpty()) {
            return Optional.of(Path.of(chosen)).filter(Files::isExecutable);
        }
        return Stream.of(names).flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable).findFirst();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command of WebDriver. */
    final JsonElement command(String name, Map<String, ?> parameters) {
        try {
            return driver.run(name, parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final void open(String url) {
        command("Navigate", Map.of("url", url));
    }

    final void back() {
        command("Back", Map.of());
    }

    final void forward() {
        command("Forward", Map.of());
    }

    /** Reloads the page as a reader does, through the service worker, which the command of some drivers bypasses. */
    final void reload() {
        script("window.isOld = true; location.reload()");
        waitFor("!window.isOld && document.readyState === 'complete'");
    }

    /** Opens an address in a new tab and returns the tab's handle. */
    final String openInNewTab(String url) {
        String tab = command("NewWindow", Map.of("type", "tab")).getAsJsonObject().get("handle").getAsString();
        switchTo(tab);
        open(url);
        return tab;
    }

    final void switchTo(String tab) {
        command("SwitchToWindow", Map.of("handle", tab, "focus", true));
        current = tab;
    }

    /** Opens an empty tab and closes all others: each would keep a process, with its last pages in the back/forward cache. */
    final void replaceTabs() {
        List<String> others = tabs();
        String empty = openInNewTab("about:blank");
        for (String tab : others) {
            switchTo(tab);
            closeTab();
        }
        switchTo(empty);
    }

    /** The handle of the current tab, if this has opened it or switched to it. */
    final String tab() {
        return current;
    }

    /** Closes the current tab; a command for a tab needs {@link #switchTo} before it. */
    final void closeTab() {
        command("CloseWindow", Map.of());
    }

    final List<String> tabs() {
        return command("GetWindowHandles", Map.of()).getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
    }

    /** Waits until an element can be clicked, and clicks it. */
    final void click(String selector) {
        act(selector, "ElementClick", Map.of());
    }

    /** Waits until text can be typed into a field, and appends it there; dates and times are filled in. */
    final void type(String selector, String text) {
        waitFor("document.querySelector(`" + selector + "`)");
        boolean isPicker = script("return ['date', 'time'].includes(document.querySelector(arguments[0]).type)", selector).getAsBoolean();
        if (isPicker) {
            // The keys that fill in a date depend on the language of the browser.
            fill(selector, text);
        } else {
            act(selector, "ElementSendKeys", Map.of("text", text));
        }
    }

    /** Chooses a file in a file input. */
    final void sendFile(String selector, Path file) {
        act(selector, "ElementSendKeys", Map.of("text", file.toAbsolutePath().toString()));
    }

    /** Sets the value of a field at once, with the events of typing. */
    final void fill(String selector, String text) {
        waitFor("document.querySelector(`" + selector + "`)");
        script("const field = document.querySelector(arguments[0]); field.focus(); field.value = arguments[1];"
                + " for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));", selector, text);
    }

    private void act(String selector, String action, Map<String, ?> parameters) {
        IOException[] last = new IOException[1];
        try {
            Patience.waitUntil(action + " on " + selector, () -> {
                try {
                    Map<String, Object> all = new HashMap<>(parameters);
                    all.put("id", driver.run("FindElement", Map.of("using", "css selector", "value", selector))
                            .getAsJsonObject().get(ELEMENT).getAsString());
                    driver.run(action, all);
                    return true;
                } catch (IOException e) {
                    last[0] = e;
                    return false;
                }
            });
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage(), last[0]);
        }
    }

    /** Presses and releases keys, one after the other, on the element that has the focus. */
    final void press(String... keys) {
        List<Map<String, String>> actions = Stream.of(keys)
                .flatMap(key -> Stream.of(Map.of("type", "keyDown", "value", key), Map.of("type", "keyUp", "value", key))).toList();
        command("PerformActions", Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", actions))));
    }

    /** Runs the body of a function in the page and returns what it returns. */
    final JsonElement script(String body, Object... arguments) {
        return command("ExecuteScript", Map.of("script", body, "args", List.of(arguments)));
    }

    /** Runs the body of an async function in the page and returns what it resolves with. */
    final JsonElement asyncScript(String body) {
        return command("ExecuteAsyncScript", Map.of("args", List.of(), "script",
                "const done = arguments[arguments.length - 1]; (async () => {" + body + "})().then(done, (error) => done(String(error)));"));
    }

    /** Waits until a condition, an expression in the page, is true. A page that is being replaced counts as false. */
    final void waitFor(String condition) {
        Patience.waitUntil(condition, () -> {
            try {
                JsonElement result = driver.run("ExecuteScript", Map.of("script", "return Boolean(" + condition + ")", "args", List.of()));
                return result.isJsonPrimitive() && result.getAsBoolean();
            } catch (IOException e) {
                return false;
            }
        });
    }

    /** Ends the browser without warning, as when a phone runs out of memory. */
    final void kill() {
        kill(process);
    }

    /** Ends a process and all that it has started, and waits until they have ended. */
    static void kill(Process process) {
        // Listed first: the children of a process that has ended are no longer its descendants.
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    @Override
    public void close() {
        try {
            if (driver != null) {
                driver.close();
            }
        } catch (IOException e) {
            // It has ended already.
        }
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                kill();
                process.waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
