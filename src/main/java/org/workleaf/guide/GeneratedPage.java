package org.workleaf.guide;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The pages that a site has in every language without a Markdown file. */
public enum GeneratedPage {
    PRINT("print/"),
    WORKSHEETS("worksheets/"),
    PACK("print/pack/"),
    ANSWERS("answers/"),
    SEARCH("search/"),
    /** Hosts show it for any address without a page, so it is no version of a page in another language. */
    NOTFOUND("404.html");

    private final String path;

    GeneratedPage(String path) {
        this.path = path;
    }

    public static Optional<GeneratedPage> ofType(String type) {
        return Arrays.stream(values()).filter(page -> page.type().equals(type)).findFirst();
    }

    /** Its document type, which selects its template and its title: {@code worksheets}. */
    public String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its address from the folder of a language: {@code worksheets/}, {@code 404.html}. */
    public String path() {
        return path;
    }

    /** Its file from the folder of a language: {@code worksheets/index.html}. */
    public String file() {
        return path.endsWith("/") ? path + "index.html" : path;
    }

    /** Whether it has an address of its own that other languages can link to. */
    public boolean isLinkable() {
        return this != NOTFOUND;
    }
}
