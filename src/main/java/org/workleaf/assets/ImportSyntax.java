package org.workleaf.assets;

import java.util.List;

/** The import syntax of stylesheets or of scripts, and how to combine files. */
interface ImportSyntax {

    /**
     * One import in a file's text.
     *
     * @param start     offset of its first character
     * @param end       offset after its last character
     * @param target    the imported file, relative to the importing file's folder
     * @param condition the conditions after the name, such as {@code layer(base)} or {@code print}
     */
    record Import(int start, int end, String target, String condition) {}

    /** The extension of the files, including the dot. */
    String extension();

    /** The imports in a file, in order. */
    List<Import> in(String text);

    /**
     * Prepares the text between imports for the bundle.
     *
     * @param from the file that contains the text
     * @param into the file that is published
     */
    String own(String text, String from, String into, boolean hasImports);

    /** The text that replaces an import. */
    String imported(String text, Import at);

    /** Completes a bundle, with all imports replaced. */
    String bundle(String text, boolean hasImports);
}
