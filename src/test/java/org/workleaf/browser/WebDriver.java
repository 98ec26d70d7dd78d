package org.workleaf.browser;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.util.Map;

/** A session with a browser that understands the commands of W3C WebDriver. See https://www.w3.org/TR/webdriver2/. */
interface WebDriver extends AutoCloseable {

    /**
     * Runs a command.
     *
     * @param command its name in the standard, without spaces, such as {@code ElementClick}
     * @param parameters of the command; an element is {@code id}
     * @return its result; JSON null if it has none
     * @throws IOException if the browser reports an error or has ended
     */
    JsonElement run(String command, Map<String, ?> parameters) throws IOException;

    @Override
    void close() throws IOException;
}
