package org.workleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.source.UserError;

class SiteSettingsTest {

    @TempDir
    Path root;

    @Test
    void aValueMayContainCommas() throws Exception {
        assertEquals("Slow, kind, together", site("site.tagline=Slow, kind, together").model().tagline());
    }

    @Test
    void theHostLosesItsTrailingSlashAndDeterminesTheRoot() throws Exception {
        SiteSettings site = site("site.host=https://example.org/closer/");
        assertEquals("https://example.org/closer", site.model().host());
        assertEquals("/closer/", site.rootPath());
        assertEquals("/", site("site.host=https://example.org").rootPath());
    }

    @Test
    void theHostIsOptional() throws Exception {
        assertEquals("", site("").model().host());
        assertEquals("", site("site.host=").model().host());
        assertEquals("/", site("").rootPath());
    }

    @Test
    void aMissingOrInvalidGuideNameIsRejected() {
        assertRejected("site.title=Closer", "site.guide");
        assertRejected("site.title=Closer\nsite.guide=My Guide", "site.guide");
    }

    @Test
    void anAddressWithoutASchemeIsRejected() {
        assertRejected("site.title=Closer\nsite.guide=closer\nsite.host=example.org", "https://");
        assertRejected("site.title=Closer\nsite.guide=closer\nsite.repository=javascript:alert(1)", "https://");
    }

    @Test
    void aMalformedFileIsRejected() {
        UserError error = assertThrows(UserError.class, () -> site("site.title=\\u00zz"));
        assertTrue(error.getMessage().startsWith("jbake.properties "), error.getMessage());
    }

    @Test
    void aSecondFileOverridesTheFirst() throws Exception {
        Files.writeString(root.resolve("custom.properties"), "site.tagline=Another\n");
        assertEquals("Another", site("site.title=Closer\nsite.tagline=One").model().tagline());
        assertEquals("Closer", SiteSettings.read(root).model().title());
    }

    @Test
    void draftsAndPdfsCanBeSwitched() throws Exception {
        Files.createDirectories(root.resolve("templates/paper"));
        Files.createFile(root.resolve("templates/paper/leaflet.ftl"));
        SiteSettings site = site("site.title=Closer");
        assertFalse(site.publishesDrafts());
        assertTrue(site.with(SiteSettings.DRAFTS, "true").publishesDrafts());
        assertTrue(site.hasPdfs());
        assertFalse(site.with(SiteSettings.PDFS, "false").hasPdfs());
        assertFalse(site("render.pdf=false").hasPdfs());
    }

    @Test
    void aLicenceNeedsAnAddressOfTheWebIfItHasOne() throws Exception {
        assertRejected("site.title=Closer\nsite.guide=closer\nsite.licence.address=LICENSE.txt", "LICENSE.txt");
        SiteSettings site = site("site.title=Closer\nsite.guide=closer\nsite.licence=CC0 1.0\nsite.licence.address=");
        site.check();
        assertEquals("CC0 1.0", site.model().licence());
        assertEquals("", site.model().licenceAddress());
    }

    private void assertRejected(String properties, String expected) {
        UserError error = assertThrows(UserError.class, () -> site(properties).check());
        assertTrue(error.getMessage().contains(expected), error.getMessage());
    }

    private SiteSettings site(String properties) throws IOException, UserError {
        Files.writeString(root.resolve("jbake.properties"), properties + "\n");
        return SiteSettings.read(root);
    }
}
