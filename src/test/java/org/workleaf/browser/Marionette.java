package org.workleaf.browser;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.workleaf.Patience;

/**
 * A client for Marionette, the remote protocol built into Firefox: WebDriver commands as JSON over TCP, each message preceded by its
 * length. See https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html.
 */
final class Marionette implements WebDriver {

    private static final int TIMEOUT = (int) Patience.LIMIT.toMillis();
    private static final Gson GSON = new Gson();

    private final Socket socket = new Socket();
    private final InputStream in;
    private final OutputStream out;
    private int commands;

    /** @throws IOException if nothing answers on the port */
    Marionette(int port) throws IOException {
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT);
            socket.setSoTimeout(TIMEOUT);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
            receive(); // the greeting
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public JsonElement run(String command, Map<String, ?> parameters) throws IOException {
        String name = command.contains(":") ? command : "WebDriver:" + command;
        byte[] message = GSON.toJson(List.of(0, ++commands, name, parameters)).getBytes(StandardCharsets.UTF_8);
        out.write((message.length + ":").getBytes(StandardCharsets.US_ASCII));
        out.write(message);
        out.flush();
        JsonArray answer = receive().getAsJsonArray();
        if (!answer.get(2).isJsonNull()) {
            throw new IOException(command + " failed: " + answer.get(2).getAsJsonObject().get("message"));
        }
        JsonElement result = answer.get(3);
        return result instanceof JsonObject object && object.size() == 1 && object.has("value") ? object.get("value") : result;
    }

    private JsonElement receive() throws IOException {
        int length = 0;
        for (int next = read(); next != ':'; next = read()) {
            length = 10 * length + next - '0';
        }
        byte[] message = in.readNBytes(length);
        if (message.length < length) {
            throw new EOFException("Firefox closed the connection");
        }
        return JsonParser.parseString(new String(message, StandardCharsets.UTF_8));
    }

    private int read() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("Firefox closed the connection");
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
