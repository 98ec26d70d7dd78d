package org.workleaf.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.workleaf.guide.Guide;
import org.workleaf.source.Diagnostic;
import org.workleaf.words.WordsAreWhole;

/** All rules, over a guide that has been read. */
public final class Check {

    private Check() {}

    /**
     * @param root  the guide's folder, for the files that pages link to and for {@code content/answers.lock}
     * @param guide its pages
     * @return what breaks a rule across pages, in reading order; what is wrong with one page by itself its reader has told
     */
    public static List<Diagnostic> all(Path root, Guide guide) throws IOException {
        List<Diagnostic> found = new ArrayList<>();
        Settings settings = Settings.read(root);
        ContentFiles files = ContentFiles.of(root, guide);
        found.addAll(settings.problems());
        found.addAll(FilesAreNamedPlainly.check(root, guide));
        found.addAll(AddressesAreUnique.check(guide));
        found.addAll(WorksheetIdsAreUnique.check(guide));
        found.addAll(NamesAreNotReused.check(guide));
        found.addAll(FilesAreLinkedTo.check(guide, files));
        found.addAll(CitationsAreInTheReferences.check(guide, settings));
        found.addAll(AnswersAreKept.check(root, guide));
        found.addAll(eachLanguage(root, guide, guide, files, settings));
        for (Guide translation : guide.translations()) {
            found.addAll(eachLanguage(root, translation, guide, files.of(translation), settings));
        }
        found.addAll(TranslationsFollow.check(guide));
        found.addAll(TranslationsKeepNames.check(guide));
        found.addAll(WordsAreWhole.check(root, root.resolve("templates"), languages(guide)));
        found.sort(Diagnostic.IN_READING_ORDER);
        return found;
    }

    /** @param first the guide in its first language */
    private static List<Diagnostic> eachLanguage(Path root, Guide guide, Guide first, ContentFiles files, Settings settings) throws IOException {
        List<Diagnostic> found = new ArrayList<>();
        found.addAll(MergesAreSettled.check(guide));
        found.addAll(CharactersAreSound.check(root, guide));
        found.addAll(HeadingsDoNotSkip.check(guide));
        found.addAll(HeadingsDiffer.check(guide));
        found.addAll(OptionsDiffer.check(guide));
        found.addAll(LinksLeadSomewhere.check(root, guide, first, files));
        found.addAll(LinksSayWhere.check(guide));
        found.addAll(AddressesAreReal.check(guide, files, settings));
        found.addAll(MarksAreRead.check(guide));
        found.addAll(TextIsFinished.check(guide));
        found.addAll(WordsStandOnce.check(guide));
        found.addAll(SentencesAreReadable.check(guide, settings));
        return found;
    }

    private static List<String> languages(Guide guide) {
        List<String> languages = new ArrayList<>(List.of(guide.language().code()));
        guide.translations().forEach(translation -> languages.add(translation.language().code()));
        return languages;
    }
}
