package org.workleaf.jbake;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scripts that name others in comment lines, {@code // @import lib/answers.js}.
 *
 * <p>Classic scripts, because browsers block modules on pages opened from a folder. The whole is wrapped in one strict function,
 * so that the pieces share a scope and leak nothing. Comments and the names of private members stay at home: no reader waits for them.
 */
final class ScriptImports implements Imports {

    private static final Pattern IMPORT = Pattern.compile("^[ \\t]*//[ \\t]*@import[ \\t]+(\\S+)[ \\t]*\\r?$", Pattern.MULTILINE);
    /** Comments that have their lines to themselves; what stands behind code is left alone, as it may be inside a string. */
    private static final Pattern COMMENT_LINES = Pattern.compile(
            "^[ \\t]*(?://.*|/\\*(?!!)[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/[ \\t]*)(?:\\R|\\z)", Pattern.MULTILINE);

    /** Types said within a line, {@code /** @type {Element} *}{@code /}. */
    private static final Pattern TYPE = Pattern.compile("/\\*\\* @[^*\\n]*\\*/ ?");
    /** A string, which stays as it is, or a mark that needs no space on either side. */
    private static final Pattern STRING_OR_MARK = Pattern.compile(
            "'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`| *(=>?|[(){}\\[\\],;:?&|*]) *");

    private static final Pattern LINE = Pattern.compile("(.+)(\\R?)");
    /** After these the next line may follow at once; after others, its break may be what ends a statement. */
    private static final Pattern OPEN = Pattern.compile("[;{,(]$");
    private static final Pattern INDENT = Pattern.compile("^[ \\t]+|^[ \\t]*\\R", Pattern.MULTILINE);

    @Override
    public String extension() {
        return ".js";
    }

    @Override
    public List<Import> in(String text) {
        return IMPORT.matcher(text).results()
                .map(found -> new Import(found.start(), found.end(), found.group(1), "")).toList();
    }

    @Override
    public String own(String text, String from, String into, boolean hasImports) {
        String code = PrivateNames.shortened(COMMENT_LINES.matcher(text).replaceAll(""));
        if (holdsLongTemplate(code)) {
            return code;
        }
        String flat = INDENT.matcher(TYPE.matcher(code).replaceAll("")).replaceAll("");
        return LINE.matcher(flat).replaceAll(line -> Matcher.quoteReplacement(isPlain(line.group(1)) ? joined(line) : line.group()));
    }

    private static String joined(MatchResult line) {
        String tight = tight(line.group(1));
        return OPEN.matcher(tight).find() ? tight : tight + line.group(2);
    }

    /** Whether strings can be told from code at a glance: a slash may begin a regular expression, with quotation marks in it. */
    private static boolean isPlain(String line) {
        return line.indexOf('/') < 0 && line.chars().filter(c -> c == '`').count() <= 2;
    }

    private static String tight(String line) {
        return STRING_OR_MARK.matcher(line).replaceAll(
                found -> Matcher.quoteReplacement(found.group(1) == null ? found.group() : found.group(1)));
    }

    /** Inside a template of several lines, every space counts. */
    private static boolean holdsLongTemplate(String code) {
        return code.lines().anyMatch(line -> line.chars().filter(c -> c == '`').count() % 2 == 1);
    }

    @Override
    public String imported(String text, Import at) {
        return text.strip() + "\n";
    }

    @Override
    public String whole(String text, boolean hasImports) {
        return hasImports ? "(function () {\n\"use strict\";\n\n" + text.strip() + "\n\n})();\n" : text;
    }
}
