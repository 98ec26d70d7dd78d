package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.workleaf.source.SpellingSuggestion;
import org.workleaf.source.UserError;
import org.workleaf.start.NewPage;
import org.workleaf.start.PageKind;
import org.workleaf.start.PageName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workleaf new}: creates a page from a template with explanatory comments. */
@Command(name = "new", mixinStandardHelpOptions = true,
        description = "Create a page, with comments that explain how to write pages. Existing files are never overwritten.")
final class NewCommand implements Callable<Integer> {

    private final CommandOutput output;

    @Mixin
    private GuideFolderOption folder;

    @Parameters(index = "0", paramLabel = "KIND", description = "section, worksheet or checklist.")
    private String kind;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "NAME", description = "The page's title, or its name in the address.")
    private List<String> name;

    @Option(names = "--after", paramLabel = "PAGE",
            description = "The page before the new one: a file, or the last part of its address. A folder means after all pages in it. "
                    + "Default: the last page with a worksheet.")
    private String after;

    NewCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException, UserError {
        Path root = folder.root();
        PageKind pageKind = PageKind.named(kind).orElseThrow(() -> new UserError("There is no kind of page `" + kind + "`. "
                + SpellingSuggestion.didYouMean(kind, PageKind.WORDS) + "The kinds are " + String.join(", ", PageKind.WORDS) + "."));
        NewPage page;
        try {
            page = NewPage.of(root, pageKind, PageName.of(String.join(" ", name)), Optional.ofNullable(after));
        } catch (UserError e) {
            throw new UserError(e.getMessage());
        }
        if (output.report(page.problems())) {
            output.printMessage("Nothing was written.");
            return ExitCode.PROBLEMS;
        }
        page.write(root);
        output.printLine(page.file() + " written: “" + page.page().title() + "”, after “" + page.before().title() + "”.");
        output.printLine("");
        output.printLine("Next: write your own text and delete the comments.");
        output.printLine("`./workleaf build` writes it to target/site/" + page.page().address() + "index.html.");
        output.printLine("When the names of its fields are final, run `./workleaf ids --write` to register them.");
        return ExitCode.OK;
    }
}
