package org.workleaf.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** {@code THIRD-PARTY.md} lists what is shipped, published and embedded; {@code -Dcases.update} rewrites it. */
class ThirdPartyTest {

    private static final Path FILE = Path.of("THIRD-PARTY.md");

    /** What POMs write, and the identifier of the same licence in SPDX's list. Other names are used as they are. */
    private static final Map<String, String> SPDX = Map.ofEntries(
            Map.entry("Apache 2.0", "Apache-2.0"),
            Map.entry("Apache License, Version 2.0", "Apache-2.0"),
            Map.entry("The Apache Software License, Version 2.0", "Apache-2.0"),
            Map.entry("The Apache Software License, version 2.0", "Apache-2.0"),
            Map.entry("BSD 2-Clause License", "BSD-2-Clause"),
            Map.entry("The BSD License", "BSD-3-Clause"),
            Map.entry("GNU Lesser General Public License (LGPL), version 2.1 or later", "LGPL-2.1-or-later"),
            Map.entry("The MIT License", "MIT"),
            Map.entry("The MIT License (MIT)", "MIT"));

    /** How the licence in a font file begins. */
    private static final Map<String, String> OF_FONTS = Map.of(
            "This Font Software is licensed under the SIL Open Font License, Version 1.1.", "OFL-1.1",
            "This font is free software. Unlimited permission is granted to use, copy, and distribute it", "M+ Fonts License",
            "Fonts are (c) Bitstream (see below). DejaVu changes are in public domain.", "Bitstream-Vera, with changes in the public domain");

    @Test
    void theListIsThatOfTheLibraries() throws IOException {
        String expected = list();
        if (Boolean.getBoolean("cases.update")) {
            Files.writeString(FILE, expected);
        }
        assertEquals(expected, Files.exists(FILE) ? Files.readString(FILE) : "",
                "after a review of the licences, run ./verify -Dtest=ThirdPartyTest -Dcases.update");
    }

    private static String list() throws IOException {
        List<Library> libraries = Library.ofTheProgram().stream().sorted(Comparator.comparing(Library::name)).toList();
        StringBuilder list = new StringBuilder("""
                # Third-party software

                What Workleaf uses and other people wrote, with the licence that its authors state. `ThirdPartyTest` writes this file.

                ## Libraries, shipped in `target/lib`

                Maven downloads them; this repository contains none of them.

                | library | version | licence |
                |---|---|---|
                """);
        for (Library library : libraries) {
            list.append("| %s | %s | %s |\n".formatted(library.name(), library.version(), licence(library)));
        }
        list.append("""

                ## Published on each site

                | file | from | licence |
                |---|---|---|
                """);
        libraries.stream().filter(library -> library.group().startsWith("org.webjars")).forEach(library -> list.append(
                "| `%s.js`, for the search | %s %s | %s |\n".formatted(library.artifact(), library.name(), library.version(), licence(library))));
        list.append("""

                ## Fonts, embedded in PDFs

                `asciidoctorj-pdf` also contains Ruby libraries with licences of their own. Only these fonts of it are used.

                | font | from | licence |
                |---|---|---|
                """);
        fonts(libraries).forEach((font, rest) -> list.append("| %s | %s |\n".formatted(font, rest)));
        return list.toString();
    }

    private static String licence(Library library) {
        List<String> licences = library.licences();
        assertTrue(!licences.isEmpty(), library.name() + " states no licence");
        return licences.stream().map(name -> SPDX.getOrDefault(name, name)).collect(Collectors.joining(" or "));
    }

    /** The families in the files that {@code PdfFonts} names, each with the library that contains it and its licence. */
    private static Map<String, String> fonts(List<Library> libraries) throws IOException {
        Map<String, String> fonts = new TreeMap<>();
        for (String file : fontFiles()) {
            for (Library library : libraries) {
                try (JarFile jar = new JarFile(library.jar().toFile())) {
                    JarEntry entry = jar.getJarEntry(file);
                    if (entry != null) {
                        try (InputStream bytes = jar.getInputStream(entry);
                                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                            fonts.put(font.getNaming().getFontFamily(), library.name() + " " + library.version() + " | " + fontLicence(file, font));
                        }
                    }
                }
            }
        }
        assertTrue(fonts.size() >= 5, fonts.toString());
        return fonts;
    }

    private static List<String> fontFiles() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/workleaf/fonts/PdfFonts.java"));
        Map<String, String> folders = new TreeMap<>();
        Matcher folder = Pattern.compile("String (\\w+) = \"/(gems/[^\"]+/)\"").matcher(source);
        while (folder.find()) {
            folders.put(folder.group(1), folder.group(2));
        }
        List<String> files = new ArrayList<>();
        Matcher file = Pattern.compile("(\\w+) \\+ \"([^\"]+\\.ttf)\"").matcher(source);
        while (file.find()) {
            files.add(folders.get(file.group(1)) + file.group(2));
        }
        return files;
    }

    private static String fontLicence(String file, TrueTypeFont font) throws IOException {
        String text = font.getNaming().getNameRecords().stream().filter(name -> name.getNameId() == 13 && name.getLanguageId() != 1041
                && name.getPlatformId() == NameRecord.PLATFORM_WINDOWS).map(NameRecord::getString).findFirst().orElse("");
        return OF_FONTS.entrySet().stream().filter(known -> text.startsWith(known.getKey())).map(Map.Entry::getValue).findFirst()
                .orElseThrow(() -> new AssertionError(file + " has an unknown licence: " + text));
    }
}
