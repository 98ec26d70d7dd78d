package org.workleaf.site;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.workleaf.guide.GeneratedPage;
import org.workleaf.guide.Language;
import org.workleaf.guide.Languages;
import org.workleaf.messages.MessageBundle;
import org.workleaf.source.TextFileReader;
import org.workleaf.source.UserError;

/** The site's settings in {@code jbake.properties}, which templates read as {@code content.site}; immutable. */
public final class SiteSettings {

    /** The setting for the address at which the site is published. */
    public static final String HOST = "site.host";
    /** Whether drafts are published. */
    public static final String DRAFTS = "render.drafts";
    /** Whether PDFs are created, which is the default. */
    public static final String PDFS = "render.pdf";
    /** The files that JBake reads; a setting in the second one overrides the first. */
    private static final List<String> FILES = List.of("jbake.properties", "custom.properties");

    private final Path folder;
    private final Properties properties;
    private final Languages languages;
    private final Language language;

    private SiteSettings(Path folder, Properties properties, Languages languages, Language language) {
        this.folder = folder;
        this.properties = properties;
        this.languages = languages;
        this.language = language;
    }

    /**
     * The settings in the guide's first language.
     *
     * @param folder the guide's folder
     * @throws UserError if a file has a malformed escape
     */
    public static SiteSettings read(Path folder) throws IOException, UserError {
        Properties properties = new Properties();
        for (String name : FILES) {
            if (Files.isRegularFile(folder.resolve(name))) {
                try (Reader reader = new StringReader(TextFileReader.read(folder.resolve(name)))) {
                    properties.load(reader);
                } catch (IllegalArgumentException e) {
                    throw new UserError(name + " cannot be read: " + e.getMessage());
                }
            }
        }
        Languages languages = Languages.read(folder);
        return new SiteSettings(folder, properties, languages, languages.first());
    }

    /** The same settings with another value for one of them. */
    public SiteSettings with(String key, String value) {
        Properties changed = new Properties();
        changed.putAll(properties);
        changed.setProperty(key, value);
        return new SiteSettings(folder, changed, languages, language);
    }

    /** The texts of the settings whose names begin with {@code site.}, as they were written. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().stream().filter(name -> name.startsWith("site.")).forEach(name -> texts.put(name, setting(name, "")));
        return texts;
    }

    public Languages languages() {
        return languages;
    }

    /** The settings in another language of the guide. */
    public SiteSettings in(Language other) {
        return new SiteSettings(folder, properties, languages, other);
    }

    /**
     * @throws UserError if a required setting is missing or a setting is invalid
     */
    public void check() throws UserError {
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

    /** The settings as templates read them, with the titles of generated pages. */
    public SiteSettingsModel model() {
        Map<String, String> called = new LinkedHashMap<>();
        languages.all().forEach(each -> called.put(each.code(), each.nameIn(language)));
        return new SiteSettingsModel(title(), inLanguage("site.tagline"), setting("site.guide", ""), host(),
                withoutSlash(setting("site.repository", "")), setting("site.branch", "main"), language.code(), language.direction(),
                language.home(), languages.all().stream().map(SiteSettings::link).toList(), titles(), called, setting("site.safety", ""),
                inLanguage("site.safety.line"), setting("site.exit", ""), inLanguage("site.licence"), inLanguage("site.licence.address"),
                inLanguage("site.footer"));
    }

    /** The guide's name in this language. */
    public String title() {
        return inLanguage("site.title");
    }

    /** {@code site.title.de} for German, if it is set. */
    private String inLanguage(String key) {
        String general = setting(key, "");
        return language.isFirst() ? general : setting(key + "." + language.code(), general);
    }

    private static SiteSettingsModel.LanguageLink link(Language language) {
        return new SiteSettingsModel.LanguageLink(language.code(), language.name(), language.direction(), language.home());
    }

    private Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        try {
            MessageBundle messages = MessageBundle.read(templates(), language.code());
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
        return withoutSlash(setting(HOST, ""));
    }

    /** The path of the site's root on its host, with a slash at both ends: {@code /closer/}. */
    public String rootPath() {
        String path = host().isEmpty() ? "" : URI.create(host()).getPath();
        return path.endsWith("/") ? path : path + "/";
    }

    /** The colour of the bar around the site when it is opened from a home screen. */
    public String colour() {
        return setting("site.colour", "#ffffff");
    }

    /** Whether drafts are published like other pages. */
    public boolean publishesDrafts() {
        return Boolean.parseBoolean(setting(DRAFTS, "false"));
    }

    /** Whether PDFs are created: they must be enabled, and the guide must have templates for them. */
    public boolean hasPdfs() {
        return Boolean.parseBoolean(setting(PDFS, "true")) && Files.isRegularFile(templates().resolve("paper/leaflet.ftl"));
    }

    /** The folder with the guide's pages and images. */
    public Path content() {
        return folder.resolve(setting("content.folder", "content"));
    }

    /** The folder with all templates, including those for PDFs. */
    public Path templates() {
        return folder.resolve(setting("template.folder", "templates"));
    }

    public Path assets() {
        return folder.resolve(setting("asset.folder", "assets"));
    }

    /** The guide's folder. */
    public Path folder() {
        return folder;
    }

    private String setting(String key, String defaultValue) {
        return properties.getProperty(key, defaultValue).strip();
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
