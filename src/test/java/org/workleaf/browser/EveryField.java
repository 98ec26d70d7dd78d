package org.workleaf.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.workleaf.Evening;
import org.workleaf.cli.Workleaf;

/** The site of a guide with a page that has every type of field, built once for all tests, which only read it. */
final class EveryField {

    /** The path of the page with the fields. */
    static final String PAGE = "fields/index.html";

    private static final String TEXT = """
            # Fields

            <!-- worksheet: fields partners=2 repeat=weekly -->

            ## Every field

            On ____________ at ____________ I was ________________ for ____ hours. <!-- #day date #hour time #felt #hours number -->

            <!-- words -->

            - **Glad:** calm, hopeful, at ease
            - **Sad:** lonely, let down

            **What happened** <!-- #happened -->

            ______________________________
            ______________________________

            How close did we feel? <!-- #close -->

            Not at all ( ) 1 ( ) 2 ( ) 3 Very

            Who plans the next one? <!-- #plans -->

            - ( ) Me <!-- =me -->
            - ( ) Someone else: ________________ <!-- =other --> <!-- #who -->

            | | Never <!-- =never --> | Often <!-- =often --> |
            |---|:-:|:-:|
            | I felt heard <!-- #heard --> | ( ) | ( ) |

            | | Me <!-- =one --> | You <!-- =two --> |
            |---|:-:|:-:|
            | Cooks <!-- #cooks --> | [ ] | [ ] |

            | | Plan |
            |---|---|
            | Monday | ____ <!-- #monday --> |

            - [ ] We ate together <!-- #ate -->

            <!-- end -->

            <!-- worksheet: each-evening repeat=daily -->

            ## This evening

            Today I felt ____________. <!-- #today -->

            How close did we feel? <!-- #close -->

            Not at all ( ) 1 ( ) 2 ( ) 3 Very

            <!-- end -->

            <!-- worksheet: phrases partners=2 reveal=both card=say,hear -->

            ## Phrases

            | | I could say it <!-- =say --> | I could hear it <!-- =hear --> | Please not <!-- =not --> |
            |---|:-:|:-:|:-:|
            | I need ten minutes. <!-- #ten --> | [ ] | [ ] | [ ] |
            | I'm on your side. <!-- #side --> | [ ] | [ ] | [ ] |
            | Can we start again? <!-- #again --> | [ ] | [ ] | [ ] |
            | Tell me more. <!-- #more --> | [ ] | [ ] | [ ] |
            | Let us sleep on it. <!-- #sleep --> | [ ] | [ ] | [ ] |

            <!-- end -->

            <!-- checklist: boxes -->

            ## Boxes

            - [ ] We slept <!-- #slept -->

            <!-- end -->

            <!-- cards: deck -->

            ## Deck

            ### Light

            - What made you smile? <!-- #smile -->

            ### Deep

            - What do you miss? <!-- #miss -->

            <!-- end -->

            <!-- timer: turns minutes=5 -->

            ## Turns

            Each turn is five minutes.

            <!-- end -->

            <!-- worksheet: scores -->

            ## Scores

            | | Never <!-- =0 --> | Often <!-- =2 --> |
            |---|:-:|:-:|
            | We had time <!-- #time --> | ( ) | ( ) |
            | We laughed <!-- #laughed --> | ( ) | ( ) |

            Total: ______ <!-- #total sum -->

            <!-- end -->
            """;

    private static final EveryField INSTANCE = new EveryField();

    private final Path output;
    private final Host host;

    private EveryField() {
        try {
            output = build(Files.createTempDirectory(Path.of("target"), "every-field-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        host = new Host(output, "/some/where/");
    }

    private static Path build(Path folder) throws IOException {
        return build(new Evening(folder.resolve("guide")), "#felt", folder.resolve("site"));
    }

    /** @param felt the name of the field {@code #felt}, with any earlier ones */
    static Path build(Evening guide, String felt, Path output) throws IOException {
        Files.writeString(guide.file("content/30-fields.md"), TEXT.replace("#felt", felt));
        int exit = Workleaf.run("build", "--no-pdf", "--source", guide.root().toString(), "--output", output.toString());
        if (exit != 0) {
            throw new IllegalStateException("the build ended with exit code " + exit);
        }
        return output;
    }

    static EveryField get() {
        return INSTANCE;
    }

    Path folder() {
        return output;
    }

    String url(String path) {
        return host.url(path);
    }
}
