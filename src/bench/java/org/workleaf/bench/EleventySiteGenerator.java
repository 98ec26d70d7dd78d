package org.workleaf.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Eleventy with JavaScript layouts that build the same site as Workleaf. Worksheets are data in the front matter of their pages. */
final class EleventySiteGenerator implements Generator {

    private final Path repository;
    private final EleventyGenerator eleventy;

    /** @param eleventy provides the command and the version */
    EleventySiteGenerator(Path repository, EleventyGenerator eleventy) {
        this.repository = repository;
        this.eleventy = eleventy;
    }

    @Override
    public String name() {
        return "eleventy-site";
    }

    @Override
    public Optional<String> unavailableReason() {
        return eleventy.unavailableReason();
    }

    @Override
    public String version() {
        return eleventy.version() + ", building the same site as Workleaf";
    }

    @Override
    public void prepare(Corpus corpus, Path project) throws IOException {
        Folders.copy(repository.resolve("src/bench/resources/eleventy"), project);
        Folders.copy(repository.resolve("src/main/resources/org/workleaf/offline/worker.js"), project.resolve("worker.js"));
        PublishedAssets assets = new PublishedAssets(repository.resolve("target/bench/warm"));
        assets.copyTo(project.resolve("static"));
        JsonObject site = new JsonObject();
        site.addProperty("extras", assets.extras());
        site.add("assets", WorksheetJson.array(assets.names()));
        Folders.write(project.resolve("assets.json"), site + "\n");
        int[] order = {0};
        corpus.forEachPage(page -> writePage(new ConvertedPage(page), ++order[0], project.resolve("content")));
    }

    private static void writePage(ConvertedPage page, int order, Path content) throws IOException {
        JsonArray worksheets = new JsonArray();
        page.page().worksheets().forEach(worksheet -> worksheets.add(WorksheetJson.of(worksheet)));
        JsonObject data = new JsonObject();
        data.addProperty("layout", page.isHome() ? "home.11ty.cjs" : "section.11ty.cjs");
        data.addProperty("title", page.page().title());
        data.addProperty("summary", page.page().summary());
        data.addProperty("order", order);
        data.addProperty("source", page.page().path());
        data.add("worksheets", worksheets);
        Folders.write(content.resolve(page.file()), "---json\n" + data + "\n---\n\n" + page.markdown());
    }

    @Override
    public List<String> command(Path project) {
        return eleventy.command(project);
    }
}
