package org.workleaf.browser;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A headless Firefox with a profile of its own, driven over Marionette. */
final class Firefox extends DrivenBrowser {

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

    private static final Map<Storage, String> PREFERENCES_FOR_STORAGE = Map.of(
            Storage.KEPT, "",
            Storage.PRIVATE, "user_pref(\"browser.privatebrowsing.autostart\", true);\n",
            Storage.BLOCKED, "user_pref(\"network.cookie.cookieBehavior\", 2);\n");

    private final Path profile;
    private int reported;

    /** @param profile a folder for the profile, which is created if necessary */
    Firefox(Path profile, Storage storage) throws IOException {
        this(profile, freePort(), storage);
    }

    private Firefox(Path profile, int port, Storage storage) throws IOException {
        super(new ProcessBuilder(executable().orElseThrow().toString(), "--headless", "--no-remote", "--marionette",
                "--remote-allow-system-access", "--profile", withPreferences(profile, port, storage).toString()),
                profile.resolveSibling("firefox.log"));
        this.profile = profile;
        connect("Firefox", () -> {
            Marionette marionette = new Marionette(port);
            marionette.run("NewSession", Map.of("capabilities", Map.of()));
            return marionette;
        });
        if (storage == Storage.PRIVATE) {
            // In the first tab, no page of a private window ever loads.
            openInNewTab("about:blank");
        }
    }

    private static Path withPreferences(Path profile, int port, Storage storage) throws IOException {
        Files.createDirectories(profile);
        Files.writeString(profile.resolve("user.js"), PREFERENCES.formatted(port) + PREFERENCES_FOR_STORAGE.get(storage));
        return profile;
    }

    static Optional<Path> executable() {
        return executable("WORKLEAF_FIREFOX", "firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox");
    }

    Path profile() {
        return profile;
    }

    /** Runs the body of an async function with the rights of the browser itself. */
    JsonElement privileged(String body) {
        command("Marionette:SetContext", Map.of("value", "chrome"));
        try {
            return asyncScript(body);
        } finally {
            command("Marionette:SetContext", Map.of("value", "content"));
        }
    }

    @Override
    List<String> newErrors() {
        List<String> all = privileged("""
                return Services.console.getMessageArray().filter((message) => message instanceof Ci.nsIScriptError
                    && !(message.flags & Ci.nsIScriptError.warningFlag) && /^(http|file)/.test(message.sourceName)
                    && /content|CSP/.test(message.category)).map(String);""").getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString).toList();
        List<String> added = all.subList(Math.min(reported, all.size()), all.size());
        reported = all.size();
        return added;
    }
}
