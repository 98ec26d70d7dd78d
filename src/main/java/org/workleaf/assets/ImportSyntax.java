package org.workleaf.assets;

import java.util.List;

/** How files of one language import one another. */
interface ImportSyntax {

    /**
     * One import in a file's text.
     *
     * @param start     offset of its first character
     * @param end       offset behind its last
     * @param target    the file as it is named there, from the importing file's folder
     * @param condition what is said behind the name, such as {@code layer(base)} or {@code print}
     */
    record Import(int start, int end, String target, String condition) {}

    /** The end of the language's file names, with its dot. */
    String extension();

    List<Import> in(String text);

    /**
     * What stands between imports, made ready for the file it is put into.
     *
     * @param from the file it stands in
     * @param into the file that is published
     */
    String own(String text, String from, String into, boolean hasImports);

    /** An imported file's text as it is put in place of the import. */
    String imported(String text, Import at);

    /** The whole file with everything in it. */
    String whole(String text, boolean hasImports);
}
