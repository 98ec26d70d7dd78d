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
import org.workleaf.check.AnswersLock;
import org.workleaf.guide.GuideReader;
import org.workleaf.source.UserError;

/**
 * A guide of its own: an example's pages, the templates and assets of the guide that it is made from, and the generator's sources, so that
 * it can be built wherever there are Java and Maven.
 */
public final class NewGuide {

    private static final String EXAMPLE = "src/main/resources/org/workleaf/start/guide";
    private static final List<String> ALONG = List.of("templates", "assets", "docs", ".github", ".vscode", ".editorconfig",
            ".gitattributes", ".markdownlint.json", ".markdownlintignore", ".mdformat.toml", ".prettierignore", "workleaf");

    /** What belongs to the guide that is copied from, and to no other. */
    private static final Pattern ITS_OWN = Pattern.compile("assets/(og\\.png|icon.*|css/(colours|name)\\.css)|templates/mark/.*"
            + "|docs/((?:architecture|performance)\\.md|decisions/.*|images/.*)");
    private static final Pattern TEST_LIBRARY = Pattern.compile(
            "[ \\t]*<dependency>(?:(?!</dependency>).)*<scope>test</scope>(?:(?!</dependency>).)*</dependency>[ \\t]*\\R", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    private final Path home;
    private final Path engine;
    private final InitOptions wishes;
    private final Map<String, byte[]> files = new TreeMap<>();

    private NewGuide(Path home, Path engine, InitOptions wishes) {
        this.home = home;
        this.engine = engine;
        this.wishes = wishes;
    }

    /**
     * Writes it.
     *
     * @param home   the guide whose templates and assets it gets
     * @param engine the folder with the generator's {@code pom.xml} and {@code src/main}
     * @param to     a folder that is empty, or not there
     * @return how many files were written
     * @throws NotPossible if a wish can't be met, or the folder holds something
     */
    public static int write(Path home, Path engine, Path to, InitOptions wishes) throws IOException, UserError {
        wishes.check();
        if (!Files.isRegularFile(engine.resolve("pom.xml")) || !Files.isDirectory(engine.resolve(EXAMPLE))) {
            throw new UserError("There are no sources of Workleaf in " + engine + ", and a new guide carries them along. "
                    + "Run the command from a clone of Workleaf, or from a guide made by it.");
        }
        if (Files.exists(to) && !(Files.isDirectory(to) && isEmpty(to))) {
            throw new UserError(to + " is not empty. Nothing was written: name a folder that is empty, or not there yet.");
        }
        NewGuide guide = new NewGuide(home, engine, wishes);
        guide.copyAlong();
        guide.copyEngine();
        guide.settings();
        guide.look();
        guide.example();
        guide.writeTo(to);
        return guide.files.size() + 1;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void copyAlong() throws IOException {
        for (String name : ALONG) {
            read(home, home.resolve(name), "");
        }
        files.keySet().removeIf(name -> ITS_OWN.matcher(name).matches());
    }

    private void copyEngine() throws IOException {
        read(engine, engine.resolve("src/main"), "engine/");
        String pom = Files.readString(engine.resolve("pom.xml"));
        put("engine/pom.xml", TEST_LIBRARY.matcher(pom).replaceAll(""));
        put("engine/LICENSE", mit());
    }

    /** A file, or all files below a folder; nothing where there is neither. */
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

    private void settings() throws IOException {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("site.title", wishes.title());
        said.put("site.tagline", wishes.tagline());
        said.put("site.guide", wishes.guide());
        said.put("site.host", wishes.host());
        said.put("site.repository", wishes.repository());
        said.put("site.branch", "main");
        said.put("site.language", wishes.language());
        said.put("site.languages", "");
        said.put("site.safety", "");
        said.put("site.exit", "");
        said.put("site.colour", new ColorScheme(wishes.accent().colour()).byDay("paper").hex());
        String text = Files.readString(home.resolve("jbake.properties"));
        for (Map.Entry<String, String> setting : said.entrySet()) {
            text = Pattern.compile("^" + Pattern.quote(setting.getKey()) + "[ \\t]*=.*$", Pattern.MULTILINE).matcher(text)
                    .replaceAll(Matcher.quoteReplacement(setting.getKey() + "=" + property(setting.getValue())));
        }
        put("jbake.properties", text);
    }

    /** In these files a backslash begins an escape, and {@code ${} a reference to another setting. */
    private static String property(String words) {
        return words.replace("\\", "\\\\").replace("${", "$\\u007b");
    }

    private void look() throws IOException {
        ColorScheme colours = new ColorScheme(wishes.accent().colour());
        put("assets/css/colours.css", colours.css());
        put("assets/css/name.css", "/* The guide's name at the foot of each printed page: the one place where a stylesheet has to know"
                + " it. */\n"
                + "@page { @bottom-left { content: \"" + wishes.title().replace("\\", "\\\\").replace("\"", "\\\"") + "\"; } }\n");
        new IconFiles(colours).files().forEach((name, bytes) -> files.put("assets/" + name, bytes));
    }

    private void example() throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("title", markdown(wishes.title()));
        words.put("tagline", markdown(wishes.tagline()));
        String summary = wishes.tagline().isBlank() ? InitOptions.TAGLINE : wishes.tagline();
        words.put("summary", summary.replace("\\", "\\\\").replace("\"", "\\\""));
        words.put("licencepage", licencePage());
        words.put("licencesentence", wishes.licence().sentence());
        words.put("mit", mit().strip());
        words.put("strokes", IconFiles.strokes());
        words.put("version", version());
        Path example = engine.resolve(EXAMPLE);
        try (Stream<Path> walk = Files.walk(example)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = example.relativize(file).toString().replace('\\', '/');
                put(name.equals("gitignore") ? ".gitignore" : name, NewPage.filled(Files.readString(file), words));
            }
        }
    }

    private String licencePage() {
        return wishes.licence() == License.ALL_RIGHTS_RESERVED
                ? "All rights in its words are reserved: " + wishes.licence().means() + "."
                : "Its words are under " + wishes.licence().link() + ": " + wishes.licence().means() + ".";
    }

    private String version() throws IOException {
        Matcher version = VERSION.matcher(Files.readString(engine.resolve("pom.xml")));
        return version.find() ? version.group(1) : "";
    }

    private String mit() throws IOException {
        String text = Files.readString((Files.isRegularFile(engine.resolve("LICENSE")) ? engine : home).resolve("LICENSE"));
        return text.substring(Math.max(0, text.indexOf("MIT License")));
    }

    /** Words in which Markdown reads nothing but words. */
    private static String markdown(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>#|~&])", "\\\\$1");
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
        Files.writeString(to.resolve(AnswersLock.PATH),
                AnswersLock.text(new GuideReader().read(to, false, new ArrayList<>()), Optional.empty(), new ArrayList<>()));
    }
}
