package org.workleaf.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.messages.MessagesAreComplete;
import org.workleaf.source.Diagnostic;

/** Runs all rules on a guide. */
public final class GuideChecker {

    private GuideChecker() {}

    /**
     * @param root  the guide's folder, for the files that pages link to and for {@code content/answers.lock}
     * @param guide its pages
     * @return the violations in reading order; syntax errors within a page are reported by the readers of its Markdown instead
     */
    public static List<Diagnostic> all(Path root, Guide guide) throws IOException {
        return all(root, guide, new PageDiagnosticsCache());
    }

    /** @param cache what is known of pages that have been checked before */
    public static List<Diagnostic> all(Path root, Guide guide, PageDiagnosticsCache cache) throws IOException {
        CheckSettings settings = CheckSettings.read(root);
        ContentFileIndex files = ContentFileIndex.of(root, guide);
        List<Rule> rules = new ArrayList<>(List.of(
                () -> AnswersAreNotLost.check(root, guide), // first, because it takes longest
                settings::problems,
                () -> FileNamesAreValid.check(guide, files),
                () -> OutputPathsAreUnique.check(guide, files),
                () -> WorksheetIdsAreUnique.check(guide),
                () -> IdsAreNotReused.check(guide),
                () -> AttachmentsAreLinked.check(guide, files),
                () -> AttachmentsArePublishable.check(root, files),
                () -> CitationsAreInTheReferences.check(guide, settings),
                () -> TranslationsAreUpToDate.check(guide),
                () -> TranslationsKeepIds.check(guide),
                () -> MessagesAreComplete.check(root, root.resolve("templates"), languages(guide))));
        List<Rule> pageRules = new ArrayList<>();
        List<Page> pages = new ArrayList<>();
        for (Guide each : inAllLanguages(guide)) {
            rules.addAll(eachLanguage(root, each, guide, each == guide ? files : files.of(each), settings));
            pageRules.addAll(eachPage(root, new Guide(each.language(), cache.unchecked(each.pages()), List.of(), List.of()), settings));
            pages.addAll(each.pages());
        }
        try {
            List<ForkJoinTask<List<Diagnostic>>> tasks = tasks(rules);
            List<ForkJoinTask<List<Diagnostic>>> pageTasks = tasks(pageRules);
            ForkJoinTask.invokeAll(Stream.concat(tasks.stream(), pageTasks.stream()).toList());
            return Stream.concat(found(tasks), cache.update(pages, found(pageTasks).toList()).stream()).sorted(Diagnostic.IN_READING_ORDER).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<Guide> inAllLanguages(Guide guide) {
        List<Guide> all = new ArrayList<>(List.of(guide));
        all.addAll(guide.translations());
        return all;
    }

    /** One task per rule: one rule takes as long as all others together, and a parallel stream would assign several to a thread. */
    private static List<ForkJoinTask<List<Diagnostic>>> tasks(List<Rule> rules) {
        return rules.stream().map(rule -> ForkJoinTask.adapt(rule::found)).toList();
    }

    private static Stream<Diagnostic> found(List<ForkJoinTask<List<Diagnostic>>> tasks) {
        return tasks.stream().flatMap(task -> task.join().stream());
    }

    /** @param first the guide in its first language */
    private static List<Rule> eachLanguage(Path root, Guide guide, Guide first, ContentFileIndex files, CheckSettings settings) {
        return List.of(
                () -> HeadingsAreUnique.check(guide),
                () -> InternalLinksResolve.check(root, guide, first, files),
                () -> ExternalLinksAreValid.check(guide, files, settings));
    }

    /** Rules that look at one page at a time: what they find depends only on that page, its file and the settings. */
    private static List<Rule> eachPage(Path root, Guide guide, CheckSettings settings) {
        return List.of(
                () -> NoMergeConflicts.check(guide),
                () -> CharactersAreValid.check(root, guide),
                () -> HeadingLevelsDoNotSkip.check(guide),
                () -> OptionsAreDistinct.check(guide),
                () -> LinkTextsAreDescriptive.check(guide),
                () -> MarkdownSyntaxIsSupported.check(guide),
                () -> NoPlaceholderText.check(guide),
                () -> NoAccidentalRepetition.check(guide),
                () -> SentencesAreReadable.check(guide, settings));
    }

    /** One rule for all pages. Rules run in parallel, so they must not modify anything. */
    @FunctionalInterface
    private interface Rule {

        List<Diagnostic> check() throws IOException;

        default List<Diagnostic> found() {
            try {
                return check();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<String> languages(Guide guide) {
        return inAllLanguages(guide).stream().map(each -> each.language().code()).toList();
    }
}
