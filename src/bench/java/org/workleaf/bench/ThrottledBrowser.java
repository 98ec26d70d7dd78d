package org.workleaf.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A headless Chromium that emulates a phone with a slow network and processor, controlled by the DevTools protocol. */
final class ThrottledBrowser implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 60;

    private final Process browser;
    private final Path profile;
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private WebSocket socket;
    private int lastCallId;

    private ThrottledBrowser(Process browser, Path profile) {
        this.browser = browser;
        this.profile = profile;
    }

    static ThrottledBrowser start(Path chromium) throws IOException {
        Path profile = Files.createTempDirectory("bench");
        Process browser = new ProcessBuilder(List.of(chromium.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank"))
                .redirectErrorStream(true).redirectOutput(new File("/dev/null")).start();
        ThrottledBrowser throttled = new ThrottledBrowser(browser, profile);
        try {
            throttled.connect();
            return throttled;
        } catch (IOException | RuntimeException e) {
            throttled.close();
            throw e;
        }
    }

    private void connect() throws IOException {
        Path portFile = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < TIMEOUT_SECONDS * 10 && (!Files.exists(portFile) || Files.size(portFile) == 0); i++) {
            sleep();
        }
        if (!Files.exists(portFile)) {
            throw new IOException("Chromium did not start");
        }
        String tabsUrl = "http://127.0.0.1:" + Files.readAllLines(portFile).get(0) + "/json/list";
        HttpClient client = HttpClient.newHttpClient();
        try {
            String tabs = client.send(HttpRequest.newBuilder(URI.create(tabsUrl)).build(), HttpResponse.BodyHandlers.ofString()).body();
            String debuggerUrl = JsonParser.parseString(tabs).getAsJsonArray().get(0).getAsJsonObject().get("webSocketDebuggerUrl").getAsString();
            StringBuilder message = new StringBuilder();
            socket = client.newWebSocketBuilder().buildAsync(URI.create(debuggerUrl), new WebSocket.Listener() {
                @Override
                public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
                    message.append(data);
                    if (last) {
                        messages.add(message.toString());
                        message.setLength(0);
                    }
                    return WebSocket.Listener.super.onText(webSocket, data, last);
                }
            }).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Opens a page. @return milliseconds from the start of the navigation to the first contentful paint */
    double firstContentfulPaint(String url) throws IOException {
        call("Network.enable", "{}");
        call("Network.emulateNetworkConditions",
                "{\"offline\":false,\"latency\":400,\"downloadThroughput\":50000,\"uploadThroughput\":50000}");
        call("Emulation.setCPUThrottlingRate", "{\"rate\":4}");
        call("Emulation.setDeviceMetricsOverride", "{\"width\":360,\"height\":740,\"deviceScaleFactor\":2,\"mobile\":true}");
        call("Page.navigate", "{\"url\":\"" + url + "\"}");
        for (int i = 0; i < TIMEOUT_SECONDS * 10; i++) {
            sleep();
            JsonObject result = call("Runtime.evaluate",
                    "{\"expression\":\"performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1\"}");
            double time = result.getAsJsonObject("result").get("value").getAsDouble();
            if (time > 0) {
                return time;
            }
        }
        throw new IOException("no first contentful paint");
    }

    /** Sends a DevTools command and waits for its response. */
    private JsonObject call(String method, String params) throws IOException {
        int id = ++lastCallId;
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}", true).join();
        try {
            while (true) {
                String message = messages.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                if (message == null) {
                    throw new IOException("Chromium did not respond");
                }
                JsonObject response = JsonParser.parseString(message).getAsJsonObject();
                if (response.has("id") && response.get("id").getAsInt() == id) {
                    return response.getAsJsonObject("result");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        browser.destroy();
        try {
            browser.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            Folders.delete(profile);
        } catch (IOException e) {
            // Chromium may still be writing to its profile. It is a temporary folder, so it may stay.
        }
    }
}
