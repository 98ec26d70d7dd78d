package org.workleaf.jbake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PiecesTest {

    @TempDir
    Path folder;

    private final List<String> made = new ArrayList<>();
    private String title = "A guide";
    private String file = "";

    @Test
    void aPieceThatIsMadeOfTheSameIsCopied() throws IOException {
        Optional<KeptFiles.Found> first = write(Optional.empty(), "über", "Liebe", "日本");
        assertEquals(List.of("über", "Liebe", "日本"), made);
        made.clear();
        write(first, "über", "Hass", "日本");
        assertEquals(List.of("Hass"), made);
        assertEquals("<A guide: über><A guide: Hass><A guide: 日本>", file);
    }

    @Test
    void piecesMayComeInAnotherOrderAndMoreThanOnce() throws IOException {
        Optional<KeptFiles.Found> first = write(Optional.empty(), "one", "two", "three");
        made.clear();
        Optional<KeptFiles.Found> second = write(first, "three", "two", "three");
        assertEquals("<A guide: three><A guide: two><A guide: three>", file);
        write(second, "two");
        assertEquals("<A guide: two>", file);
        assertEquals(List.of(), made);
    }

    @Test
    void allAreMadeAgainWhenAVariableThatOneOfThemReadIsAnother() throws IOException {
        Optional<KeptFiles.Found> first = write(Optional.empty(), "one", "two");
        Optional<KeptFiles.Found> second = write(first, "one", "two", "three");
        made.clear();
        title = "Another guide";
        write(second, "one", "two", "three");
        assertEquals(List.of("one", "two", "three"), made);
        assertEquals("<Another guide: one><Another guide: two><Another guide: three>", file);
    }

    @Test
    void whatIsKnownOutlivesThePiecesThatReadIt() throws IOException {
        Optional<KeptFiles.Found> first = write(Optional.empty(), "one");
        Optional<KeptFiles.Found> allCopied = write(first, "one");
        made.clear();
        title = "Another guide";
        write(allCopied, "one");
        assertEquals(List.of("one"), made);
    }

    private Optional<KeptFiles.Found> write(Optional<KeptFiles.Found> last, String... words) throws IOException {
        SiteWriter.PageFile page = new SiteWriter(folder).file("page.html");
        Title variable = new Title();
        Pieces pieces = new Pieces(page, variable, new ModelHash.Of(), last);
        for (String word : words) {
            pieces.add(Map.of("word", word), () -> {
                made.add(word);
                page.write("<" + variable.get() + ": " + word + ">");
            });
        }
        page.close();
        byte[] bytes = Files.readAllBytes(folder.resolve("page.html"));
        file = new String(bytes, StandardCharsets.UTF_8);
        return Optional.of(new KeptFiles.Found(
                new KeptFiles.Kept(Map.of(), page.sha256(), page.length(), page.checksum(), pieces.kept()), bytes));
    }

    /** The one variable that these pieces read. */
    private final class Title implements Pieces.Surroundings {

        private boolean isRead;

        String get() {
            isRead = true;
            return title;
        }

        @Override
        public void forget() {
            isRead = false;
        }

        @Override
        public Set<String> read() {
            return isRead ? Set.of("title") : Set.of();
        }

        @Override
        public ModelHash of(Set<String> names) {
            return new ModelHash.Of().model(names.contains("title") ? title : "");
        }
    }
}
