package org.workleaf.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.workleaf.check.AnswersLockfile;
import org.workleaf.guide.GuideReader;
import org.workleaf.source.UserError;

/**
 * Creates a new guide: example pages, the templates and assets of an existing guide, and the sources of Workleaf, so that it can be built
 * with only Java and Maven.
 */
public final class NewGuide {

    private static final String EXAMPLE = "src/main/resources/org/workleaf/start/guide";
    private static final List<String> COPIED = List.of("templates", "assets", "docs", ".github", ".vscode", ".editorconfig",
            ".gitattributes", ".markdownlint.json", ".markdownlintignore", ".mdformat.toml", ".prettierignore", "workleaf");

    /** Files that are specific to the existing guide. */
    private static final Pattern NOT_COPIED = Pattern.compile("assets/(og\\.png|icon.*|css/colours\\.css)|templates/mark/.*"
            + "|docs/((?:architecture|libraries|performance|stock-jbake)\\.md|decisions/.*|images/.*)");
    private static final Pattern TEST_LIBRARY = Pattern.compile(
            "[ \\t]*<dependency>(?:(?!</dependency>|<scope>test</scope>).)*+<scope>test</scope>(?:(?!</dependency>).)*+</dependency>[ \\t]*\\R", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    private final Path home;
    private final Path engine;
    private final InitOptions options;
    private final Map<String, byte[]> files = new TreeMap<>();

    private NewGuide(Path home, Path engine, InitOptions options) {
        this.home = home;
        this.engine = engine;
        this.options = options;
    }

    /**
     * Writes a new guide.
     *
     * @param home   the guide whose templates and assets are copied
     * @param engine the folder with Workleaf's {@code pom.xml} and {@code src/main}
     * @param to     an empty folder, or one that doesn't exist yet
     * @return the number of files written
     * @throws UserError if an option is not valid, or the folder is not empty
     */
    public static int write(Path home, Path engine, Path to, InitOptions options) throws IOException, UserError {
        options.check();
        if (!Files.isRegularFile(engine.resolve("pom.xml")) || !Files.isDirectory(engine.resolve(EXAMPLE))) {
            throw new UserError("There are no sources of Workleaf in " + engine + ", which a new guide needs. "
                    + "Run the command in a clone of Workleaf, or in a guide that was created with it.");
        }
        if (Files.exists(to) && !(Files.isDirectory(to) && isEmpty(to))) {
            throw new UserError(to + " is not empty. Nothing was written: choose an empty folder, or one that doesn't exist yet.");
        }
        NewGuide guide = new NewGuide(home, engine, options);
        guide.copyFiles();
        guide.copyEngine();
        guide.addSettings();
        guide.addDesign();
        guide.addExample();
        guide.writeTo(to);
        return guide.files.size() + 1;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void copyFiles() throws IOException {
        for (String name : COPIED) {
            read(home, home.resolve(name), "");
        }
        files.keySet().removeIf(name -> NOT_COPIED.matcher(name).matches());
    }

    private void copyEngine() throws IOException {
        read(engine, engine.resolve("src/main"), "engine/");
        read(engine, engine.resolve("templates/words/en.properties"), "engine/");
        String pom = Files.readString(engine.resolve("pom.xml"));
        put("engine/pom.xml", TEST_LIBRARY.matcher(pom).replaceAll(""));
        put("engine/LICENSE", mit());
    }

    /** Reads a file, or all files below a folder, if it exists. */
    private void read(Path root, Path from, String prefix) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (!name.endsWith(".DS_Store")) {
                    files.put(prefix + name, Files.readAllBytes(file));
                }
            }
        }
    }

    private void addSettings() throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("site.title", options.title());
        settings.put("site.tagline", options.tagline());
        settings.put("site.licence", options.licence().brief());
        settings.put("site.licence.address", options.licence().address());
        settings.put("site.footer", "");
        settings.put("site.guide", options.guide());
        settings.put("site.host", options.host());
        settings.put("site.repository", options.repository());
        settings.put("site.branch", "main");
        settings.put("site.language", options.language());
        settings.put("site.languages", "");
        settings.put("site.safety", "");
        settings.put("site.safety.line", "");
        settings.put("site.exit", "");
        settings.put("site.colour", new ColorScheme(options.accent().colour()).light("paper").hex());
        settings.put("check.reading-age", "");
        settings.put("check.references", "");
        settings.put("check.link-schemes", "http https mailto tel sms");
        String text = Files.readString(home.resolve("jbake.properties"));
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            text = Pattern.compile("^" + Pattern.quote(setting.getKey()) + "[ \\t]*=.*$", Pattern.MULTILINE).matcher(text)
                    .replaceAll(Matcher.quoteReplacement(setting.getKey() + "=" + property(setting.getValue())));
        }
        put("jbake.properties", text);
    }

    /** Escapes a value for a properties file, in which {@code ${} starts a reference to another setting. */
    private static String property(String value) {
        return value.replace("\\", "\\\\").replace("${", "$\\u007b");
    }

    private void addDesign() throws IOException {
        ColorScheme colours = new ColorScheme(options.accent().colour());
        put("assets/css/colours.css", colours.css());
        new IconFiles(colours).files().forEach((name, bytes) -> files.put("assets/" + name, bytes));
    }

    private void addExample() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", markdown(options.title()));
        values.put("tagline", markdown(options.tagline()));
        String summary = options.tagline().isBlank() ? InitOptions.TAGLINE : options.tagline();
        values.put("summary", summary.replace("\\", "\\\\").replace("\"", "\\\""));
        values.put("licencepage", licencePage());
        values.put("licencesentence", options.licence().sentence());
        values.put("mit", mit().strip());
        values.put("strokes", IconFiles.strokes());
        values.put("version", version());
        Path example = engine.resolve(EXAMPLE);
        try (Stream<Path> walk = Files.walk(example)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = example.relativize(file).toString().replace('\\', '/');
                put(name.equals("gitignore") ? ".gitignore" : name, NewPage.filled(Files.readString(file), values));
            }
        }
    }

    private String licencePage() {
        return options.licence() == License.ALL_RIGHTS_RESERVED
                ? "All rights to its text are reserved: " + options.licence().meaning() + "."
                : "Its text is under " + options.licence().link() + ": " + options.licence().meaning() + ".";
    }

    private String version() throws IOException {
        Matcher version = VERSION.matcher(Files.readString(engine.resolve("pom.xml")));
        return version.find() ? version.group(1) : "";
    }

    private String mit() throws IOException {
        String text = Files.readString((Files.isRegularFile(engine.resolve("LICENSE")) ? engine : home).resolve("LICENSE"));
        return text.substring(Math.max(0, text.indexOf("MIT License")));
    }

    /** Escapes text for Markdown. */
    private static String markdown(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|~&])", "\\\\$1");
    }

    private void put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void writeTo(Path to) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = to.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        for (String program : List.of("workleaf", "verify")) {
            if (Files.getFileStore(to).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(to.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        Files.writeString(to.resolve(AnswersLockfile.PATH),
                AnswersLockfile.text(new GuideReader().read(to, false, new ArrayList<>()), Optional.empty(), new ArrayList<>()));
    }
}
