package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.FileEdit;
import org.workleaf.cli.Workleaf;

/** Using the site offline after a first visit online. */
class OfflineTest {

    private static final Path GUIDE = Path.of("").toAbsolutePath();
    private static final String CHECK_IN = "worksheets/weekly-check-in/index.html";

    @TempDir
    Path folder;

    @RegisterExtension
    final TestBrowser browser = new TestBrowser(options -> options.setServiceWorkers(ServiceWorkerPolicy.ALLOW));

    private Path site = BuiltSite.get().folder();
    private Host host;
    private Page page;

    @BeforeEach
    void openPage() {
        page = browser.newPage();
        host = new Host(site, "/some/where/");
    }

    /** Publishes a copy of the guide, for tests that change it. PDFs take most of a build, and {@link BuiltSite} has them. */
    private void publishCopy() throws IOException {
        host.close();
        site = folder.resolve("site");
        for (String part : List.of("content", "templates", "assets", "jbake.properties")) {
            copy(GUIDE.resolve(part), guide().resolve(part));
        }
        build();
        host = new Host(site, "/some/where/");
    }

    private Path guide() {
        return folder.resolve("guide");
    }

    private void replace(String name, String text, String replacement) throws IOException {
        FileEdit.replace(guide().resolve(name), text, replacement);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private void build() {
        assertEquals(0, Workleaf.run("build", "--no-pdf", "--source", guide().toString(), "--output", site.toString()));
    }

    @AfterEach
    void close() {
        page.close();
        host.close();
    }

    /** Opens the site for the first time, and waits until everything is cached. */
    private void visit(String path) {
        page.navigate(host.url(path));
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    }

    /** Publishes a version in which one page has another title. */
    private void rename() throws IOException {
        replace("content/00-start-here.md", "# Start here", "# Begin here");
        build();
    }

    /** Checks for a new version, as a visit does, and waits until it is installed. */
    private void update() {
        page.evaluate("""
                async () => {
                  window.registration = await navigator.serviceWorker.getRegistration();
                  window.before = registration.active;
                  await registration.update();
                }""");
        page.waitForFunction("() => registration.active !== before && registration.active.state === 'activated'");
    }

    private String version() {
        return (String) page.evaluate("""
                async () => {
                  const { scope } = await navigator.serviceWorker.getRegistration();
                  return (await caches.match(`${scope}?files`)).text();
                }""");
    }

    @Test
    void afterOneVisitEveryPageOpensWithoutANetwork() throws IOException {
        visit("practices/be-open/index.html");
        host.close();
        for (String path : BuiltSite.get().pages()) {
            if (path.equals("404.html")) {
                continue;
            }
            assertEquals(200, page.navigate(host.url(path)).status(), path);
            assertThat(page.locator("h1").first()).isVisible();
            assertEquals(true, page.evaluate("document.documentElement.classList.contains('js')"), path + " has no script");
            assertEquals(true, page.evaluate("document.styleSheets[0].cssRules.length > 0"), path + " has no style");
        }
        page.navigate(host.url("practices/be-open/"));
        assertThat(page.locator("h1")).hasText("Be open and honest");
        page.navigate(host.url("practices/be-open"));
        assertThat(page.locator("h1")).hasText("Be open and honest");
        assertEquals(host.url("practices/be-open/"), page.url());
        page.keyboard().press("/");
        page.locator(".finder-words").fill("listening");
        assertThat(page.locator(".finder-results a").first()).isVisible();
    }

    @Test
    void everythingThatWasPublishedForReadersIsKept() throws IOException {
        visit("index.html");
        TreeSet<String> kept = new TreeSet<>();
        for (Object url : (List<?>) page.evaluate("caches.keys().then(([name]) => caches.open(name)).then((cache) => cache.keys())"
                + ".then((keys) => keys.map((key) => key.url))")) {
            kept.add(url.toString().replace(host.url(""), "").replaceFirst("\\?.*", ""));
        }
        kept.remove("");
        TreeSet<String> published = new TreeSet<>();
        try (Stream<Path> files = Files.walk(site)) {
            files.filter(Files::isRegularFile).map(file -> site.relativize(file).toString()).forEach(published::add);
        }
        assertTrue(published.stream().anyMatch(name -> name.endsWith(".pdf")), "no PDFs");
        published.removeIf(name -> name.matches("og-.*|_headers|\\.workleaf|robots\\.txt|sitemap\\.xml|sw\\.js"));
        assertEquals(published, kept);
    }

    @Test
    void aNewVersionIsUsedAtTheNextVisitAndNothingTypedIsLost() throws IOException {
        publishCopy();
        visit(CHECK_IN);
        String before = version();
        rename();
        page.navigate(host.url(CHECK_IN));
        Locator felt = page.locator("[id='weekly-check-in.felt']");
        felt.pressSequentially("still wri");
        page.waitForCondition(() -> !version().equals(before));
        page.waitForCondition(() -> "activated".equals(page.evaluate(
                "navigator.serviceWorker.getRegistration().then(({ active, installing, waiting }) => installing || waiting ? '' : active.state)")));

        // The open page is unchanged, including the caret.
        page.keyboard().type("ting");
        assertThat(felt).hasValue("still writing");
        page.navigate(host.url("start-here/index.html"));
        assertThat(page.locator("h1")).hasText("Begin here");
        page.navigate(host.url(CHECK_IN));
        assertThat(felt).hasValue("still writing");
        host.close();
        page.navigate(host.url("start-here/index.html"));
        assertThat(page.locator("h1")).hasText("Begin here");
    }

    @Test
    void anOpenPageOfTheVersionBeforeStillGetsWhatItLoadsLate() throws IOException {
        publishCopy();
        visit("practices/be-open/index.html");
        page.reload();
        replace("templates/words/en.properties", "search.close=Close", "search.close=Newer");
        rename();
        update();
        page.keyboard().press("/");
        assertThat(page.locator(".search-close")).hasText("Close");
        page.locator(".finder-words").fill("begin here");
        assertThat(page.locator(".finder-results a").first()).hasText("Begin here");
    }

    @Test
    void aVersionThatDoesNotArriveWholeIsNotTakenUp() throws IOException {
        publishCopy();
        visit("index.html");
        String before = version();
        rename();
        Path safety = site.resolve("safety/index.html");
        String sound = Files.readString(safety);
        Files.writeString(safety, sound + "<p>Injected</p>");
        page.evaluate("""
                async () => {
                  window.registration = await navigator.serviceWorker.getRegistration();
                  await registration.update();
                }""");
        page.waitForFunction("() => !registration.installing");
        assertEquals(before, version());
        page.navigate(host.url("start-here/index.html"));
        assertThat(page.locator("h1")).hasText("Start here");

        // The next visit finds the valid file.
        Files.writeString(safety, sound);
        update();
        page.navigate(host.url("start-here/index.html"));
        assertThat(page.locator("h1")).hasText("Begin here");
    }

    @Test
    void theManifestNamesIconsThatAreThereInTheirSizes() throws IOException {
        JsonObject manifest = JsonParser.parseString(Files.readString(site.resolve("manifest.webmanifest"))).getAsJsonObject();
        assertEquals("Closer", manifest.get("name").getAsString());
        assertEquals("./index.html", manifest.get("start_url").getAsString());
        JsonArray icons = manifest.getAsJsonArray("icons");
        for (JsonElement each : icons) {
            JsonObject icon = each.getAsJsonObject();
            Path file = site.resolve(icon.get("src").getAsString());
            assertTrue(Files.exists(file), file + " is not there");
            if (icon.get("type").getAsString().equals("image/png")) {
                BufferedImage image = ImageIO.read(file.toFile());
                assertEquals(icon.get("sizes").getAsString(), String.format(Locale.ROOT, "%dx%d", image.getWidth(), image.getHeight()));
            }
        }
        assertTrue(icons.toString().contains("maskable") && icons.toString().contains("512x512") && icons.toString().contains("192x192"));
        page.navigate(host.url(CHECK_IN));
        assertEquals(host.url("manifest.webmanifest"), page.evaluate("document.querySelector('link[rel=manifest]').href"));
        assertEquals(200, page.request().get(host.url("manifest.webmanifest")).status());
        assertThat(page).hasTitle(Pattern.compile(".*Closer"));
    }
}
