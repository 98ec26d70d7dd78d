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
import org.workleaf.check.GuideChecker;
import org.workleaf.check.PageDiagnosticsCache;
import org.workleaf.guide.Guide;
import org.workleaf.jbake.PreviewSite;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.GuideFiles;
import org.workleaf.source.UserError;

/** The guide being edited and its site: applies saved files and knows what each kind of file affects. */
final class Project {

    private static final String SETTINGS = "jbake.properties";

    private final Path root;
    private final boolean drafts;
    private final SourceCache sources;
    /** Missing files, and since when, in nanoseconds. */
    private final Map<Path, Long> missing = new HashMap<>();
    private PreviewSite site;
    private List<Diagnostic> assetProblems = List.of();
    private Optional<String> settingsFailure = Optional.empty();
    private PageDiagnosticsCache checkedPages = new PageDiagnosticsCache();

    /** Reads everything once. */
    Project(Path root, boolean drafts) throws IOException, UserError {
        this.root = root;
        this.drafts = drafts;
        this.sources = new SourceCache(root, drafts);
        this.site = new PreviewSite(root, drafts);
        sources.readSettings();
        sources.readFolder();
        assetProblems = site.readAssets();
        site.update(sources.displayedGuide());
    }

    synchronized PreviewSite site() {
        return site;
    }

    /**
     * Applies changed files. Pages of deleted files stay for a moment, because many editors delete a file when saving it.
     *
     * @param files absolute paths
     */
    synchronized ReloadLevel update(Set<Path> files) throws IOException {
        ReloadLevel change = ReloadLevel.NONE;
        Set<FileKind> kinds = EnumSet.noneOf(FileKind.class);
        for (Path file : files) {
            FileKind kind = FileKind.of(root.relativize(file));
            if (kind == FileKind.PAGE_FILE && Files.isRegularFile(file)) {
                change = ReloadLevel.RELOAD;
            } else if (kind == FileKind.PAGE_FILE) {
                // Renaming a folder causes no events for the files in it.
                sources.filesIn(file).forEach(each -> missing.putIfAbsent(each, System.nanoTime()));
            } else if (kind != FileKind.PAGE || readPage(file)) {
                kinds.add(kind);
            }
        }
        if (kinds.contains(FileKind.SETTINGS)) {
            change = change.max(readSettings());
        }
        if (kinds.contains(FileKind.STYLESHEET) || kinds.contains(FileKind.ASSET) || kinds.contains(FileKind.MESSAGES)) {
            assetProblems = site.readAssets();
            change = change.max(kinds.contains(FileKind.ASSET) ? ReloadLevel.RELOAD : ReloadLevel.UPDATE);
        }
        if (kinds.contains(FileKind.TEMPLATE) || kinds.contains(FileKind.MESSAGES)) {
            site.readTemplates();
            change = ReloadLevel.RELOAD;
        }
        if (kinds.contains(FileKind.PAGE)) {
            site.update(sources.displayedGuide());
            change = change.max(ReloadLevel.UPDATE);
        }
        return change;
    }

    private boolean readPage(Path file) throws IOException {
        if (!sources.contains(file)) {
            sources.readFolder();
            return sources.contains(file);
        }
        if (sources.read(file)) {
            missing.remove(file);
            return true;
        }
        missing.putIfAbsent(file, System.nanoTime());
        return false;
    }

    synchronized boolean hasMissingFiles() {
        return !missing.isEmpty();
    }

    /** Removes pages whose files have been missing for this time. */
    synchronized ReloadLevel removeMissing(long millis) {
        long now = System.nanoTime();
        List<Path> gone = missing.keySet().stream()
                .filter(file -> now - missing.get(file) >= TimeUnit.MILLISECONDS.toNanos(millis)).toList();
        for (Path file : gone) {
            missing.remove(file);
            // A folder that reappears causes no events for the files in it.
            if (!sources.read(file)) {
                sources.remove(file);
            }
        }
        if (gone.isEmpty()) {
            return ReloadLevel.NONE;
        }
        site.update(sources.displayedGuide());
        return ReloadLevel.RELOAD;
    }

    private ReloadLevel readSettings() throws IOException {
        checkedPages = new PageDiagnosticsCache();
        try {
            PreviewSite newSite = new PreviewSite(root, drafts);
            sources.readSettings();
            newSite.update(sources.displayedGuide());
            site = newSite;
            settingsFailure = Optional.empty();
            return ReloadLevel.RELOAD;
        } catch (UserError e) {
            settingsFailure = Optional.of(e.getMessage());
            return ReloadLevel.NONE;
        }
    }

    /** Runs the code of an edit for the next page, without changing anything. */
    synchronized void warmUp() throws IOException {
        Optional<String> uri = sources.readNext();
        if (uri.isPresent()) {
            site.warmUp(sources.displayedGuide(), uri.get());
        }
    }

    /** Reads everything again, after events were lost. */
    synchronized ReloadLevel readAll() throws IOException {
        sources.readAll();
        readSettings();
        // Invalid settings keep the current site, which needs this too.
        assetProblems = site.readAssets();
        site.readTemplates();
        site.update(sources.displayedGuide());
        return ReloadLevel.RELOAD;
    }

    /** Checks the latest version of all files. */
    CheckResult check() throws IOException {
        Guide latest;
        List<Diagnostic> problems;
        Optional<String> failure;
        PageDiagnosticsCache checked;
        synchronized (this) {
            checked = checkedPages;
            latest = sources.latestGuide();
            problems = new ArrayList<>(sources.problems());
            problems.addAll(assetProblems);
            problems.addAll(site.problems());
            failure = settingsFailure;
        }
        // The slowest part, outside the lock, so that edits need not wait for it.
        problems.addAll(GuideFiles.problems(root));
        problems.addAll(GuideChecker.all(root, latest, checked));
        problems.sort(Diagnostic.IN_READING_ORDER);
        return new CheckResult(problems, failure);
    }
}
