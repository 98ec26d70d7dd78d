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

/** A Chromium that takes its time, spoken to by its DevTools protocol. */
final class SlowPhone implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Process browser;
    private final Path profile;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private WebSocket socket;
    private int calls;

    private SlowPhone(Process browser, Path profile) {
        this.browser = browser;
        this.profile = profile;
    }

    static SlowPhone start(Path chromium) throws IOException {
        Path profile = Files.createTempDirectory("bench");
        Process browser = new ProcessBuilder(List.of(chromium.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank"))
                .redirectErrorStream(true).redirectOutput(new File("/dev/null")).start();
        SlowPhone phone = new SlowPhone(browser, profile);
        try {
            phone.connect();
            return phone;
        } catch (IOException | RuntimeException e) {
            phone.close();
            throw e;
        }
    }

    private void connect() throws IOException {
        Path ports = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < PATIENCE_SECONDS * 10 && (!Files.exists(ports) || Files.size(ports) == 0); i++) {
            sleep();
        }
        if (!Files.exists(ports)) {
            throw new IOException("Chromium does not start");
        }
        String list = "http://127.0.0.1:" + Files.readAllLines(ports).get(0) + "/json/list";
        HttpClient client = HttpClient.newHttpClient();
        try {
            String tabs = client.send(HttpRequest.newBuilder(URI.create(list)).build(), HttpResponse.BodyHandlers.ofString()).body();
            String address = JsonParser.parseString(tabs).getAsJsonArray().get(0).getAsJsonObject().get("webSocketDebuggerUrl").getAsString();
            StringBuilder part = new StringBuilder();
            socket = client.newWebSocketBuilder().buildAsync(URI.create(address), new WebSocket.Listener() {
                @Override
                public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                    part.append(data);
                    if (last) {
                        heard.add(part.toString());
                        part.setLength(0);
                    }
                    return WebSocket.Listener.super.onText(from, data, last);
                }
            }).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** @return milliseconds from the request to the first contentful paint */
    double firstPaint(String address) throws IOException {
        call("Network.enable", "{}");
        call("Network.emulateNetworkConditions",
                "{\"offline\":false,\"latency\":400,\"downloadThroughput\":50000,\"uploadThroughput\":50000}");
        call("Emulation.setCPUThrottlingRate", "{\"rate\":4}");
        call("Emulation.setDeviceMetricsOverride", "{\"width\":360,\"height\":740,\"deviceScaleFactor\":2,\"mobile\":true}");
        call("Page.navigate", "{\"url\":\"" + address + "\"}");
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            sleep();
            JsonObject result = call("Runtime.evaluate",
                    "{\"expression\":\"performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1\"}");
            double time = result.getAsJsonObject("result").get("value").getAsDouble();
            if (time > 0) {
                return time;
            }
        }
        throw new IOException("nothing was painted");
    }

    private JsonObject call(String method, String params) throws IOException {
        int id = ++calls;
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}", true).join();
        try {
            while (true) {
                String text = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (text == null) {
                    throw new IOException("Chromium does not answer");
                }
                JsonObject answer = JsonParser.parseString(text).getAsJsonObject();
                if (answer.has("id") && answer.get("id").getAsInt() == id) {
                    return answer.getAsJsonObject("result");
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
            // A browser that is still closing writes on; it is a temporary folder.
        }
    }
}
