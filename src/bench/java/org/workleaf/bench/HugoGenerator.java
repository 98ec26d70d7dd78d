package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Hugo with one plain layout: head, a sidebar with the pages of the folder, the content, and links to the previous and next page. */
final class HugoGenerator implements Generator {

    private static final String LAYOUT = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{ .Title }} · {{ .Site.Title }}</title>
            <meta name="description" content="{{ .Params.summary }}">
            <link rel="canonical" href="{{ .Permalink }}">
            <link rel="stylesheet" href="/site.css">
            </head>
            <body>
            <a class="skip" href="#main">Skip to the text</a>
            <header class="top"><a href="/">{{ .Site.Title }}</a></header>
            <nav class="sidebar"><ol>
            {{ $here := .Permalink }}{{ with .CurrentSection }}{{ range .RegularPages }}
            <li><a href="{{ .RelPermalink }}"{{ if eq .Permalink $here }} aria-current="page"{{ end }}>{{ .Title }}</a></li>
            {{ end }}{{ end }}
            </ol></nav>
            <main id="main">
            <article>
            <h1>{{ .Title }}</h1>
            <p>{{ .ReadingTime }} minutes to read</p>
            {{ .TableOfContents }}
            {{ .Content }}
            </article>
            <nav class="turning">
            {{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
            {{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
            </nav>
            </main>
            <footer><p>What you write stays on your device.</p></footer>
            </body>
            </html>
            """;

    @Override
    public String name() {
        return "hugo";
    }

    @Override
    public Optional<String> unavailableReason() {
        return Programs.find("hugo").isPresent() ? Optional.empty() : Optional.of("not on the PATH (Debian: apt-get install hugo)");
    }

    @Override
    public String version() {
        return Programs.firstOutputLine("hugo", "version");
    }

    @Override
    public void prepare(Corpus corpus, Path project) throws IOException {
        corpus.forEachPage(page -> Folders.write(
                project.resolve("content").resolve(page.path().replace("index.md", "_index.md")),
                "---\ntitle: " + page.title() + "\nsummary: " + page.summary() + "\n---\n\n" + page.markdown()));
        Folders.write(project.resolve("config.toml"), """
                baseURL = "https://example.org/"
                title = "A guide"
                disableKinds = ["taxonomy", "term", "RSS"]
                [markup.goldmark.renderer]
                unsafe = true
                """);
        Folders.write(project.resolve("layouts/_default/single.html"), LAYOUT);
        Folders.write(project.resolve("layouts/_default/list.html"), LAYOUT);
        Folders.write(project.resolve("layouts/index.html"), LAYOUT);
    }

    @Override
    public List<String> command(Path project) {
        return List.of("hugo", "--source", project.toString(), "--destination", output(project).toString(), "--quiet", "--ignoreCache");
    }

    @Override
    public List<String> pathsToRemove() {
        return List.of("out", "resources", ".hugo_build.lock");
    }
}
