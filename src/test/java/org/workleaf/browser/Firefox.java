package org.workleaf.browser;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.workleaf.Patience;

/** A headless Firefox with a profile of its own, driven over Marionette. */
final class Firefox implements AutoCloseable {

    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final String PREFERENCES = """
            user_pref("marionette.port", %d);
            user_pref("browser.sessionstore.interval", 1000);
            user_pref("browser.startup.homepage_override.mstone", "ignore");
            user_pref("browser.startup.page", 0);
            user_pref("browser.shell.checkDefaultBrowser", false);
            user_pref("browser.aboutwelcome.enabled", false);
            user_pref("browser.safebrowsing.malware.enabled", false);
            user_pref("browser.safebrowsing.phishing.enabled", false);
            user_pref("app.update.disabledForTesting", true);
            user_pref("app.normandy.enabled", false);
            user_pref("datareporting.policy.dataSubmissionEnabled", false);
            user_pref("extensions.update.enabled", false);
            user_pref("focusmanager.testmode", true);
            user_pref("network.captive-portal-service.enabled", false);
            user_pref("network.connectivity-service.enabled", false);
            user_pref("services.settings.server", "data:,#remote-settings-dummy/v1");
            user_pref("toolkit.telemetry.server", "");
            """;

    private final Path profile;
    private final Process process;
    private Marionette marionette;

    /** @param profile a folder for the profile, which must not exist yet */
    Firefox(Path profile) throws IOException {
        this.profile = Files.createDirectories(profile);
        int port = freePort();
        Files.writeString(profile.resolve("user.js"), PREFERENCES.formatted(port));
        process = new ProcessBuilder(executable().orElseThrow().toString(), "--headless", "--no-remote", "--marionette",
                "--remote-allow-system-access", "--profile", profile.toString())
                .redirectErrorStream(true).redirectOutput(profile.resolveSibling("firefox.log").toFile()).start();
        try {
            Patience.waitUntil("Firefox answers", () -> isConnected(port));
            command("WebDriver:NewSession", Map.of("capabilities", Map.of()));
        } catch (IOException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /**
     * Skips the test where Firefox is not installed, or fails it where CI is set. It has to be called before each test: Surefire does not
     * report a class that is skipped as a whole.
     */
    static void require() {
        if (executable().isEmpty()) {
            String missing = "Firefox is not installed: install it (Debian: firefox-esr) or set WORKLEAF_FIREFOX to its path";
            if (System.getenv("CI") != null) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing);
        }
    }

    private static Optional<Path> executable() {
        String chosen = System.getenv("WORKLEAF_FIREFOX");
        if (chosen != null && !chosen.isEmpty()) {
            return Optional.of(Path.of(chosen)).filter(Files::isExecutable);
        }
        Stream<Path> onPath = Stream.of("firefox-esr", "firefox")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)));
        return Stream.concat(onPath, Stream.of(Path.of("/Applications/Firefox.app/Contents/MacOS/firefox")))
                .filter(Files::isExecutable).findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean isConnected(int port) {
        if (!process.isAlive()) {
            throw new IllegalStateException("Firefox ended with exit code " + process.exitValue());
        }
        try {
            marionette = new Marionette(port);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    Path profile() {
        return profile;
    }

    /** Runs a WebDriver or Marionette command. */
    JsonElement command(String name, Map<String, ?> parameters) throws IOException {
        return marionette.run(name, parameters);
    }

    void open(String url) throws IOException {
        command("WebDriver:Navigate", Map.of("url", url));
    }

    /** Opens an address in a new tab and returns the tab's handle. */
    String openInNewTab(String url) throws IOException {
        String tab = command("WebDriver:NewWindow", Map.of("type", "tab")).getAsJsonObject().get("handle").getAsString();
        switchTo(tab);
        open(url);
        return tab;
    }

    void switchTo(String tab) throws IOException {
        command("WebDriver:SwitchToWindow", Map.of("handle", tab, "focus", true));
    }

    /** Closes the current tab; a command for a tab needs {@link #switchTo} before it. */
    void closeTab() throws IOException {
        command("WebDriver:CloseWindow", Map.of());
    }

    List<String> tabs() throws IOException {
        return command("WebDriver:GetWindowHandles", Map.of()).getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
    }

    /** Waits until an element can be clicked, and clicks it. */
    void click(String selector) {
        act(selector, "WebDriver:ElementClick", Map.of());
    }

    /** Types a text with the keyboard. */
    void type(String selector, String text) {
        act(selector, "WebDriver:ElementSendKeys", Map.of("text", text));
    }

    private void act(String selector, String action, Map<String, ?> parameters) {
        IOException[] last = new IOException[1];
        try {
            Patience.waitUntil(action + " on " + selector, () -> {
                try {
                    Map<String, Object> all = new HashMap<>(parameters);
                    all.put("id", command("WebDriver:FindElement", Map.of("using", "css selector", "value", selector))
                            .getAsJsonObject().get(ELEMENT).getAsString());
                    command(action, all);
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

    /** Runs the body of a function in the page and returns what it returns. */
    JsonElement script(String body, Object... arguments) {
        try {
            return command("WebDriver:ExecuteScript", Map.of("script", body, "args", List.of(arguments)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until a condition, an expression in the page, is true. */
    void waitFor(String condition) {
        Patience.waitUntil(condition, () -> script("return Boolean(" + condition + ")").getAsBoolean());
    }

    /** Runs the body of an async function with the rights of the browser itself. */
    JsonElement privileged(String body) throws IOException {
        command("Marionette:SetContext", Map.of("value", "chrome"));
        try {
            return command("WebDriver:ExecuteAsyncScript", Map.of("args", List.of(), "script",
                    "const done = arguments[arguments.length - 1]; (async () => {" + body + "})().then(done, (error) => done(String(error)));"));
        } finally {
            command("Marionette:SetContext", Map.of("value", "content"));
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (marionette != null) {
                marionette.close();
            }
            process.destroy();
            if (!process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
