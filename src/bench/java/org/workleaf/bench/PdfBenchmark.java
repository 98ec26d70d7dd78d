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

/** Measures how long Workleaf takes to create the PDFs of this repository's guide, and WeasyPrint and Chromium those of its worksheets. */
final class PdfBenchmark {

    private final Path repository;
    private final Path workFolder;

    PdfBenchmark(Path repository, Path workFolder) {
        this.repository = repository;
        this.workFolder = workFolder.resolve("pdf");
    }

    void run() throws IOException {
        Folders.moveAside(workFolder, workFolder.getParent());
        Path guide = workFolder.resolve("guide");
        for (String name : List.of("content", "templates", "assets", "jbake.properties")) {
            Folders.copy(repository.resolve(name), guide.resolve(name));
        }
        Path site = workFolder.resolve("site");
        List<String> build = List.of(repository.resolve("workleaf").toString(), "build", "--source", guide.toString(), "--output", site.toString());
        System.out.printf("%nPDFs of this repository's guide%n%n");
        ProcessResult cold = ProcessResult.run(build, guide);
        int pages = pages(site.resolve("pdf"));
        printResult("workleaf, whole build, cold", cold.seconds(), pages);
        printResult("workleaf, whole build, PDFs cached", ProcessResult.run(build, guide).seconds(), pages);
        List<Path> worksheets;
        try (Stream<Path> folders = Files.list(site.resolve("worksheets"))) {
            worksheets = folders.filter(Files::isDirectory).sorted().map(folder -> folder.resolve("index.html")).toList();
        }
        printWorksheets("weasyprint", Programs.find("weasyprint"), worksheets, List::of);
        printWorksheets("chromium", Programs.find("chromium").or(() -> Programs.find("google-chrome")), worksheets, (program, html, pdf) -> List.of(
                program, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                "--user-data-dir=" + workFolder.resolve("profile"), "--no-pdf-header-footer", "--print-to-pdf=" + pdf, "file://" + html));
    }

    private interface PrintCommand {
        List<String> of(String program, String html, String pdf);
    }

    /** Runs one process per worksheet, one after the other. */
    private void printWorksheets(String name, Optional<Path> program, List<Path> worksheets, PrintCommand command) throws IOException {
        if (program.isEmpty()) {
            System.out.printf("  %s: skipped, not on the PATH%n", name);
            return;
        }
        Path output = Files.createDirectories(workFolder.resolve(name));
        double seconds = 0;
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < worksheets.size(); i++) {
            ProcessResult result = ProcessResult.run(command.of(program.get().toString(), worksheets.get(i).toString(),
                    output.resolve(i + ".pdf").toString()), workFolder);
            seconds += result.seconds();
            if (!result.succeeded()) {
                failed.add(worksheets.get(i).getParent().getFileName().toString());
            }
        }
        printResult(name + ", worksheets only, A4, no form fields", seconds, pages(output));
        if (!failed.isEmpty()) {
            System.out.println("    failed worksheets: " + String.join(", ", failed));
        }
    }

    private static void printResult(String label, double seconds, int pages) {
        System.out.printf(Locale.ROOT, "  %-52s %7.2f s, %4d pages, %6.1f pages/s%n", label, seconds, pages, pages / seconds);
    }

    /** Counts the pages of all PDFs in a folder. */
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
