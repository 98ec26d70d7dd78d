package org.workleaf.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import org.workleaf.guide.Guide;
import org.workleaf.messages.MessagesAreComplete;
import org.workleaf.source.Diagnostic;

/** All rules, over a guide that has been read. */
public final class Check {

    private Check() {}

    /**
     * @param root  the guide's folder, for the files that pages link to and for {@code content/answers.lock}
     * @param guide its pages
     * @return what breaks a rule across pages, in reading order; what is wrong with one page by itself its reader has told
     */
    public static List<Diagnostic> all(Path root, Guide guide) throws IOException {
        CheckConfig settings = CheckConfig.read(root);
        ContentFiles files = ContentFiles.of(root, guide);
        List<Rule> rules = new ArrayList<>(List.of(
                () -> AnswersAreNotLost.check(root, guide), // which takes longest
                settings::problems,
                () -> FileNamesAreValid.check(guide, files),
                () -> OutputPathsAreUnique.check(guide, files),
                () -> WorksheetIdsAreUnique.check(guide),
                () -> IdsAreNotReused.check(guide),
                () -> AttachmentsAreLinked.check(guide, files),
                () -> AttachmentsAreSafe.check(root, files),
                () -> CitationsAreInTheReferences.check(guide, settings),
                () -> TranslationsAreUpToDate.check(guide),
                () -> TranslationsKeepIds.check(guide),
                () -> MessagesAreComplete.check(root, root.resolve("templates"), languages(guide))));
        rules.addAll(eachLanguage(root, guide, guide, files, settings));
        rules.addAll(eachPage(root, guide, settings));
        for (Guide translation : guide.translations()) {
            rules.addAll(eachLanguage(root, translation, guide, files.of(translation), settings));
            rules.addAll(eachPage(root, translation, settings));
        }
        try {
            // A task for each: one rule takes as long as all others, and a parallel stream hands out several at a time.
            List<ForkJoinTask<List<Diagnostic>>> tasks = rules.stream().map(rule -> ForkJoinTask.adapt(rule::found)).toList();
            return ForkJoinTask.invokeAll(tasks).stream().flatMap(task -> task.join().stream()).sorted(Diagnostic.IN_READING_ORDER).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** @param first the guide in its first language */
    private static List<Rule> eachLanguage(Path root, Guide guide, Guide first, ContentFiles files, CheckConfig settings) {
        return List.of(
                () -> HeadingsAreUnique.check(guide),
                () -> InternalLinksResolve.check(root, guide, first, files),
                () -> ExternalLinksAreValid.check(guide, files, settings));
    }

    /** Those that look at a page by itself: what they find follows from its source and the settings. */
    private static List<Rule> eachPage(Path root, Guide guide, CheckConfig settings) {
        return List.of(
                () -> NoMergeConflicts.check(guide),
                () -> CharactersAreValid.check(root, guide),
                () -> HeadingLevelsDoNotSkip.check(guide),
                () -> OptionsAreDistinct.check(guide),
                () -> LinkTextsAreDescriptive.check(guide),
                () -> MarkdownSyntaxIsSupported.check(guide),
                () -> NoPlaceholderText.check(guide),
                () -> NoRepeatedText.check(guide),
                () -> SentencesAreReadable.check(guide, settings));
    }

    /** One rule over all pages. It changes nothing, so that others can look at the same time. */
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
        List<String> languages = new ArrayList<>(List.of(guide.language().code()));
        guide.translations().forEach(translation -> languages.add(translation.language().code()));
        return languages;
    }
}
