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

/** {@code workleaf translated}: notes in a translation which version of its source it was made from. */
@Command(name = "translated", mixinStandardHelpOptions = true,
        description = "Note in translations that they are up to date with their sources; without files, tell how each one stands.")
final class TranslatedCommand implements Callable<Integer> {

    private static final Pattern KEY = Pattern.compile("^translated-from:[^\\r\\n]*", Pattern.MULTILINE);

    private final Console console;

    @Mixin
    private GuideFolderOption folder;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Translated pages, such as content/de/10-what-it-is.md.")
    private List<Path> files = new ArrayList<>();

    TranslatedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, UserError {
        Path root = folder.root();
        Guide guide = new GuideReader().read(root, true, new ArrayList<>());
        if (guide.translations().isEmpty()) {
            throw new UserError("This guide has one language. Name others in jbake.properties: site.languages=de");
        }
        if (files.isEmpty()) {
            guide.translations().forEach(translation -> tell(guide, translation));
            return ExitCode.FINE;
        }
        for (Path file : files) {
            note(root, file, guide);
        }
        return ExitCode.FINE;
    }

    private void tell(Guide guide, Guide translation) {
        for (Page original : guide.pages()) {
            Optional<Page> page = translation.pages().stream()
                    .filter(each -> each.original().equals(original.source().path())).findFirst();
            String path = page.map(each -> each.source().path()).orElseGet(() ->
                    "content/" + translation.language().home() + original.source().path().substring("content/".length()));
            console.say(path + ": " + page.map(each -> state(each, original)).orElse("not translated"));
        }
    }

    private static String state(Page page, Page original) {
        return page.frontMatter().translatedFrom().map(from -> from.equals(SourceHash.of(original.source()))
                ? "up to date" : "older than its source").orElse("does not say what it was translated from");
    }

    private void note(Path root, Path file, Guide guide) throws IOException, UserError {
        Path absolute = Files.exists(file) ? file.toAbsolutePath().normalize() : root.resolve(file).normalize();
        String path = root.relativize(absolute).toString().replace('\\', '/');
        Page page = guide.translations().stream().flatMap(translation -> translation.pageOf(path).stream()).findFirst()
                .orElseThrow(() -> new UserError(path + " is no page in another language of this guide."));
        Page original = guide.pageOf(page.original())
                .orElseThrow(() -> new UserError("There is no " + page.original() + " that " + path + " would translate."));
        String version = SourceHash.of(original.source());
        String text = noted(page.source().text(), page.frontMatter().end(), version);
        if (text.equals(page.source().text())) {
            console.say(path + " is up to date");
        } else {
            Files.write(absolute, text.getBytes(StandardCharsets.UTF_8));
            console.say(path + ": translated from version " + version + " of " + original.source().path());
        }
    }

    /** The page with the version in its front matter, which is made where there is none; nothing else changes. */
    static String noted(String text, int end, String version) {
        String key = "translated-from: " + version;
        String line = text.contains("\r\n") ? "\r\n" : "\n";
        int begin = text.startsWith("\uFEFF") ? 1 : 0;
        if (end <= begin) {
            return text.substring(0, begin) + "---" + line + key + line + "---" + line + line + text.substring(begin);
        }
        Matcher said = KEY.matcher(text).region(0, end);
        if (said.find()) {
            return text.substring(0, said.start()) + key + text.substring(said.end());
        }
        int first = text.indexOf('\n', text.indexOf("---")) + 1;
        return text.substring(0, first) + key + line + text.substring(first);
    }
}
