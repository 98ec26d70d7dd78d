package org.workleaf.jbake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jbake.app.Oven;
import org.jbake.app.configuration.JBakeConfigurationFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.build.OutputFolder;
import org.workleaf.build.SiteBuilder;
import org.workleaf.guide.GuideReader;

/** Builds Closer with JBake 2.7.0 and its database, with Workleaf only on the class path, and compares the result. */
class StockJBakeTest {

    private static final Path GUIDE = Path.of("").toAbsolutePath();

    @TempDir
    static Path folder;

    private static Map<String, String> stock;
    private static Map<String, String> fast;

    @BeforeAll
    static void buildTwice() throws Exception {
        Path stockOutput = folder.resolve("stock");
        Oven oven = new Oven(new JBakeConfigurationFactory()
                .createDefaultJbakeConfiguration(GUIDE.toFile(), stockOutput.toFile(), (File) null, true));
        oven.bake();
        assertEquals(List.of(), oven.getErrors());
        stock = SiteFiles.in(stockOutput);

        OutputFolder fastOutput = OutputFolder.at(folder.resolve("fast"), GUIDE);
        assertEquals(List.of(), new SiteBuilder(GUIDE, false)
                .build(new GuideReader().read(GUIDE, false, new ArrayList<>()), fastOutput));
        fast = SiteFiles.in(fastOutput.folder());
        fast.remove(".workleaf");
    }

    @Test
    void workleafWritesTheSameBytesAsStockJBake() throws IOException {
        assertFalse(fast.isEmpty());
        fast.forEach((name, bytes) -> assertEquals(bytes, stock.get(name), name));
    }

    @Test
    void stockJBakeWritesNoOtherPages() {
        List<String> more = stock.keySet().stream().filter(name -> name.endsWith(".html") && !fast.containsKey(name)).toList();
        assertEquals(List.of(), more);
    }
}
