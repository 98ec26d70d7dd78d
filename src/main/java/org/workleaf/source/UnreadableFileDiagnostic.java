package org.workleaf.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Creates the diagnostic for a file or folder of the guide that cannot be read. */
public final class UnreadableFileDiagnostic {

    static final String CODE = "unreadable-file";

    private UnreadableFileDiagnostic() {}

    /** @param file its path, without text */
    public static Diagnostic of(SourceFile file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return error(file, "this file disappeared while the guide was being read",
                    "If another program has just moved or replaced it, run the command again.");
        }
        if (cause instanceof AccessDeniedException) {
            return error(file, "this can't be read: permission denied",
                    "Give yourself permission to read it, or move it out of the guide.");
        }
        String reason = cause instanceof FileSystemException failed && failed.getReason() != null ? failed.getReason() : cause.getMessage();
        return error(file, "this can't be read: " + reason, "Check the file and the disk it is on, or move it out of the guide.");
    }

    static Diagnostic folder(SourceFile folder) {
        return error(folder, "this is a folder, but its name ends in `.md` like that of a page",
                "Rename the folder without `.md`. The page of a folder is the file `index.md` in it.");
    }

    private static Diagnostic error(SourceFile file, String message, String help) {
        return Diagnostic.error(CODE, file, Span.at(0), message, help);
    }
}
