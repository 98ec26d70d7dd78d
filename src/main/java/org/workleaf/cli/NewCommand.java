package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.workleaf.source.Suggestion;
import org.workleaf.source.UserError;
import org.workleaf.start.NewPage;
import org.workleaf.start.PageKind;
import org.workleaf.start.PageName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workleaf new}: writes a page that shows how pages are written. */
@Command(name = "new", mixinStandardHelpOptions = true,
        description = "Write a new page, with remarks that show how pages are written. No file is ever overwritten.")
final class NewCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private GuideFolderOption folder;

    @Parameters(index = "0", paramLabel = "KIND", description = "section, worksheet or checklist.")
    private String kind;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "NAME", description = "Its title, or what it is called in its address.")
    private List<String> name;

    @Option(names = "--after", paramLabel = "PAGE",
            description = "The page that it comes after: a file, or the last part of its address. A folder means behind all pages in it. "
                    + "Otherwise the last page with a sheet.")
    private String after;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, UserError {
        Path root = folder.root();
        PageKind wanted = PageKind.named(kind).orElseThrow(() -> new UserError("There is no kind of page `" + kind + "`. "
                + Suggestion.didYouMean(kind, PageKind.WORDS) + "The kinds are " + String.join(", ", PageKind.WORDS) + "."));
        NewPage page;
        try {
            page = NewPage.of(root, wanted, PageName.of(String.join(" ", name)), Optional.ofNullable(after));
        } catch (UserError e) {
            throw new UserError(e.getMessage());
        }
        if (console.report(page.problems())) {
            console.tell("Nothing was written.");
            return ExitCode.PROBLEMS;
        }
        page.write(root);
        console.say(page.file() + " written: “" + page.page().title() + "”, after “" + page.before().title() + "”.");
        console.say("");
        console.say("Next: put your own words into it, and take the remarks away.");
        console.say("`./workleaf build` shows it at target/site/" + page.page().address() + "index.html.");
        console.say("Once its fields have the names that they shall keep, `./workleaf ids --write` registers them.");
        return ExitCode.FINE;
    }
}
