package org.workleaf.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of the printed sheets that look otherwise in two states of a guide: each page before and after. */
public final class PageComparison {

    private static final float DOTS_PER_INCH = 90;

    /**
     * One page of a sheet.
     *
     * @param sheet  the worksheet's id
     * @param before file name of the picture; absent where there was no such page
     * @param after  likewise
     */
    public record Picture(String sheet, String title, int page, Optional<String> before, Optional<String> after) {}

    private final PdfGuideModel before;
    private final PdfGuideModel after;
    private final PaperFormat format;
    private final Path folder;

    /** @param folder where the pictures go; may not be there yet */
    public PageComparison(PdfGuideModel before, PdfGuideModel after, PaperFormat format, Path folder) {
        this.before = before;
        this.after = after;
        this.format = format;
        this.folder = folder;
    }

    /** Whether PDFs can be made of a guide: one without templates for paper has none. */
    public static boolean canBeMadeOf(PdfGuideModel guide) {
        return Files.isRegularFile(guide.templates().resolve("paper/leaflet.ftl"));
    }

    /**
     * Writes them, as PNG.
     *
     * @param renamed earlier ids of sheets by their ids now
     * @param cache   of the PDFs of the later guide
     * @return in reading order, behind it what is gone
     */
    public List<Picture> write(Map<String, String> renamed, Optional<Path> cache) throws IOException {
        Map<String, PdfSpec> old = leaflets(before);
        Map<String, PdfSpec> now = leaflets(after);
        Map<String, PdfSpec> oldByNewId = new LinkedHashMap<>();
        now.keySet().forEach(id -> Optional.ofNullable(old.remove(renamed.getOrDefault(id, id)))
                .ifPresent(leaflet -> oldByNewId.put(id, leaflet)));
        oldByNewId.putAll(old);
        PdfTemplate templateBefore = new PdfTemplate(before);
        PdfTemplate templateAfter = new PdfTemplate(after);
        List<String> ids = new ArrayList<>(now.keySet());
        ids.addAll(old.keySet());
        List<String> changed = new ArrayList<>();
        for (String id : ids) {
            String htmlBefore = oldByNewId.containsKey(id) ? templateBefore.html(oldByNewId.get(id), Map.of()) : "";
            String htmlAfter = now.containsKey(id) ? templateAfter.html(now.get(id), Map.of()) : "";
            if (!htmlBefore.equals(htmlAfter)) {
                changed.add(id);
            }
        }
        Map<String, List<BufferedImage>> picturesBefore = pages(new PdfBuilder(before, Optional.empty()), oldByNewId, changed);
        Map<String, List<BufferedImage>> picturesAfter = pages(new PdfBuilder(after, cache), now, changed);
        List<Picture> written = new ArrayList<>();
        for (String id : changed) {
            String title = (String) (now.containsKey(id) ? now : oldByNewId).get(id).sheets().get(0).get("title");
            written.addAll(write(id, title, picturesBefore.getOrDefault(id, List.of()), picturesAfter.getOrDefault(id, List.of())));
        }
        return written;
    }

    private Map<String, PdfSpec> leaflets(PdfGuideModel guide) {
        Map<String, PdfSpec> leaflets = new LinkedHashMap<>();
        guide.sheets().forEach(sheet -> leaflets.put((String) sheet.get("id"), PdfSpec.sheet(sheet, format)));
        return leaflets;
    }

    private static Map<String, List<BufferedImage>> pages(PdfBuilder papers, Map<String, PdfSpec> leaflets, List<String> ids)
            throws IOException {
        List<String> there = ids.stream().filter(leaflets::containsKey).toList();
        List<Pdf> made = papers.make(there.stream().map(leaflets::get).toList());
        Map<String, List<BufferedImage>> pages = new LinkedHashMap<>();
        for (int i = 0; i < there.size(); i++) {
            pages.put(there.get(i), pages(made.get(i)));
        }
        return pages;
    }

    private static List<BufferedImage> pages(Pdf paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper.bytes())) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            List<BufferedImage> pages = new ArrayList<>();
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                pages.add(renderer.renderImageWithDPI(i, DOTS_PER_INCH, ImageType.GRAY));
            }
            return pages;
        }
    }

    private List<Picture> write(String id, String title, List<BufferedImage> old, List<BufferedImage> now) throws IOException {
        List<Picture> written = new ArrayList<>();
        for (int page = 0; page < Math.max(old.size(), now.size()); page++) {
            Optional<BufferedImage> first = page < old.size() ? Optional.of(old.get(page)) : Optional.empty();
            Optional<BufferedImage> second = page < now.size() ? Optional.of(now.get(page)) : Optional.empty();
            if (first.isEmpty() || second.isEmpty() || !same(first.get(), second.get())) {
                written.add(new Picture(id, title, page + 1, write(id, page, "before", first), write(id, page, "after", second)));
            }
        }
        return written;
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        return one.getWidth() == other.getWidth() && one.getHeight() == other.getHeight()
                && Arrays.equals(dots(one), dots(other));
    }

    private static int[] dots(BufferedImage image) {
        return image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    }

    private Optional<String> write(String id, int page, String when, Optional<BufferedImage> image) throws IOException {
        if (image.isEmpty()) {
            return Optional.empty();
        }
        String name = id + "-" + (page + 1) + "-" + when + ".png";
        Files.createDirectories(folder);
        ImageIO.write(image.get(), "png", folder.resolve(name).toFile());
        return Optional.of(name);
    }
}
