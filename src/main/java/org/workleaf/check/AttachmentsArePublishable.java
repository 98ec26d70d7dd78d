package org.workleaf.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.guide.PublishedFileTypes;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.SourceReader;
import org.workleaf.source.Span;

/** Files that are published next to the pages run no scripts, and their names work in URLs. */
final class AttachmentsArePublishable {

    /** The help for a file whose type is not published. */
    static final String TYPES = "Other types could run scripts in the reader's browser. These are published: " + PublishedFileTypes.types() + ".";

    /** Characters with a meaning in URLs, or that some file systems or archives don't support. */
    private static final Pattern UNUSABLE = Pattern.compile("[:\\\\?#<>\"|*\\p{Cntrl}]");

    private AttachmentsArePublishable() {}

    static List<Diagnostic> check(Path root, ContentFileIndex files) throws IOException {
        List<Diagnostic> found = new ArrayList<>();
        SourceReader reader = new SourceReader(root);
        for (String path : files.paths()) {
            if (PublishedFileTypes.isPublished(path)) {
                Matcher unusable = UNUSABLE.matcher(path);
                if (unusable.find()) {
                    found.add(Diagnostic.error("file-name", new SourceFile(path, ""), Span.at(0),
                            "the name of this file can't be part of an address, because it contains `" + printable(unusable.group()) + "`",
                            "Use letters, digits, hyphens, dots and spaces in file names."));
                }
                if (PublishedFileTypes.isSvg(path)) {
                    found.addAll(SvgScanner.scan(reader.read(root.resolve(path), found)));
                }
            }
        }
        return found;
    }

    private static String printable(String character) {
        return Character.isISOControl(character.charAt(0)) ? String.format("U+%04X", (int) character.charAt(0)) : character;
    }
}
