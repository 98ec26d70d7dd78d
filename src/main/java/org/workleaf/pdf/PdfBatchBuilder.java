package org.workleaf.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Creates many PDFs in parallel. Unchanged ones come from the cache; the others are made by {@link PdfRenderer}. */
public final class PdfBatchBuilder {

    private final PdfGuideModel guide;
    private final PaperTemplateRenderer htmlRenderer;
    private final GuideImages images;
    private final PdfCache cache;
    private final Queue<ThreadFonts> idle;
    private final Map<String, Integer> fits = new ConcurrentHashMap<>();

    /** @param cache the folder of the PDF cache; empty to disable it */
    public PdfBatchBuilder(PdfGuideModel guide, Optional<Path> cache) throws IOException {
        this(guide, new PdfCache(cache), new ConcurrentLinkedQueue<>());
    }

    private PdfBatchBuilder(PdfGuideModel guide, PdfCache cache, Queue<ThreadFonts> idle) throws IOException {
        this.guide = guide;
        this.htmlRenderer = new PaperTemplateRenderer(guide);
        this.images = new GuideImages(guide.content());
        this.cache = cache;
        this.idle = idle;
    }

    /** Returns a builder for another version or part of the guide that reuses the fonts and the cache. */
    public PdfBatchBuilder of(PdfGuideModel other) throws IOException {
        return new PdfBatchBuilder(other, cache, idle);
    }

    /**
     * Creates all PDFs of the guide.
     *
     * @throws IOException if one could not be created; its cause says why
     */
    public List<Pdf> all() throws IOException {
        return build(PdfSpec.of(guide));
    }

    /** Creates some PDFs, in the given order. */
    public List<Pdf> build(List<PdfSpec> specs) throws IOException {
        // The fit of a sheet in the pack and in the guide is that of its own PDF, so these come first.
        List<PdfSpec> sheets = specs.stream().filter(spec -> spec.kind() == PdfSpec.Kind.SHEET).toList();
        List<PdfSpec> rest = specs.stream().filter(spec -> spec.kind() != PdfSpec.Kind.SHEET).toList();
        List<PdfSpec> first = new ArrayList<>(sheets.stream().filter(sheet -> !sheet.format().isLarge()).toList());
        for (PdfSpec required : rest.stream().flatMap(spec -> spec.sheetSpecs().stream()).distinct().toList()) {
            if (!first.contains(required)) {
                first.add(required);
            }
        }
        List<PdfSpec> then = new ArrayList<>(rest);
        then.addAll(sheets.stream().filter(sheet -> sheet.format().isLarge() && !first.contains(sheet)).toList());
        Map<PdfSpec, Pdf> pdfs = new LinkedHashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            create(first, pdfs, pool);
            create(then, pdfs, pool);
        } finally {
            pool.shutdownNow();
        }
        return specs.stream().map(pdfs::get).toList();
    }

    private void create(List<PdfSpec> specs, Map<PdfSpec, Pdf> pdfs, ExecutorService pool) throws IOException {
        List<Future<Pdf>> futures = new ArrayList<>();
        for (PdfSpec spec : specs) {
            futures.add(pool.submit((Callable<Pdf>) () -> create(spec)));
        }
        for (int i = 0; i < specs.size(); i++) {
            try {
                pdfs.put(specs.get(i), futures.get(i).get());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException failure ? failure
                        : new IOException(specs.get(i).name() + ".pdf", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    private Pdf create(PdfSpec spec) throws IOException {
        Map<String, Integer> sheetFits = sheetFits(spec);
        String key = cache.key(spec, htmlRenderer.html(spec, sheetFits), images, guide.base(spec));
        Optional<Pdf> cached = cache.get(spec, key);
        Pdf pdf = cached.isPresent() ? cached.get() : render(spec, sheetFits);
        if (cached.isEmpty() && pdf.problems().isEmpty()) {
            cache.put(spec, key, pdf);
        }
        if (spec.kind() == PdfSpec.Kind.SHEET) {
            fits.put(spec.name(), pdf.fit());
        }
        return pdf;
    }

    private Pdf render(PdfSpec spec, Map<String, Integer> sheetFits) throws IOException {
        ThreadFonts idleFonts = idle.poll();
        ThreadFonts fonts = idleFonts == null ? new ThreadFonts() : idleFonts;
        Pdf pdf = new PdfRenderer(guide, htmlRenderer, images, fonts).render(spec, sheetFits);
        idle.add(fonts);
        return pdf;
    }

    private Map<String, Integer> sheetFits(PdfSpec spec) {
        Map<String, Integer> sheetFits = new LinkedHashMap<>();
        if (spec.kind() != PdfSpec.Kind.SHEET) {
            spec.sheetSpecs().forEach(sheet ->
                    sheetFits.put(sheet.sheet(), fits.getOrDefault(sheet.name(), 0)));
        }
        return sheetFits;
    }
}
