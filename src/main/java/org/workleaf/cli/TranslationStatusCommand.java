package org.workleaf.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.guide.Page;
import org.workleaf.source.SourceHash;
import org.workleaf.source.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code workleaf translated}: lists the state of translations, or records which version of its source each was translated from. */
@Command(name = "translated", mixinStandardHelpOptions = true,
        description = "Record in translations that they are up to date with their sources; without files, list the state of each one.")
final class TranslationStatusCommand implements Callable<Integer> {

    private static final Pattern KEY = Pattern.compile("^translated-from:[^\\r\\n]*", Pattern.MULTILINE);

    private final CommandOutput output;

    @Mixin
    private GuideFolderOption folder;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Translated pages, such as content/de/10-what-it-is.md.")
    private List<Path> files = new ArrayList<>();

    TranslationStatusCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException, UserError {
        Path root = folder.root();
        Guide guide = new GuideReader().read(root, true, new ArrayList<>());
        if (guide.translations().isEmpty()) {
            throw new UserError("This guide has only one language. Add others in jbake.properties, for example: site.languages=de");
        }
        if (files.isEmpty()) {
            guide.translations().forEach(translation -> printStates(guide, translation));
            return ExitCode.OK;
        }
        for (Path file : files) {
            record(root, file, guide);
        }
        return ExitCode.OK;
    }

    private void printStates(Guide guide, Guide translation) {
        for (Page original : guide.pages()) {
            Optional<Page> page = translation.pages().stream()
                    .filter(each -> each.original().equals(original.source().path())).findFirst();
            String path = page.map(each -> each.source().path()).orElseGet(() ->
                    "content/" + translation.language().home() + original.source().path().substring("content/".length()));
            output.printLine(path + ": " + page.map(each -> state(each, original)).orElse("not translated"));
        }
    }

    private static String state(Page page, Page original) {
        return page.frontMatter().translatedFrom().map(from -> from.equals(SourceHash.of(original.source()))
                ? "up to date" : "older than its source").orElse("has no translated-from");
    }

    private void record(Path root, Path file, Guide guide) throws IOException, UserError {
        Path absolute = Files.exists(file) ? file.toAbsolutePath().normalize() : root.resolve(file).normalize();
        String path = root.relativize(absolute).toString().replace('\\', '/');
        Page page = guide.translations().stream().flatMap(translation -> translation.pageOf(path).stream()).findFirst()
                .orElseThrow(() -> new UserError(path + " is not a translated page of this guide."));
        Page original = guide.pageOf(page.original())
                .orElseThrow(() -> new UserError(path + " would be a translation of " + page.original() + ", which does not exist."));
        String version = SourceHash.of(original.source());
        String text = withVersion(page.source().text(), page.frontMatter().end(), version);
        if (text.equals(page.source().text())) {
            output.printLine(path + " is up to date");
        } else {
            Files.write(absolute, text.getBytes(StandardCharsets.UTF_8));
            output.printLine(path + ": translated from version " + version + " of " + original.source().path());
        }
    }

    /** Returns the page's text with the version in its front matter, which is added if necessary; nothing else changes. */
    static String withVersion(String text, int end, String version) {
        String key = "translated-from: " + version;
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        if (end <= start) {
            return text.substring(0, start) + "---" + lineEnd + key + lineEnd + "---" + lineEnd + lineEnd + text.substring(start);
        }
        Matcher existing = KEY.matcher(text).region(0, end);
        if (existing.find()) {
            return text.substring(0, existing.start()) + key + text.substring(existing.end());
        }
        int first = text.indexOf('\n', text.indexOf("---")) + 1;
        return text.substring(0, first) + key + lineEnd + text.substring(first);
    }
}
