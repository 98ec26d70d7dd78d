package org.workleaf.cli;

/** The exit codes of commands. */
final class ExitCode {

    static final int OK = 0;

    /** Problems in the guide's content, templates or assets. */
    static final int PROBLEMS = 1;

    /** Wrong usage: an unknown option, a folder that isn't a guide, an output folder that must not be overwritten. */
    static final int USAGE_ERROR = 2;

    /** A bug in Workleaf; the number is EX_SOFTWARE in BSD's sysexits.h. */
    static final int BUG = 70;

    private ExitCode() {}
}
