package org.workleaf.bench;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hugo with layouts that build the same site as Workleaf. Each worksheet is a page of its own, with its questions in front matter. */
final class HugoSiteGenerator implements Generator {

    private final Path repository;
    private final HugoGenerator hugo = new HugoGenerator();

    HugoSiteGenerator(Path repository) {
        this.repository = repository;
    }

    @Override
    public String name() {
        return "hugo-site";
    }

    @Override
    public Optional<String> unavailableReason() {
        return hugo.unavailableReason();
    }

    @Override
    public String version() {
        return hugo.version() + ", building the same site as Workleaf";
    }

    @Override
    public void prepare(Corpus corpus, Path project) throws IOException {
        Folders.copy(repository.resolve("src/bench/resources/hugo"), project);
        Folders.copy(repository.resolve("src/main/resources/org/workleaf/offline/worker.js"), project.resolve("worker.js"));
        PublishedAssets assets = new PublishedAssets(repository.resolve("target/bench/warm"));
        assets.copyTo(project.resolve("static"));
        Folders.append(project.resolve("config.toml"), "extras = \"" + assets.extras() + "\"\nassets = "
                + assets.names().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", ", "[", "]\n")));
        // Hugo orders pages by weight.
        int[] pageWeight = {0};
        int[] worksheetWeight = {0};
        corpus.forEachPage(page -> {
            writePage(new ConvertedPage(page), ++pageWeight[0], project.resolve("content"));
            for (ContentBlock.Worksheet worksheet : page.worksheets()) {
                writeWorksheet(worksheet, new ConvertedPage(page), ++worksheetWeight[0], project.resolve("content/worksheets"));
            }
        });
    }

    private static void writePage(ConvertedPage page, int weight, Path content) throws IOException {
        JsonObject data = new JsonObject();
        data.addProperty("title", page.page().title());
        data.addProperty("summary", page.page().summary());
        if (!page.isHome()) {
            data.addProperty("type", "guide");
        }
        data.addProperty("weight", weight);
        data.addProperty("source", page.page().path());
        data.add("worksheets", WorksheetJson.ids(page.page().worksheets()));
        Folders.write(content.resolve(page.file().replace("index.md", "_index.md")), data + "\n\n" + page.markdown());
    }

    private static void writeWorksheet(ContentBlock.Worksheet worksheet, ConvertedPage page, int weight, Path folder) throws IOException {
        JsonObject data = WorksheetJson.of(worksheet);
        data.addProperty("weight", weight);
        data.addProperty("page", "/" + page.publishedPath());
        Folders.write(folder.resolve(worksheet.id() + ".md"), data + "\n");
    }

    @Override
    public List<String> command(Path project) {
        return hugo.command(project);
    }

    @Override
    public List<String> pathsToRemove() {
        return hugo.pathsToRemove();
    }
}
