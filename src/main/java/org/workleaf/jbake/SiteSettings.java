package org.workleaf.jbake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jbake.app.configuration.JBakeConfiguration;
import org.workleaf.guide.Language;
import org.workleaf.guide.Languages;
import org.workleaf.messages.MessageBundle;
import org.workleaf.source.UserError;

/** What {@code jbake.properties} says of the site as a whole, for templates as {@code content.site}. */
final class SiteSettings {

    /** The setting that says where the site is published. */
    static final String HOST = "site.host";

    /** JBake's own value where the file says nothing: not an address of this site. */
    private static final String UNSET_HOST = "http://www.jbake.org";

    /** The pages that no Markdown file stands behind. */
    private static final List<String> MADE = List.of("worksheets", "answers", "print", "search", "pack", "notfound");

    private final JBakeConfiguration config;

    private final Languages languages;
    private final Language language;

    /** What is said in the guide's first language. */
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

    /** What is said in another one of its languages. */
    SiteSettings in(Language other) {
        return new SiteSettings(config, languages, other);
    }

    /**
     * @throws Refused if something is missing or wrong that the site cannot do without
     */
    void check() throws UserError {
        for (String needed : List.of("site.title", "site.guide")) {
            if (said(needed, "").isEmpty()) {
                throw new UserError("jbake.properties says nothing for " + needed + ".");
            }
        }
        if (!said("site.guide", "").matches("[a-z0-9][a-z0-9-]*")) {
            throw new UserError("site.guide in jbake.properties is not a name of small letters, digits and hyphens.");
        }
        checkLanguages();
        for (String address : List.of(host(), said("site.repository", ""), said("site.exit", ""))) {
            if (!address.isEmpty() && !address.matches("https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~/-]*)?")) {
                throw new UserError("jbake.properties gives an address that does not begin with https://: " + address);
            }
        }
    }

    private void checkLanguages() throws UserError {
        String list = said("site.languages", "");
        for (String code : (list + "," + said("site.language", "en")).split(",")) {
            if (!code.isBlank() && !Languages.isCode(code.strip())) {
                throw new UserError("site.language and site.languages in jbake.properties are codes such as en, de or pt-BR, parted by"
                        + " commas. This is none: " + code.strip());
            }
        }
    }

    /**
     * {@code {title, tagline, guide, host, repository, branch, safety, exit}}: text, "" where nothing is said; {@code language},
     * {@code direction} and {@code home}, the folder of its pages on the site; {@code languages}, a map for each; {@code called}, what each is called
     * in this one; {@code titles} of
     * pages that no file stands behind.
     */
    Map<String, Object> model() {
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("title", inLanguage("site.title"));
        site.put("tagline", inLanguage("site.tagline"));
        site.put("guide", said("site.guide", ""));
        site.put("host", host());
        site.put("repository", withoutSlash(said("site.repository", "")));
        site.put("branch", said("site.branch", "main"));
        site.put("language", language.code());
        site.put("direction", language.direction());
        site.put("home", language.home());
        site.put("languages", languages.all().stream().map(SiteSettings::link).toList());
        site.put("titles", titles());
        Map<String, Object> called = new LinkedHashMap<>();
        languages.all().forEach(each -> called.put(each.code(), each.nameIn(language)));
        site.put("called", called);
        site.put("safety", said("site.safety", ""));
        site.put("exit", said("site.exit", ""));
        return site;
    }

    /** {@code site.title.de} for German, where there is one. */
    private String inLanguage(String key) {
        String general = said(key, "");
        return language.isFirst() ? general : said(key + "." + language.code(), general);
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
            MessageBundle words = MessageBundle.read(config.getTemplateFolder().toPath(), language.code());
            for (String type : MADE) {
                String word = words.has("title." + type) ? words.say("title." + type, Map.of()) : type;
                titles.put(type, language.isFirst() ? said("title." + type, word) : word);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return titles;
    }

    /** {@code https://workleaf.github.io/closer}, without a slash at its end; "" where the site has no address yet. */
    private String host() {
        String host = said(HOST, "");
        return host.equals(UNSET_HOST) ? "" : withoutSlash(host);
    }

    /** The path of the site's root on its host, with a slash at both ends: {@code /closer/}. */
    String root() {
        String path = host().isEmpty() ? "" : URI.create(host()).getPath();
        return path.endsWith("/") ? path : path + "/";
    }

    /** The paper's colour, for the bar around the site where it is opened from a home screen. */
    String colour() {
        return said("site.colour", "#ffffff");
    }

    /** JBake splits values at commas, which in a sentence are commas. */
    private String said(String key, String otherwise) {
        Object value = config.get(key);
        if (value instanceof List<?> parts) {
            return parts.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return value == null ? otherwise : value.toString().strip();
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
