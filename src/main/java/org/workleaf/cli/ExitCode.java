package org.workleaf.cli;

/** The exit codes of commands. */
final class ExitCode {

    static final int OK = 0;

    /** Errors in the guide's content, templates or assets, or warnings with {@code --strict}. */
    static final int PROBLEMS = 1;

    /** The command could not run: an unknown option, a folder that isn't a guide, a file that can't be read, a full disk. */
    static final int USAGE_ERROR = 2;

    /** A bug in Workleaf; the number is EX_SOFTWARE in BSD's sysexits.h. */
    static final int BUG = 70;

    private ExitCode() {}
}
