package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.workleaf.Evening;
import org.workleaf.FileEdit;

/** A guide with random pages, links, worksheets and languages, and often with mistakes. The same seed gives the same guide. */
final class RandomGuide {

    /** Each makes a page wrong, or at least suspicious. */
    private static final List<String> MISTAKES = List.of(
            "See [nothing](99-nothing.md).\n",
            "See [nowhere](#nowhere).\n",
            "![](images/lamp.svg)\n",
            "![A lamp](images/none.png)\n",
            "[Call](javascript:alert)\n",
            "<script>x()</script>\n",
            "## Twice\n\nOne.\n\n## Twice\n\nTwo.\n",
            "##### Too deep\n",
            "I felt ____ outside of a worksheet.\n",
            "<!-- worksheet: open -->\n\n## Open\n\nI felt ____. <!-- #felt -->\n",
            "<!-- worksheet: nameless -->\n\n## Nameless\n\nI felt ____.\n\n<!-- end -->\n",
            "<!-- worksheet: same-field -->\n\n## Same\n\nA ____ <!-- #a -->\n\nB ____ <!-- #a -->\n\n<!-- end -->\n",
            "<!-- worksheet: same-id -->\n\n## One\n\nA ____ <!-- #a -->\n\n<!-- end -->\n\n"
                    + "<!-- worksheet: same-id -->\n\n## Two\n\nB ____ <!-- #b -->\n\n<!-- end -->\n",
            "<!-- worksheet: odd repeat=often -->\n\n## Odd\n\nA ____ <!-- #a -->\n\n<!-- end -->\n",
            "<!-- checklist: mixed -->\n\n## Mixed\n\n- [ ] one <!-- #one -->\n- two\n\n<!-- end -->\n",
            "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n",
            "```\nnever closed\n",
            "<!-- wroksheet: typo -->\n",
            "TODO: write this.\n",
            "<<<<<<< HEAD\nmine\n=======\nyours\n>>>>>>> theirs\n");

    /** What a template adds to sections: HTML, and whether it is a mistake. */
    private static final Map<String, Boolean> IN_TEMPLATES = new TreeMap<>(Map.of(
            "<a href=\"${content.rootpath}index.html\">Home</a>", false,
            "<a href='${content.rootpath}index.html#here'>Home</a>", true,
            "<p id=\"here\"></p><a href=\"#here\">Here</a><a href=\"?#here\">Here</a>", false,
            "<a href=\"${content.rootpath}images/lamp.svg\">Lamp</a>", false,
            "<a href=\"${content.rootpath}nowhere/index.html\">Nowhere</a>", true,
            "<img src=\"${content.rootpath}images/my lamp.svg\" alt=\"\">", false,
            "<img src=${content.rootpath}images/none.svg alt=\"\">", true,
            "<a href=\"/index.html\">Home</a>", true));

    /** Names of images, and how links write them. */
    private static final Map<String, String> IMAGES = new TreeMap<>(Map.of("lamp.svg", "lamp.svg", "my lamp.svg", "my%20lamp.svg", "lämp.svg", "lämp.svg",
            "l\u00e1mpara.svg", "l%C3%A1mpara.svg", "100%.svg", "100%25.svg", "lamp (1).svg", "lamp%20%281%29.svg", "a&b.svg", "a&b.svg",
            "LAMP-2.svg", "LAMP-2.svg"));

    /** File names of pages that can't become addresses. */
    private static final List<String> UNUSUAL_NAMES = List.of("20-Lamp.md", "20-my lamp.md", "20-lämp.md", "20_lamp.md", "20.md", "20-lamp-.md", "20-a%b.md");

    private static final List<String> WORDS =
            List.of("river", "letter", "kitchen", "morning", "garden", "window", "ladder", "quiet", "bread", "lantern");

    private final Random random;
    private final Evening guide;
    private final List<String> pages = new ArrayList<>();
    private final boolean hasMistakes;
    private int worksheets;

    RandomGuide(Path root, long seed) throws IOException {
        this.random = new Random(seed);
        List<String> languages = List.of("", "de", "de, ar");
        String chosen = languages.get(random.nextInt(languages.size()));
        this.guide = new Evening(root, chosen);
        this.hasMistakes = random.nextInt(2) == 0;
        deleteContent();
        addSettings();
        Files.createDirectories(guide.file("content/images"));
        for (String name : IMAGES.keySet()) {
            Files.writeString(guide.file("content/images/" + name),
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"><path d=\"M0 0h2v2z\"/></svg>\n");
        }
        write("index.md", "# Home\n\nWelcome.\n\n" + String.join("\n\n", IMAGES.values().stream()
                .map(target -> "![A lamp](images/" + target + ")").toList()) + "\n");
        if (hasMistakes && random.nextInt(8) == 0) {
            Files.writeString(guide.file("content/images/a#b.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
        }
        if (hasMistakes && random.nextInt(8) == 0) {
            write(UNUSUAL_NAMES.get(random.nextInt(UNUSUAL_NAMES.size())), "# Unusual\n\n" + sentence());
        }
        int count = 1 + random.nextInt(4);
        for (int i = 1; i <= count; i++) {
            String name = i + "0-" + word() + i;
            boolean isFolder = random.nextInt(3) == 0;
            write(isFolder ? name + "/index.md" : name + ".md", page(name, isFolder));
        }
        for (String language : chosen.isEmpty() ? List.<String>of() : List.of(chosen.split(", "))) {
            translate(language);
        }
    }

    Path root() {
        return guide.root();
    }

    private void deleteContent() throws IOException {
        try (Stream<Path> files = Files.walk(guide.file("content"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Files.createDirectories(guide.file("content"));
    }

    private void addSettings() throws IOException {
        List<String> hosts = List.of("", "https://example.org", "https://example.org/a/guide");
        FileEdit.replaceLine(guide.file("jbake.properties"), "site.host=", "site.host=" + hosts.get(random.nextInt(hosts.size())));
        List<String> added = IN_TEMPLATES.keySet().stream().filter(html -> hasMistakes || !IN_TEMPLATES.get(html)).toList();
        if (random.nextInt(2) == 0) {
            guide.change("templates/section.ftl", "<@section.turning/>", added.get(random.nextInt(added.size())) + "<@section.turning/>");
        }
        if (hasMistakes && random.nextInt(4) == 0) {
            guide.change("templates/section.ftl", "<@section.turning/>", "${content.mood}<@section.turning/>");
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = guide.file("content/" + name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        if (!name.contains("images/")) {
            pages.add(name);
        }
    }

    private String page(String name, boolean isFolder) {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(3) == 0) {
            text.append("---\nminutes: ").append(5 + random.nextInt(20)).append("\nwith: together\n---\n\n");
        }
        text.append("# Page ").append(name).append("\n\n").append(sentence()).append('\n');
        int blocks = 1 + random.nextInt(4);
        for (int i = 0; i < blocks; i++) {
            text.append('\n').append(switch (random.nextInt(4)) {
                case 0 -> "## Part " + i + " of " + name + "\n\n" + sentence();
                case 1 -> "Go [back to " + name + "](" + (isFolder ? "../" : "") + pages.get(random.nextInt(pages.size())) + ").\n";
                case 2 -> worksheet(name + "-" + i);
                default -> "- " + sentence() + "- " + sentence();
            });
        }
        if (hasMistakes && random.nextInt(2) == 0) {
            text.append('\n').append(MISTAKES.get(random.nextInt(MISTAKES.size())));
        }
        return text.toString();
    }

    private String worksheet(String title) {
        String id = "sheet-" + ++worksheets;
        if (random.nextInt(3) == 0) {
            return "<!-- checklist: " + id + " -->\n\n## List " + title + "\n\n- [ ] " + word() + " one <!-- #one -->\n- [ ] " + word()
                    + " two <!-- #two -->\n\n<!-- end -->\n";
        }
        String options = random.nextBoolean() ? " repeat=weekly" : "";
        StringBuilder text = new StringBuilder("<!-- worksheet: " + id + options + " -->\n\n## Sheet " + title + "\n");
        int fields = 1 + random.nextInt(3);
        for (int i = 0; i < fields; i++) {
            String name = "f" + i;
            text.append('\n').append(switch (random.nextInt(4)) {
                case 0 -> "The " + word() + " was ________________. <!-- #" + name + " -->\n";
                case 1 -> "**What about the " + word() + "?** <!-- #" + name + " -->\n\n" + "______________________________\n".repeat(2);
                case 2 -> "Which " + word() + "? <!-- #" + name + " -->\n\n- ( ) This <!-- =this -->\n- ( ) That <!-- =that -->\n";
                default -> "How " + word() + "? <!-- #" + name + " -->\n\nNot at all ( ) 1 ( ) 2 ( ) 3 Very\n";
            });
        }
        return text.append("\n<!-- end -->\n").toString();
    }

    /** Translates some pages, each with the same names. */
    private void translate(String language) throws IOException {
        for (String page : List.copyOf(pages)) {
            if (page.equals("index.md") || random.nextBoolean()) {
                Path copy = guide.file("content/" + language + "/" + page);
                Files.createDirectories(copy.getParent());
                String text = Files.readString(guide.file("content/" + page)).replace("(images/", "(../images/");
                Files.writeString(copy, hasMistakes && random.nextInt(4) == 0 ? text.replaceFirst(" <!-- #f0 -->", " <!-- #other -->") : text);
            }
        }
    }

    private String sentence() {
        return "The " + word() + " and the " + word() + " are near the " + word() + ".\n";
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
