package org.workleaf.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Eleventy, with layouts in JavaScript that make what Workleaf makes of a corpus; a page's worksheets are data in its front matter. */
final class EleventySite implements Generator {

    private final Path home;
    private final Eleventy eleventy;

    /** @param eleventy what runs it */
    EleventySite(Path home, Eleventy eleventy) {
        this.home = home;
        this.eleventy = eleventy;
    }

    @Override
    public String name() {
        return "eleventy-site";
    }

    @Override
    public Optional<String> missing() {
        return eleventy.missing();
    }

    @Override
    public String version() {
        return eleventy.version() + ", making the same site as Workleaf";
    }

    @Override
    public void prepare(Corpus corpus, Path project) throws IOException {
        Folders.copy(home.resolve("src/bench/resources/eleventy"), project);
        Folders.copy(home.resolve("src/main/resources/org/workleaf/offline/worker.js"), project.resolve("worker.js"));
        PublishedAssets assets = new PublishedAssets(home.resolve("target/bench/warm"));
        assets.copyTo(project.resolve("static"));
        JsonObject site = new JsonObject();
        site.addProperty("extras", assets.extras());
        site.add("assets", SheetData.names(assets.names()));
        Folders.write(project.resolve("assets.json"), site + "\n");
        int[] order = new int[1];
        corpus.write(page -> write(new PeerPage(page), ++order[0], project.resolve("content")));
    }

    private static void write(PeerPage page, int order, Path content) throws IOException {
        JsonArray sheets = new JsonArray();
        page.page().sheets().forEach(sheet -> sheets.add(SheetData.of(sheet)));
        JsonObject data = new JsonObject();
        data.addProperty("layout", page.isHome() ? "home.11ty.cjs" : "section.11ty.cjs");
        data.addProperty("title", page.page().title());
        data.addProperty("summary", page.page().summary());
        data.addProperty("order", order);
        data.addProperty("source", page.page().path());
        data.add("sheets", sheets);
        Folders.write(content.resolve(page.file()), "---json\n" + data + "\n---\n\n" + page.text());
    }

    @Override
    public List<String> command(Path project) {
        return eleventy.command(project);
    }
}
