package org.workleaf.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.workleaf.check.Check;
import org.workleaf.guide.Guide;
import org.workleaf.jbake.PreviewSite;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.UserError;

/** The guide and its site between one saved file and the next: it knows which file touches what. */
final class Project {

    private static final String SETTINGS = "jbake.properties";

    private final Path root;
    private final boolean drafts;
    private final SourceCache manuscript;
    /** Since when files are away, in nanoseconds. */
    private final Map<Path, Long> missing = new HashMap<>();
    private PreviewSite site;
    private List<Diagnostic> assetProblems = List.of();
    private Optional<String> refused = Optional.empty();

    /** Reads everything once. */
    Project(Path root, boolean drafts) throws IOException, UserError {
        this.root = root;
        this.drafts = drafts;
        this.manuscript = new SourceCache(root, drafts);
        this.site = new PreviewSite(root, drafts);
        manuscript.readSettings();
        manuscript.readFolder();
        assetProblems = site.readAssets();
        site.show(manuscript.shown());
    }

    synchronized PreviewSite site() {
        return site;
    }

    /**
     * Takes in files that were saved or made. Pages stay whose files were taken away: many editors save so.
     *
     * @param files absolute
     */
    synchronized ReloadLevel take(Set<Path> files) throws IOException {
        ReloadLevel change = ReloadLevel.NOTHING;
        Set<FileKind> kinds = EnumSet.noneOf(FileKind.class);
        for (Path file : files) {
            FileKind kind = FileKind.of(root.relativize(file));
            if (kind == FileKind.BESIDE_TEXT && Files.isRegularFile(file)) {
                change = ReloadLevel.EVERYTHING;
            } else if (kind == FileKind.BESIDE_TEXT) {
                // A folder that was renamed says nothing of the files in it.
                manuscript.below(file).forEach(each -> missing.putIfAbsent(each, System.nanoTime()));
            } else if (kind != FileKind.TEXT || takeText(file)) {
                kinds.add(kind);
            }
        }
        if (kinds.contains(FileKind.SETTINGS)) {
            change = change.and(takeSettings());
        }
        if (kinds.contains(FileKind.STYLE) || kinds.contains(FileKind.ASSET) || kinds.contains(FileKind.WORDS)) {
            assetProblems = site.readAssets();
            change = change.and(kinds.contains(FileKind.ASSET) ? ReloadLevel.EVERYTHING : ReloadLevel.PAGES);
        }
        if (kinds.contains(FileKind.TEMPLATE) || kinds.contains(FileKind.WORDS)) {
            site.readTemplates();
            change = ReloadLevel.EVERYTHING;
        }
        if (kinds.contains(FileKind.TEXT)) {
            site.show(manuscript.shown());
            change = change.and(ReloadLevel.PAGES);
        }
        return change;
    }

    private boolean takeText(Path file) throws IOException {
        if (!manuscript.has(file)) {
            manuscript.readFolder();
            return manuscript.has(file);
        }
        if (manuscript.read(file)) {
            missing.remove(file);
            return true;
        }
        missing.putIfAbsent(file, System.nanoTime());
        return false;
    }

    synchronized boolean isMissingSome() {
        return !missing.isEmpty();
    }

    /** Forgets pages whose files have been away for longer than some milliseconds. */
    synchronized ReloadLevel forgetMissing(long millis) {
        long now = System.nanoTime();
        List<Path> gone = missing.keySet().stream()
                .filter(file -> now - missing.get(file) >= TimeUnit.MILLISECONDS.toNanos(millis)).toList();
        for (Path file : gone) {
            missing.remove(file);
            // A folder that came back tells nothing of the files in it.
            if (!manuscript.read(file)) {
                manuscript.forget(file);
            }
        }
        if (gone.isEmpty()) {
            return ReloadLevel.NOTHING;
        }
        site.show(manuscript.shown());
        return ReloadLevel.EVERYTHING;
    }

    private ReloadLevel takeSettings() throws IOException {
        try {
            PreviewSite fresh = new PreviewSite(root, drafts);
            manuscript.readSettings();
            fresh.show(manuscript.shown());
            site = fresh;
            refused = Optional.empty();
            return ReloadLevel.EVERYTHING;
        } catch (UserError e) {
            refused = Optional.of(e.getMessage());
            return ReloadLevel.NOTHING;
        }
    }

    /** Does all that an edit needs, for one page after the other, and changes nothing. */
    synchronized void rehearse() throws IOException {
        Optional<String> uri = manuscript.readNext();
        if (uri.isPresent()) {
            site.rehearse(manuscript.shown(), uri.get());
        }
    }

    /** Looks at everything again: more was saved at once than can be told file by file. */
    synchronized ReloadLevel readAll() throws IOException {
        manuscript.readAll();
        takeSettings();
        // Also of a site whose new settings were refused.
        assetProblems = site.readAssets();
        site.readTemplates();
        site.show(manuscript.shown());
        return ReloadLevel.EVERYTHING;
    }

    /** Everything that is wrong now. */
    CheckResult findings() throws IOException {
        Guide written;
        List<Diagnostic> problems;
        Optional<String> refusal;
        synchronized (this) {
            written = manuscript.written();
            problems = new ArrayList<>(manuscript.problems());
            problems.addAll(assetProblems);
            problems.addAll(site.problems());
            refusal = refused;
        }
        // The slowest part: whoever saves meanwhile need not wait for it.
        problems.addAll(Check.all(root, written));
        problems.sort(Diagnostic.IN_READING_ORDER);
        return new CheckResult(problems, refusal);
    }
}
