package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The PDFs that readers can download from a page: those of its worksheets, the pack and the guide. */
public final class PdfDownloads {

    /**
     * A PDF as templates read it.
     *
     * @param name      the file's name without extension
     * @param path      its path in the site
     * @param kind      {@code sheet}, {@code pack} or {@code guide}
     * @param worksheet the worksheet's id; "" for a pack and for the guide
     * @param kilobytes its size, which is unknown before it is created
     * @param pages     the number of pages, which is unknown before it is created
     */
    public record Entry(
            String name, String path, String kind, String format, String worksheet, Optional<Integer> kilobytes, Optional<Integer> pages) {

        static Entry of(PdfSpec spec) {
            return new Entry(spec.name(), spec.path(), kind(spec.kind()), spec.format().word(), spec.sheet(), Optional.empty(), Optional.empty());
        }

        static Entry of(Pdf pdf) {
            return new Entry(pdf.name(), pdf.path(), kind(pdf.kind()), pdf.format().word(), pdf.sheet(),
                    Optional.of(Math.max(1, Math.round(pdf.bytes().length / 1000f))), Optional.of(pdf.pages()));
        }

        private static String kind(PdfSpec.Kind kind) {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        Entry in(String home) {
            return new Entry(name, home + path, kind, format, worksheet, kilobytes, pages);
        }
    }

    private final Map<String, List<Entry>> bySheet = new HashMap<>();

    private PdfDownloads(String home, Stream<Entry> pdfs) {
        pdfs.map(pdf -> pdf.in(home)).forEach(pdf -> bySheet.computeIfAbsent(pdf.worksheet(), id -> new ArrayList<>()).add(pdf));
    }

    /** @param home the folder of the PDFs' language in the site */
    public static PdfDownloads of(String home, List<Pdf> pdfs) {
        return new PdfDownloads(home, pdfs.stream().map(Entry::of));
    }

    /** PDFs that have not been created. */
    public static PdfDownloads ofSpecs(String home, List<PdfSpec> specs) {
        return new PdfDownloads(home, specs.stream().map(Entry::of));
    }

    /** @param worksheets the ids of the worksheets on the page */
    public List<Entry> on(List<String> worksheets) {
        return Stream.concat(Stream.of(""), worksheets.stream()).flatMap(id -> bySheet.getOrDefault(id, List.of()).stream()).toList();
    }
}
