package org.workleaf.cli;

/** What a command tells the program that called it. */
final class ExitCode {

    static final int FINE = 0;

    /** Problems in the guide's content, templates or assets. */
    static final int PROBLEMS = 1;

    /** Wrong use: an unknown option, a folder that is no guide, an output folder that must not be written to. */
    static final int WRONG_USE = 2;

    /** A bug of ours; the number is EX_SOFTWARE of BSD's sysexits.h. */
    static final int BUG = 70;

    private ExitCode() {}
}
