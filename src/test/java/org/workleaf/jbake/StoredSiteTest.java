package org.workleaf.jbake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.SmallGuide;
import org.workleaf.assets.Assets;
import org.workleaf.guide.Page;
import org.workleaf.render.Site;
import org.workleaf.site.PageModel;
import org.workleaf.site.SharedModel;
import org.workleaf.site.SiteSettings;

class StoredSiteTest {

    @TempDir
    Path folder;

    @Test
    void publishedPagesAreInReadingOrderIndependentOfTheStore() throws Exception {
        SmallGuide written = new SmallGuide(folder.resolve("guide"))
                .write("content/10-first/20-within.md", "# Within\n")
                .write("content/10-first/10-deep/05-down.md", "# Down\n")
                .write("content/10-first/30-draft.md", "---\ndraft: true\n---\n\n# Draft\n");
        SiteSettings settings = SiteSettings.read(written.root());
        Map<String, Assets> assets = Assets.readAll(settings);
        SharedModel shared = Assets.sharedModel(settings, assets);
        InMemoryContentStore store = new InMemoryContentStore();
        List<Page> pages = new ArrayList<>(written.read().pages());
        Collections.reverse(pages);
        pages.forEach(page -> store.addDocument(new PageDocument(shared.complete(page), false)));
        Site site = StoredSite.read(store, settings, shared, assets);
        assertEquals(List.of("", "first/", "first/deep/down/", "first/within/", "last/"),
                site.first().guide().pages().stream().map(PageModel::path).toList());
    }
}
