package org.workleaf.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;

/** No character is broken, or hides, or looks like another one. */
final class CharactersAreValid {

    /** Letters of UTF-8 that were read as Windows-1252, which turns an apostrophe into three signs. */
    private static final Pattern MANGLED = Pattern.compile("â€[™œ\u009d˜“”¦]|Ã[©¨¤¶¼±¡³\u00ad§]|Â[\u00a0°£©«»·]|ï»¿");
    private static final Pattern LOST = Pattern.compile("\uFFFD+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\u0080-\u009F]+");
    /** Marks that turn the direction of the text around them; what is read is then not what is written. */
    private static final Pattern TURNING = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");
    private static final Pattern HIDDEN = Pattern.compile("(?<!^)[\u200B\u2060\uFEFF]+");
    private static final Pattern MIXED = Pattern.compile(
            "(?<![\\p{L}\\p{M}])(?:[a-zA-Z]+[\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}]+[a-zA-Z])[\\p{L}\\p{M}]{2,}");

    private final List<Diagnostic> found = new ArrayList<>();

    private CharactersAreValid() {}

    static List<Diagnostic> check(Path root, Guide guide) throws IOException {
        CharactersAreValid rule = new CharactersAreValid();
        for (Page page : guide.pages()) {
            if (isPlain(page.source().text())) {
                continue;
            }
            if (isUtf8(root.resolve(page.source().path()), page.source().text())) {
                rule.each(page, LOST, "a letter was lost here", "The file was once saved in another encoding. Type the letter anew.");
            }
            rule.check(page);
        }
        return rule.found;
    }

    /** Whether no character is in the text that one of the patterns begins with: most pages are so, and looked at once. */
    private static boolean isPlain(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7F && c <= 0x9F;
            boolean beyondLatin = c >= 0x370 && c < 0x530 || c >= 0x1F00 && c < 0x2000 || c >= 0x2DE0 && c < 0x2E00 || c >= 0xA640 && c < 0xA6A0;
            if (control || beyondLatin || "âÃÂï\u200B\u2060\uFEFF\uFFFD".indexOf(c) >= 0 || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069) {
                return false;
            }
        }
        return true;
    }

    /** In a file of another encoding letters are lost when it is read; that is told of the file. */
    private static boolean isUtf8(Path file, String text) throws IOException {
        return text.indexOf('\uFFFD') < 0 || Files.isRegularFile(file)
                && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("\u00EF\u00BF\u00BD");
    }

    private void check(Page page) {
        each(page, MANGLED, "letters were mangled here", "The file was once read in the wrong encoding. Type the sign anew: most likely "
                + "an apostrophe, a quotation mark, a dash or a letter with an accent.");
        each(page, CONTROL, "a character stands here that cannot be shown", "Delete it; it came in with text copied from elsewhere.");
        if (page.language().direction().equals("ltr")) {
            each(page, TURNING, "a hidden sign turns the direction of the text", "Delete it, and type the words around it anew.");
        }
        each(page, HIDDEN, "a sign stands here that nobody sees", "Delete it: searches and links stumble over it. It came in with text "
                + "copied from elsewhere.");
        page.passages().forEach(passage -> {
            Matcher mixed = MIXED.matcher(passage.words());
            while (mixed.find()) {
                warn(page, passage.at(mixed.start(), mixed.end()), "this word mixes letters of two alphabets",
                        "One of them only looks like a letter of the other. Type the word anew.");
            }
        });
    }

    /** Tells the first of a page only: where one is, there are many. */
    private void each(Page page, Pattern pattern, String message, String help) {
        Matcher odd = pattern.matcher(page.source().text());
        if (odd.find()) {
            warn(page, new Span(odd.start(), odd.end()), message, help);
        }
    }

    private void warn(Page page, Span span, String message, String help) {
        found.add(Diagnostic.warning("odd-character", page.source(), span, message, help));
    }
}
