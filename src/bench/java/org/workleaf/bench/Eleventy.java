package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Eleventy, with one Nunjucks layout that holds what Hugo's holds. */
final class Eleventy implements Generator {

    private static final String LAYOUT = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{ title }} · A guide</title>
            <meta name="description" content="{{ summary }}">
            <link rel="canonical" href="https://example.org{{ page.url }}">
            <link rel="stylesheet" href="/site.css">
            </head>
            <body>
            <a class="skip" href="#main">Skip to the text</a>
            <header class="top"><a href="/">A guide</a></header>
            <nav class="sidebar"><ol>
            {% for beside in collections[folder] %}
            <li><a href="{{ beside.url }}"{% if beside.url == page.url %} aria-current="page"{% endif %}>{{ beside.data.title }}</a></li>
            {% endfor %}
            </ol></nav>
            <main id="main">
            <article>
            <h1>{{ title }}</h1>
            {{ content | safe }}
            </article>
            <nav class="turning">
            {% set before = collections[folder] | getPreviousCollectionItem %}
            {% if before %}<a rel="prev" href="{{ before.url }}">{{ before.data.title }}</a>{% endif %}
            {% set behind = collections[folder] | getNextCollectionItem %}
            {% if behind %}<a rel="next" href="{{ behind.url }}">{{ behind.data.title }}</a>{% endif %}
            </nav>
            </main>
            <footer><p>What you write stays on your device.</p></footer>
            </body>
            </html>
            """;

    private final Optional<Path> installed;

    /** @param folder holds {@code node_modules/@11ty/eleventy}; looked for on the path if it is empty */
    Eleventy(Optional<Path> folder) {
        installed = folder.map(found -> found.resolve("node_modules/@11ty/eleventy/cmd.cjs")).filter(Files::isRegularFile)
                .or(() -> Tools.onPath("eleventy"));
    }

    @Override
    public String name() {
        return "eleventy";
    }

    @Override
    public Optional<String> missing() {
        if (Tools.onPath("node").isEmpty()) {
            return Optional.of("node is not on the path");
        }
        return installed.isPresent() ? Optional.empty()
                : Optional.of("Eleventy is not there (npm install @11ty/eleventy in any folder, then --eleventy FOLDER)");
    }

    @Override
    public String version() {
        return "Eleventy " + Tools.firstLine("node", installed.orElseThrow().toString(), "--version") + " on Node "
                + Tools.firstLine("node", "--version");
    }

    @Override
    public void prepare(Corpus corpus, Path project) throws IOException {
        corpus.write(page -> {
            String folder = page.path().contains("/") ? page.path().substring(0, page.path().indexOf('/')) : "top";
            Folders.write(project.resolve("content").resolve(page.path()), "---\nlayout: page.njk\ntitle: " + page.title() + "\nsummary: "
                    + page.summary() + "\nfolder: " + folder + "\ntags: " + folder + "\n---\n\n" + page.text());
        });
        Folders.write(project.resolve("content/_includes/page.njk"), LAYOUT);
        Folders.write(project.resolve("eleventy.config.cjs"), """
                module.exports = () => ({
                  markdownTemplateEngine: false,
                  dir: { input: 'content', output: 'out' },
                });
                """);
    }

    @Override
    public List<String> command(Path project) {
        return List.of("node", installed.orElseThrow().toString(), "--config=eleventy.config.cjs", "--quiet");
    }
}
