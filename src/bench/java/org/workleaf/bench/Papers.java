package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The guide's PDFs, made by Workleaf cold and from its cache, and its sheets printed by WeasyPrint and by Chromium. */
final class Papers {

    private final Path home;
    private final Path folder;

    Papers(Path home, Path folder) {
        this.home = home;
        this.folder = folder.resolve("paper");
    }

    void print() throws IOException {
        Folders.setAside(folder, folder.getParent());
        Path guide = folder.resolve("guide");
        for (String name : List.of("content", "templates", "assets", "jbake.properties")) {
            Folders.copy(home.resolve(name), guide.resolve(name));
        }
        Path site = folder.resolve("site");
        List<String> build = List.of(home.resolve("workleaf").toString(), "build", "--source", guide.toString(), "--output", site.toString());
        System.out.printf("%nThe guide's PDFs%n%n");
        Run cold = Run.of(build, guide);
        int pages = pages(site.resolve("pdf"));
        tell("workleaf, cold, the whole build", cold.seconds(), pages);
        tell("workleaf, from its cache", Run.of(build, guide).seconds(), pages);
        List<Path> sheets;
        try (Stream<Path> found = Files.list(site.resolve("worksheets"))) {
            sheets = found.filter(Files::isDirectory).sorted().map(sheet -> sheet.resolve("index.html")).toList();
        }
        other("weasyprint", Tools.onPath("weasyprint"), sheets, (tool, sheet, to) -> List.of(tool, sheet, to));
        other("chromium", Tools.onPath("chromium").or(() -> Tools.onPath("google-chrome")), sheets, (tool, sheet, to) -> List.of(tool,
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                "--user-data-dir=" + folder.resolve("profile"), "--no-pdf-header-footer", "--print-to-pdf=" + to, "file://" + sheet));
    }

    private interface Printing {
        List<String> command(String tool, String sheet, String to);
    }

    private void other(String name, Optional<Path> tool, List<Path> sheets, Printing printing) throws IOException {
        if (tool.isEmpty()) {
            System.out.printf("  %s: skipped, it is not on the path%n", name);
            return;
        }
        Path out = Files.createDirectories(folder.resolve(name));
        double seconds = 0;
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            Run run = Run.of(printing.command(tool.get().toString(), sheets.get(i).toString(), out.resolve(i + ".pdf").toString()), folder);
            seconds += run.seconds();
            if (!run.finished()) {
                failed.add(sheets.get(i).getParent().getFileName().toString());
            }
        }
        tell(name + ", one process a sheet, A4 alone, no fields", seconds, pages(out));
        if (!failed.isEmpty()) {
            System.out.println("    failed: " + String.join(", ", failed));
        }
    }

    private static void tell(String what, double seconds, int pages) {
        System.out.printf(Locale.ROOT, "  %-52s %7.2f s, %4d pages, %6.1f pages a second%n", what, seconds, pages, pages / seconds);
    }

    private static int pages(Path folder) throws IOException {
        int pages = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".pdf")).toList()) {
                try (PDDocument document = Loader.loadPDF(file.toFile())) {
                    pages += document.getNumberOfPages();
                }
            }
        }
        return pages;
    }
}
