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

/** No character is garbled, invisible, or a look-alike from another alphabet. */
final class CharactersAreValid {

    /** UTF-8 that was decoded as Windows-1252, which turns an apostrophe into three characters. */
    private static final Pattern MANGLED = Pattern.compile("â€[™œ\u009d˜“”¦]|Ã[©¨¤¶¼±¡³\u00ad§]|Â[\u00a0°£©«»·]|ï»¿");
    private static final Pattern REPLACEMENT = Pattern.compile("\uFFFD+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\u0080-\u009F]+");
    /** Bidirectional controls: with them, the text on the screen can differ from its source. */
    private static final Pattern BIDI_CONTROL = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");
    private static final Pattern INVISIBLE = Pattern.compile("(?<!^)[\u200B\u2060\uFEFF]+");
    private static final Pattern MIXED_ALPHABETS = Pattern.compile(
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
                rule.warnOnce(page, REPLACEMENT, "a character was lost here", "The file was once saved in another encoding. Type the character again.");
            }
            rule.check(page);
        }
        return rule.found;
    }

    /** Whether the text contains no character that a pattern starts with. One pass is enough for most pages. */
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

    /** Whether the replacement characters are in the file itself. In a file that is not UTF-8 they come from decoding it, which has already been reported. */
    private static boolean isUtf8(Path file, String text) throws IOException {
        return text.indexOf('\uFFFD') < 0 || Files.isRegularFile(file)
                && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("\u00EF\u00BF\u00BD");
    }

    private void check(Page page) {
        warnOnce(page, MANGLED, "characters are garbled here", "The file was once read in the wrong encoding. Type the character again: most likely "
                + "an apostrophe, a quotation mark, a dash or a letter with an accent.");
        warnOnce(page, CONTROL, "unprintable character here", "Delete it. It probably came with text copied from elsewhere.");
        if (page.language().direction().equals("ltr")) {
            warnOnce(page, BIDI_CONTROL, "an invisible character changes the direction of the text", "Delete it, and type the words around it again.");
        }
        warnOnce(page, INVISIBLE, "invisible character here", "Delete it: it breaks searches and links. It probably came with text copied from elsewhere.");
        page.textBlocks().forEach(block -> {
            Matcher mixed = MIXED_ALPHABETS.matcher(block.words());
            while (mixed.find()) {
                warn(page, block.at(mixed.start(), mixed.end()), "this word mixes letters of two alphabets",
                        "One letter only looks like a letter of the other alphabet. Type the word again.");
            }
        });
    }

    /** Reports only the first on a page, because there are usually many. */
    private void warnOnce(Page page, Pattern pattern, String message, String help) {
        Matcher odd = pattern.matcher(page.source().text());
        if (odd.find()) {
            warn(page, new Span(odd.start(), odd.end()), message, help);
        }
    }

    private void warn(Page page, Span span, String message, String help) {
        found.add(Diagnostic.warning("odd-character", page.source(), span, message, help));
    }
}
