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
import java.util.stream.Stream;
import org.workleaf.messages.MessageBundle;
import org.workleaf.site.SiteOutput;
import org.workleaf.source.Diagnostic;

/**
 * The files below {@code assets} as they are published: style sheets and scripts with what they import put in, and a hash of
 * each file's content in its name, so that browsers may keep it forever.
 *
 * <p>{@code css/site.css} → {@code css/site-1a2b3c4d.css}. A file that is imported by another is not published by itself. At the
 * top, names that begin with {@code _} or {@code .}, and {@code CNAME}, mean something to the host and stay as they are.
 */
public final class Assets {

    private static final Set<String> NOT_FOR_HOSTS = Set.of(".DS_Store", ".gitkeep", ".gitignore", ".gitattributes");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private Assets() {}

    /**
     * @param folder the assets' folder; may be missing
     * @param root   the guide's folder, from which problems name files
     * @param words  what scripts say
     */
    public static Assets read(Path folder, Path root, MessageBundle words) throws IOException {
        Map<String, byte[]> raw = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    if (isWanted(name)) {
                        raw.put(name, Files.readAllBytes(file));
                    }
                }
            }
        }
        String prefix = root.toAbsolutePath().normalize().relativize(folder.toAbsolutePath().normalize()) + "/";
        Assets assets = new Assets();
        if (!words.isEmpty()) {
            new MessageInliner(words, prefix.replace('\\', '/'), assets.problems).putInto(raw);
        }
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
        Bundler styles = new Bundler(new StyleImportSyntax(names), raw, prefix, problems);
        Set<String> whole = new TreeSet<>(raw.keySet());
        whole.removeAll(scripts.imported());
        whole.removeAll(styles.imported());
        for (String name : whole) {
            if (!name.endsWith(".css")) {
                add(name, name.endsWith(".js") ? scripts.bundle(name) : raw.get(name));
            }
        }
        // Style sheets come last: what they link to must have its published name by then.
        for (String name : whole) {
            if (name.endsWith(".css")) {
                add(name, styles.whole(name));
            }
        }
    }

    private void add(String name, byte[] bytes) {
        files.put(name, bytes);
        names.put(name, keepsName(name) ? name : Fingerprint.inName(name, bytes));
    }

    /** Every published file's name below {@code assets}, with the name it is published under. */
    public Map<String, String> names() {
        return new LinkedHashMap<>(names);
    }

    /** @param published the name a file is published under, with the hash of any state of it */
    public Optional<byte[]> file(String published) {
        byte[] exact = files.get(published);
        return Optional.ofNullable(exact != null ? exact : files.get(Fingerprint.outOfName(published)));
    }

    /** @return how many files were written */
    public int writeTo(SiteOutput output) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            output.write(names.get(file.getKey()), file.getValue());
        }
        return files.size();
    }

    /** What is wrong with imports. */
    public List<Diagnostic> problems() {
        return problems;
    }
}
