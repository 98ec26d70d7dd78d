package org.workleaf.assets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.workleaf.guide.Language;
import org.workleaf.messages.MessageBundle;
import org.workleaf.site.SharedModel;
import org.workleaf.site.SiteOutput;
import org.workleaf.site.SiteSettings;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.GuideFiles;

/**
 * The files below {@code assets} as they are published: stylesheets and scripts are bundled with their imports, and each name has a
 * fingerprint, so that browsers may cache the file forever.
 *
 * <p>{@code css/site.css} → {@code css/site-1a2b3c4d.css}. A file that is imported by another is not published by itself. At the
 * top level, names that start with {@code _} or {@code .}, and {@code CNAME}, have a meaning for the host and get no fingerprint.
 */
public final class Assets {

    private static final Set<String> NOT_FOR_HOSTS = Set.of(".DS_Store", ".gitkeep", ".gitignore", ".gitattributes");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private Assets() {}

    /**
     * @param folder   the assets' folder; may be missing
     * @param root     the guide's folder; the paths in diagnostics are relative to it
     * @param messages the messages that scripts use
     * @param settings the settings that stylesheets use, by their names
     */
    public static Assets read(Path folder, Path root, MessageBundle messages, Map<String, String> settings) throws IOException {
        Map<String, byte[]> raw = new TreeMap<>();
        for (Path file : GuideFiles.below(folder).files()) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (isWanted(name)) {
                raw.put(name, Files.readAllBytes(file));
            }
        }
        String prefix = root.toAbsolutePath().normalize().relativize(folder.toAbsolutePath().normalize()) + "/";
        Assets assets = new Assets();
        if (!messages.isEmpty()) {
            new ScriptMessageInliner(messages, prefix.replace('\\', '/'), assets.problems).inline(raw);
        }
        new StylesheetSettingInliner(settings).inline(raw);
        assets.publish(raw, prefix.replace('\\', '/'));
        return assets;
    }

    private static boolean isWanted(String name) {
        String first = name.split("/")[0];
        boolean hiddenBelow = name.substring(first.length()).contains("/.");
        return !hiddenBelow && !NOT_FOR_HOSTS.contains(first) && !name.endsWith(".d.ts");
    }

    private static boolean keepsName(String name) {
        return name.startsWith("_") || name.startsWith(".") || name.equals("CNAME");
    }

    private void publish(Map<String, byte[]> raw, String prefix) {
        ScriptBundler scripts = new ScriptBundler(raw, prefix, problems);
        StylesheetBundler styles = new StylesheetBundler(new StylesheetRewriter(names), raw, prefix, problems);
        Set<String> bundles = new TreeSet<>(raw.keySet());
        bundles.removeAll(scripts.imported());
        bundles.removeAll(styles.imported());
        for (String name : bundles) {
            if (!name.endsWith(".css")) {
                add(name, name.endsWith(".js") ? scripts.bundle(name) : raw.get(name));
            }
        }
        // Stylesheets are last, because they contain the published names of other files.
        for (String name : bundles) {
            if (name.endsWith(".css")) {
                add(name, styles.bundle(name));
            }
        }
    }

    private void add(String name, byte[] bytes) {
        files.put(name, bytes);
        names.put(name, keepsName(name) ? name : Fingerprint.addTo(name, bytes));
    }

    /** The assets with the messages of each of the guide's languages, by its code. */
    public static Map<String, Assets> readAll(SiteSettings settings) throws IOException {
        Map<String, Assets> assets = new LinkedHashMap<>();
        for (Language language : settings.languages().all()) {
            assets.put(language.code(), read(settings.assets(), settings.folder(), MessageBundle.read(settings.templates(), language.code()),
                    Map.of("site.title", settings.in(language).title())));
        }
        return assets;
    }

    /** The model shared by all pages, with the names of these assets. */
    public static SharedModel sharedModel(SiteSettings settings, Map<String, Assets> assets) {
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        assets.forEach((language, each) -> names.put(language, each.names()));
        return new SharedModel(settings, names);
    }

    /** Problems in the assets, for the first language that has any. */
    public static List<Diagnostic> problems(Map<String, Assets> assets) {
        return assets.values().stream().map(each -> each.problems).filter(each -> !each.isEmpty()).findFirst().orElse(List.of());
    }

    /** The published name of each file, by its name below {@code assets}. */
    public Map<String, String> names() {
        return new LinkedHashMap<>(names);
    }

    /** @param published the published name of a file, with its current fingerprint or an earlier one */
    public Optional<byte[]> file(String published) {
        byte[] exact = files.get(published);
        return Optional.ofNullable(exact != null ? exact : files.get(Fingerprint.removeFrom(published)));
    }

    /** @return the number of files written */
    public int writeTo(SiteOutput output) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            output.write(names.get(file.getKey()), file.getValue());
        }
        return files.size();
    }

    /** The problems with imports and messages. */
    public List<Diagnostic> problems() {
        return problems;
    }
}
