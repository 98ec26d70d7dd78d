package org.workleaf.start;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The licence of a guide's text. */
public enum License {
    CC_BY_4_0("CC BY 4.0", "Creative Commons Attribution 4.0 International", "https://creativecommons.org/licenses/by/4.0/",
            "you may copy, print, translate, change and publish it, for money too, if you name its source, link to the licence and say "
                    + "what you changed"),
    CC_BY_SA_4_0("CC BY-SA 4.0", "Creative Commons Attribution-ShareAlike 4.0 International",
            "https://creativecommons.org/licenses/by-sa/4.0/",
            "you may copy, print, translate, change and publish it, for money too, if you name its source, say what you changed, and "
                    + "pass it on under the same licence"),
    CC0_1_0("CC0 1.0", "Creative Commons Zero 1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/",
            "you may do what you like with it, and need not name its source"),
    ALL_RIGHTS_RESERVED("All rights reserved", "All rights reserved", "",
            "you may read it and print it for yourself; ask its authors for anything else");

    /** The values for {@code --licence}. */
    public static final List<String> WORDS = Arrays.stream(values()).map(License::word).toList();

    private final String brief;
    private final String name;
    private final String address;
    private final String meaning;

    License(String brief, String name, String address, String meaning) {
        this.brief = brief;
        this.name = name;
        this.address = address;
        this.meaning = meaning;
    }

    /** {@code cc-by-4.0}. */
    public String word() {
        return brief.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    public static Optional<License> named(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
        return Arrays.stream(values()).filter(licence -> licence.word().equals(plain)).findFirst();
    }

    /** {@code CC BY 4.0}. */
    String brief() {
        return brief;
    }

    /** The URL of its text; "" if there is none. */
    String address() {
        return address;
    }

    /** A Markdown link to the licence; only its name if it has no address. */
    String link() {
        return address.isEmpty() ? brief : "[" + brief + "](" + address + ")";
    }

    /** A sentence for the file {@code LICENSE}, without the final full stop. */
    String sentence() {
        return address.isEmpty() ? "under no free licence. All rights are reserved: " + meaning
                : "under the licence " + name + " (" + brief + ", " + address + "): " + meaning;
    }

    String meaning() {
        return meaning;
    }
}
