package org.workleaf.jbake;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    void aValueMayContainCommas() throws IOException {
        assertEquals("Slow, kind, together", site("site.tagline=Slow, kind, together").model().get("tagline"));
    }

    @Test
    void theHostLosesItsTrailingSlashAndDeterminesTheRoot() throws IOException {
        SiteSettings site = site("site.host=https://example.org/closer/");
        assertEquals("https://example.org/closer", site.model().get("host"));
        assertEquals("/closer/", site.root());
        assertEquals("/", site("site.host=https://example.org").root());
    }

    @Test
    void theHostIsOptional() throws IOException {
        assertEquals("", site("").model().get("host"));
        assertEquals("", site("site.host=").model().get("host"));
        assertEquals("/", site("").root());
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
    void aLicenceNeedsAnAddressOfTheWebIfItHasOne() throws Exception {
        assertRejected("site.title=Closer\nsite.guide=closer\nsite.licence.address=LICENSE.txt", "LICENSE.txt");
        SiteSettings site = site("site.title=Closer\nsite.guide=closer\nsite.licence=CC0 1.0\nsite.licence.address=");
        site.check();
        assertEquals("CC0 1.0", site.model().get("licence"));
        assertEquals("", site.model().get("licenceAddress"));
    }

    private void assertRejected(String properties, String expected) {
        UserError error = assertThrows(UserError.class, () -> site(properties).check());
        assertTrue(error.getMessage().contains(expected), error.getMessage());
    }

    private SiteSettings site(String properties) throws IOException {
        Files.writeString(root.resolve("jbake.properties"), properties + "\n");
        return new SiteSettings(BuildConfiguration.read(root, root.resolve("site"), false));
    }
}
