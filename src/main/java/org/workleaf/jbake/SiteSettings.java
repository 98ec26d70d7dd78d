package org.workleaf.jbake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jbake.app.configuration.JBakeConfiguration;
import org.workleaf.guide.GeneratedPage;
import org.workleaf.guide.Language;
import org.workleaf.guide.Languages;
import org.workleaf.messages.MessageBundle;
import org.workleaf.source.UserError;

/** The site's settings in {@code jbake.properties}, which templates read as {@code content.site}. */
final class SiteSettings {

    /** The setting for the address at which the site is published. */
    static final String HOST = "site.host";

    /** JBake's default value, which is not an address of this site. */
    private static final String UNSET_HOST = "http://www.jbake.org";

    private final JBakeConfiguration config;

    private final Languages languages;
    private final Language language;

    /** The settings in the guide's first language. */
    SiteSettings(JBakeConfiguration config) {
        this(config, languages(config));
    }

    private SiteSettings(JBakeConfiguration config, Languages languages) {
        this(config, languages, languages.first());
    }

    private SiteSettings(JBakeConfiguration config, Languages languages, Language language) {
        this.config = config;
        this.languages = languages;
        this.language = language;
    }

    private static Languages languages(JBakeConfiguration config) {
        try {
            return Languages.read(config.getSourceFolder().toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Languages languages() {
        return languages;
    }

    /** The settings in another language of the guide. */
    SiteSettings in(Language other) {
        return new SiteSettings(config, languages, other);
    }

    /**
     * @throws UserError if a required setting is missing or a setting is invalid
     */
    void check() throws UserError {
        for (String required : List.of("site.title", "site.guide")) {
            if (setting(required, "").isEmpty()) {
                throw new UserError("jbake.properties has no value for " + required + ".");
            }
        }
        if (!setting("site.guide", "").matches("[a-z0-9][a-z0-9-]*")) {
            throw new UserError("site.guide in jbake.properties must be a name of lowercase letters, digits and hyphens.");
        }
        checkLanguages();
        for (String address : List.of(host(), setting("site.repository", ""), setting("site.exit", ""),
                setting("site.licence.address", ""))) {
            if (!address.isEmpty() && !address.matches("https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~/-]*)?")) {
                throw new UserError("jbake.properties contains an address that does not start with https://: " + address);
            }
        }
    }

    private void checkLanguages() throws UserError {
        String list = setting("site.languages", "");
        for (String code : (list + "," + setting("site.language", "en")).split(",")) {
            if (!code.isBlank() && !Languages.isCode(code.strip())) {
                throw new UserError("site.language and site.languages in jbake.properties must be codes such as en, de or pt-BR, separated"
                        + " by commas. This is not one: " + code.strip());
            }
        }
    }

    /**
     * {@code {title, tagline, guide, host, repository, branch, safety, safetyLine, exit, licence, licenceAddress, footer}}: text, "" if not set; {@code language},
     * {@code direction} and {@code home}, the folder of its pages in the site; {@code languages}, a map for each; {@code called}, the name of
     * each language in this one; {@code titles} of generated pages.
     */
    Map<String, Object> model() {
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("title", title());
        site.put("tagline", inLanguage("site.tagline"));
        site.put("guide", setting("site.guide", ""));
        site.put("host", host());
        site.put("repository", withoutSlash(setting("site.repository", "")));
        site.put("branch", setting("site.branch", "main"));
        site.put("language", language.code());
        site.put("direction", language.direction());
        site.put("home", language.home());
        site.put("languages", languages.all().stream().map(SiteSettings::link).toList());
        site.put("titles", titles());
        Map<String, Object> called = new LinkedHashMap<>();
        languages.all().forEach(each -> called.put(each.code(), each.nameIn(language)));
        site.put("called", called);
        site.put("safety", setting("site.safety", ""));
        site.put("safetyLine", inLanguage("site.safety.line"));
        site.put("exit", setting("site.exit", ""));
        site.put("licence", inLanguage("site.licence"));
        site.put("licenceAddress", inLanguage("site.licence.address"));
        site.put("footer", inLanguage("site.footer"));
        return site;
    }

    /** The guide's name in this language. */
    String title() {
        return inLanguage("site.title");
    }

    /** {@code site.title.de} for German, if it is set. */
    private String inLanguage(String key) {
        String general = setting(key, "");
        return language.isFirst() ? general : setting(key + "." + language.code(), general);
    }

    private static Map<String, Object> link(Language language) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("language", language.code());
        link.put("name", language.name());
        link.put("direction", language.direction());
        link.put("home", language.home());
        return link;
    }

    private Map<String, Object> titles() {
        Map<String, Object> titles = new LinkedHashMap<>();
        try {
            MessageBundle messages = MessageBundle.read(config.getTemplateFolder().toPath(), language.code());
            for (GeneratedPage page : GeneratedPage.values()) {
                String type = page.type();
                String message = messages.has("title." + type) ? messages.say("title." + type, Map.of()) : type;
                titles.put(type, language.isFirst() ? setting("title." + type, message) : message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return titles;
    }

    /** {@code https://workleaf.github.io/closer}, without a trailing slash; "" if the site has no address yet. */
    private String host() {
        String host = setting(HOST, "");
        return host.equals(UNSET_HOST) ? "" : withoutSlash(host);
    }

    /** The path of the site's root on its host, with a slash at both ends: {@code /closer/}. */
    String root() {
        String path = host().isEmpty() ? "" : URI.create(host()).getPath();
        return path.endsWith("/") ? path : path + "/";
    }

    /** The colour of the bar around the site when it is opened from a home screen. */
    String colour() {
        return setting("site.colour", "#ffffff");
    }

    /** Joins values again that JBake has split at commas. */
    private String setting(String key, String defaultValue) {
        Object value = config.get(key);
        if (value instanceof List<?> parts) {
            return parts.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return value == null ? defaultValue : value.toString().strip();
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
