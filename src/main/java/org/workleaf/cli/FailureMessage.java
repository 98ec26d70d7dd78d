package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workleaf.source.UserError;

/**
 * What to print when a command fails, and whether the failure is a bug. A file or disk that cannot be used is not one, however deep in
 * the causes of an exception it is.
 *
 * @param text what happened to which file, and what to do about it
 */
record FailureMessage(String text, boolean isBug) {

    private static final String OTHER_FOLDER = "or choose another folder with --output.";

    static FailureMessage of(Throwable failure) {
        List<Throwable> causes = causes(failure);
        Optional<Throwable> known = causes.stream().filter(UserError.class::isInstance).findFirst();
        if (known.isPresent()) {
            return new FailureMessage(known.get().getMessage(), false);
        }
        Throwable root = causes.get(causes.size() - 1);
        if (root instanceof OutOfMemoryError) {
            return new FailureMessage("Java ran out of memory. Allow it more, for example with WORKLEAF_JAVA_OPTS=-Xmx2g.", false);
        }
        if (root instanceof FileSystemException file) {
            return new FailureMessage(file(file), false);
        }
        if (root instanceof IOException) {
            return new FailureMessage(isDiskFull(root.getMessage()) ? diskFull("a file") : "A file could not be read or written: "
                    + (root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage()) + ".", false);
        }
        return new FailureMessage("This is a bug in workleaf, not in your guide: " + root, true);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static String file(FileSystemException failure) {
        String file = failure.getFile() == null ? "a file" : failure.getFile();
        if (failure instanceof AccessDeniedException) {
            return "Permission denied: " + file + " can't be read or written. Check who owns it and what its permissions are, " + OTHER_FOLDER;
        }
        if (failure instanceof NoSuchFileException) {
            return "There is no " + file + ". If it was just moved or deleted, run the command again.";
        }
        if (failure instanceof FileAlreadyExistsException && failure.getReason() == null) {
            return file + " is a file, but a folder is needed there. Rename the file, " + OTHER_FOLDER;
        }
        return isDiskFull(failure.getReason()) ? diskFull(file)
                : file + " can't be read or written: " + (failure.getReason() == null ? failure.getClass().getSimpleName() : failure.getReason()) + ".";
    }

    private static boolean isDiskFull(String reason) {
        return reason != null && reason.matches("(?i).*(?:no space left|not enough space|quota exceeded).*");
    }

    private static String diskFull(String file) {
        return "The disk is full: " + file + " could not be written. Free some space, " + OTHER_FOLDER;
    }
}
