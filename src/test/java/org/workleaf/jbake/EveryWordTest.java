package org.workleaf.jbake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.Evening;
import org.workleaf.build.OutputFolder;
import org.workleaf.build.SiteBuilder;

/**
 * All text that is not in the guide comes from the messages of its language: if the guide and all messages consist of Greek letters,
 * the site contains no text in Latin letters.
 */
class EveryWordTest {

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{2,}");
    /** Names that are the same in all languages: the button Aa, and PDF. */
    private static final Pattern NAMES = Pattern.compile("\\b(?:Aa|PDF)\\b");
    private static final Pattern LETTERS = Pattern.compile("(<[^>]*>|\\{[a-z]+(?:, plural,)?|=0|\\b(?:one|other)(?= \\{))|\\p{IsLatin}+");
    /** A sentence in a string, except in errors, which readers don't see. */
    private static final Pattern SENTENCE = Pattern.compile("(?<!Error\\(|={3} ?)(['\"`])[A-Z]\\p{IsLatin}+(?: [\\p{IsLatin}’]+)+[^'\"`]*\\1");
    private static final List<String> TEXT_ATTRIBUTES = List.of("aria-label", "title", "alt", "placeholder", "data-title");

    @TempDir
    static Path folder;

    private static Map<String, String> site;

    @BeforeAll
    static void buildInGreekLetters() throws Exception {
        Evening guide = new Evening(folder.resolve("guide"), "");
        try (Stream<Path> pages = Files.walk(guide.file("content"))) {
            for (Path page : pages.filter(each -> each.toString().endsWith(".md")).toList()) {
                Files.writeString(page, greekPage(Files.readString(page)));
            }
        }
        Path messages = guide.file("templates/words/en.properties");
        Files.writeString(messages, greekMessages(Files.readString(messages)));
        guide.change("jbake.properties", "site.title=Evening", "site.title=Ωρα");
        OutputFolder output = OutputFolder.at(folder.resolve("site"), guide.root());
        assertEquals(List.of(), new SiteBuilder(guide.root(), false, false).build(guide.read(), output));
        site = SiteFiles.in(output.folder());
    }

    private static String greekPage(String text) {
        int begin = text.startsWith("---") ? text.indexOf("---", 3) + 3 : 0;
        String front = text.substring(0, begin).replaceAll("(?m)^summary: .*", "summary: Ω.");
        return front + Pattern.compile("<!--.*?-->|\\]\\([^)]*\\)|\\p{IsLatin}+").matcher(text.substring(begin))
                .replaceAll(found -> found.group().startsWith("<") || found.group().startsWith("]") ? found.group().replaceFirst("#[a-z-]+\\)", ")").replace("$", "\\$") : "Ω");
    }

    private static String greekMessages(String text) {
        StringBuilder greek = new StringBuilder();
        for (String line : text.split("\n")) {
            int equals = line.startsWith("#") ? -1 : line.indexOf('=');
            greek.append(equals < 0 ? line : line.substring(0, equals + 1) + LETTERS.matcher(line.substring(equals + 1))
                    .replaceAll(found -> found.group(1) == null ? "Ψ" : found.group()))
                    .append('\n');
        }
        return greek.toString();
    }

    @Test
    void pagesContainNoHardCodedText() {
        TreeSet<String> found = new TreeSet<>();
        int pages = 0;
        for (String name : site.keySet().stream().filter(each -> each.endsWith(".html")).toList()) {
            Document page = Jsoup.parse(new String(site.get(name).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            page.select(".sheet-address, .paper-address, .cover-address").remove();
            collectLatinWords(name, page.title(), found);
            collectLatinWords(name, page.text(), found);
            page.select("noscript").forEach(each -> collectLatinWords(name, Jsoup.parse(each.html()).text(), found));
            for (Element element : page.getAllElements()) {
                TEXT_ATTRIBUTES.forEach(attribute -> collectLatinWords(name + " " + attribute, element.attr(attribute), found));
            }
            pages++;
        }
        assertTrue(pages > 10, pages + " pages");
        assertEquals(List.of(), List.copyOf(found));
    }

    private static void collectLatinWords(String where, String text, TreeSet<String> found) {
        LATIN.matcher(NAMES.matcher(text).replaceAll("")).results().forEach(word -> found.add(where + ": " + word.group()));
    }

    @Test
    void scriptsContainNoHardCodedSentence() throws IOException {
        List<String> scripts = site.keySet().stream().filter(name -> name.matches("js/.*\\.js") && !name.contains("lunr")).toList();
        assertTrue(scripts.size() > 10, scripts.toString());
        TreeSet<String> found = new TreeSet<>();
        for (String name : scripts) {
            SENTENCE.matcher(site.get(name)).results().forEach(sentence -> found.add(name + ": " + sentence.group()));
        }
        assertEquals(List.of(), List.copyOf(found));
    }
}
