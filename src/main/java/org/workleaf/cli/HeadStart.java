package org.workleaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.workleaf.guide.PageReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;

/**
 * Reads a page of its own while the options of a command are still looked at, so that all that reading takes is loaded once the first
 * page of the guide is to be read. Nothing comes of it but time.
 */
final class HeadStart {

    private static final Set<String> READERS = Set.of("build", "check", "serve");

    private static final String PAGE = """
            ---
            summary: A page with something of each kind.
            ---

            # A page

            A *first* paragraph with **words**, `code` and [a link](10-another.md).

            ## A heading

            - An item.

            | One | Two |
            |---|---|
            | a | b |

            <!-- worksheet: sheet -->

            ### A sheet

            I felt ____________. <!-- #felt -->

            - [ ] An item to tick. <!-- #tick -->

            <!-- end -->
            """;

    private HeadStart() {}

    /** @param args of the command line; a command that reads no guide gets no head start */
    static void of(String... args) {
        if (args.length > 0 && READERS.contains(args[0])) {
            Thread thread = new Thread(HeadStart::read, "head start");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** @return what is wrong with its page, which is nothing */
    static List<Diagnostic> read() {
        List<Diagnostic> problems = new ArrayList<>();
        new PageReader().read(new SourceFile("content/index.md", PAGE), problems);
        return problems;
    }
}
