package org.workleaf.site;

import java.util.Optional;

/** An entry of the list in the sidebar as templates read it. */
public sealed interface SidebarEntry {

    int depth();

    /**
     * A page.
     *
     * @param current true for the page that the sidebar is on, empty for any other
     */
    record PageEntry(String title, String path, int depth, Optional<FallbackLanguage> foreign, Optional<Boolean> current)
            implements SidebarEntry {}

    /** The number of pages of a folder that are left out. */
    record More(int more, int depth) implements SidebarEntry {}
}
