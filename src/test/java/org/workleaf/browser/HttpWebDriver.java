package org.workleaf.browser;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.workleaf.Patience;

/** A client for a WebDriver server such as ChromeDriver or WebKitWebDriver: each command is an HTTP request with JSON. */
final class HttpWebDriver implements WebDriver {

    private static final Gson GSON = new Gson();

    /** The method and path of each command below its session; {@code {id}} is an element. */
    private static final Map<String, String> ENDPOINTS = Map.ofEntries(
            Map.entry("Navigate", "POST /url"),
            Map.entry("Back", "POST /back"),
            Map.entry("Forward", "POST /forward"),
            Map.entry("Refresh", "POST /refresh"),
            Map.entry("FindElement", "POST /element"),
            Map.entry("ElementClick", "POST /element/{id}/click"),
            Map.entry("ElementClear", "POST /element/{id}/clear"),
            Map.entry("ElementSendKeys", "POST /element/{id}/value"),
            Map.entry("ExecuteScript", "POST /execute/sync"),
            Map.entry("ExecuteAsyncScript", "POST /execute/async"),
            Map.entry("PerformActions", "POST /actions"),
            Map.entry("Print", "POST /print"),
            Map.entry("TakeScreenshot", "GET /screenshot"),
            Map.entry("SetWindowRect", "POST /window/rect"),
            Map.entry("NewWindow", "POST /window/new"),
            Map.entry("CloseWindow", "DELETE /window"),
            Map.entry("SwitchToWindow", "POST /window"),
            Map.entry("GetWindowHandles", "GET /window/handles"),
            Map.entry("GetLog", "POST /se/log"),
            Map.entry("DeleteSession", "DELETE "));

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String session;

    /**
     * Starts a session.
     *
     * @param port of the server on this machine
     * @param capabilities that the browser must have, and how to start it
     */
    HttpWebDriver(int port, Map<String, ?> capabilities) throws IOException {
        String server = "http://127.0.0.1:" + port + "/session";
        JsonElement started = send("POST", server, Map.of("capabilities", Map.of("alwaysMatch", capabilities)));
        session = server + "/" + started.getAsJsonObject().get("sessionId").getAsString();
    }

    @Override
    public JsonElement run(String command, Map<String, ?> parameters) throws IOException {
        String[] endpoint = ENDPOINTS.get(command).split(" ", 2);
        return send(endpoint[0], session + endpoint[1].replace("{id}", String.valueOf(parameters.get("id"))), parameters);
    }

    private JsonElement send(String method, String url, Map<String, ?> parameters) throws IOException {
        var body = method.equals("POST") ? BodyPublishers.ofString(GSON.toJson(parameters)) : BodyPublishers.noBody();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(Patience.LIMIT.multipliedBy(2))
                .header("Content-Type", "application/json; charset=utf-8").method(method, body).build();
        try {
            JsonElement value = JsonParser.parseString(client.send(request, BodyHandlers.ofString()).body()).getAsJsonObject().get("value");
            if (value instanceof JsonObject object && object.has("error")) {
                throw new IOException(method + " " + url + " failed: " + object.get("error") + " " + object.get("message"));
            }
            return value;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        run("DeleteSession", Map.of());
    }
}
