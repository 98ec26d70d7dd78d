package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Eleventy with one plain Nunjucks layout, similar to {@link HugoGenerator}'s. */
final class EleventyGenerator implements Generator {

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
            {% for sibling in collections[folder] %}
            <li><a href="{{ sibling.url }}"{% if sibling.url == page.url %} aria-current="page"{% endif %}>{{ sibling.data.title }}</a></li>
            {% endfor %}
            </ol></nav>
            <main id="main">
            <article>
            <h1>{{ title }}</h1>
            {{ content | safe }}
            </article>
            <nav class="turning">
            {% set previous = collections[folder] | getPreviousCollectionItem %}
            {% if previous %}<a rel="prev" href="{{ previous.url }}">{{ previous.data.title }}</a>{% endif %}
            {% set next = collections[folder] | getNextCollectionItem %}
            {% if next %}<a rel="next" href="{{ next.url }}">{{ next.data.title }}</a>{% endif %}
            </nav>
            </main>
            <footer><p>What you write stays on your device.</p></footer>
            </body>
            </html>
            """;

    private final Optional<Path> program;

    /** @param folder contains {@code node_modules/@11ty/eleventy}; if empty or without it, Eleventy is searched on the {@code PATH} */
    EleventyGenerator(Optional<Path> folder) {
        program = folder.map(path -> path.resolve("node_modules/@11ty/eleventy/cmd.cjs")).filter(Files::isRegularFile)
                .or(() -> Programs.find("eleventy"));
    }

    @Override
    public String name() {
        return "eleventy";
    }

    @Override
    public Optional<String> unavailableReason() {
        if (Programs.find("node").isEmpty()) {
            return Optional.of("node is not on the PATH");
        }
        return program.isPresent() ? Optional.empty()
                : Optional.of("not installed (run npm install @11ty/eleventy in any folder, and pass --eleventy FOLDER)");
    }

    @Override
    public String version() {
        return "Eleventy " + Programs.firstOutputLine("node", program.orElseThrow().toString(), "--version") + " on Node "
                + Programs.firstOutputLine("node", "--version");
    }

    @Override
    public void prepare(Corpus corpus, Path project) throws IOException {
        corpus.forEachPage(page -> {
            String folder = page.path().contains("/") ? page.path().substring(0, page.path().indexOf('/')) : "top";
            Folders.write(project.resolve("content").resolve(page.path()), "---\nlayout: page.njk\ntitle: " + page.title() + "\nsummary: "
                    + page.summary() + "\nfolder: " + folder + "\ntags: " + folder + "\n---\n\n" + page.markdown());
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
        return List.of("node", program.orElseThrow().toString(), "--config=eleventy.config.cjs", "--quiet");
    }
}
