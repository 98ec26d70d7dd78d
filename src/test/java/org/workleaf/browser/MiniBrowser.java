package org.workleaf.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.workleaf.Patience;

/** WebKit's MiniBrowser with a profile on disk, which sessions of WebDriver don't have. A script on each page does what a reader does. */
final class MiniBrowser implements AutoCloseable {

    private static final Pattern REPORT = Pattern.compile("CONSOLE LOG reported: (.*)\\R");

    /** What the scripts use. A text that must not be in the profile is written in two parts, because browsers cache scripts. */
    private static final String TOOLS = """
            const report = (text) => console.log('reported: ' + text);
            const find = async (selector, holds = () => true) => {
              for (;;) {
                const element = document.querySelector(selector);
                if (element && holds(element)) return element;
                await new Promise((resolve) => setTimeout(resolve, 20));
              }
            };
            const type = async (selector, text) => {
              const field = await find(selector);
              field.focus();
              field.value = text;
              for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
            };
            addEventListener('load', async () => {
            """;

    private final Path profile;
    private final Path log;
    private final Host host;
    private final Display display;

    /**
     * @param folder for the profile and other files
     * @param host whose pages are visited
     */
    MiniBrowser(Path folder, Host host) throws IOException {
        this.profile = Files.createDirectories(folder.resolve("profile"));
        this.log = folder.resolve("minibrowser.log");
        this.host = host;
        this.display = Display.start(folder);
    }

    Path profile() {
        return profile;
    }

    /**
     * Opens a page, and ends the browser without warning as soon as a script has reported something.
     *
     * @param script the body of an async function, which runs on this page and on all that it opens
     * @return what was reported
     */
    String visit(String path, String script) throws IOException {
        host.setPrelude(TOOLS + script + "});");
        ProcessBuilder command = new ProcessBuilder(WebKit.miniBrowser().orElseThrow().toString(),
                "--enable-write-console-messages-to-stdout=true", host.url(path));
        display.setUp(command.environment(), profile);
        Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            Patience.waitUntil("a report from " + path, () -> REPORT.matcher(Files.readString(log)).find());
        } finally {
            DrivenBrowser.kill(process);
        }
        List<String> reports = REPORT.matcher(Files.readString(log)).results().map(result -> result.group(1)).toList();
        return reports.get(0);
    }

    @Override
    public void close() {
        display.close();
    }
}
