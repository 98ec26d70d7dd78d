package org.workleaf.bench;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hugo, with layouts that make what Workleaf makes of a corpus; its worksheets are pages whose front matter holds their questions. */
final class HugoSite implements Generator {

    private final Path home;
    private final Hugo hugo = new Hugo();

    HugoSite(Path home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "hugo-site";
    }

    @Override
    public Optional<String> missing() {
        return hugo.missing();
    }

    @Override
    public String version() {
        return hugo.version() + ", making the same site as Workleaf";
    }

    @Override
    public void prepare(Corpus corpus, Path project) throws IOException {
        Folders.copy(home.resolve("src/bench/resources/hugo"), project);
        Folders.copy(home.resolve("src/main/resources/org/workleaf/offline/worker.js"), project.resolve("worker.js"));
        PublishedAssets assets = new PublishedAssets(home.resolve("target/bench/warm"));
        assets.copyTo(project.resolve("static"));
        Folders.append(project.resolve("config.toml"), "extras = \"" + assets.extras() + "\"\nassets = "
                + assets.names().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", ", "[", "]\n")));
        int[] weight = new int[2];
        corpus.write(page -> {
            write(new PeerPage(page), ++weight[0], project.resolve("content"));
            for (Part.Sheet sheet : page.sheets()) {
                write(sheet, new PeerPage(page), ++weight[1], project.resolve("content/worksheets"));
            }
        });
    }

    private static void write(PeerPage page, int weight, Path content) throws IOException {
        JsonObject data = new JsonObject();
        data.addProperty("title", page.page().title());
        data.addProperty("summary", page.page().summary());
        if (!page.isHome()) {
            data.addProperty("type", "guide");
        }
        data.addProperty("weight", weight);
        data.addProperty("source", page.page().path());
        data.add("sheets", SheetData.ids(page.page().sheets()));
        Folders.write(content.resolve(page.file().replace("index.md", "_index.md")), data + "\n\n" + page.text());
    }

    private static void write(Part.Sheet sheet, PeerPage page, int weight, Path folder) throws IOException {
        JsonObject data = SheetData.of(sheet);
        data.addProperty("weight", weight);
        data.addProperty("page", "/" + page.address());
        Folders.write(folder.resolve(sheet.id() + ".md"), data + "\n");
    }

    @Override
    public List<String> command(Path project) {
        return hugo.command(project);
    }

    @Override
    public List<String> leftovers() {
        return hugo.leftovers();
    }
}
