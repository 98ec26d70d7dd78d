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

/** Makes PDFs side by side, and only those that an earlier build has not made from the same things. */
public final class PdfBuilder {

    private final PdfGuideModel guide;
    private final PdfTemplate template;
    private final GuideImages images;
    private final PdfCache cache;
    private final Queue<FontSet> idle;
    private final Map<String, Integer> fits = new ConcurrentHashMap<>();

    /** @param cache a folder that outlives the build; empty to make everything anew */
    public PdfBuilder(PdfGuideModel guide, Optional<Path> cache) throws IOException {
        this(guide, new PdfCache(cache), new ConcurrentLinkedQueue<>());
    }

    private PdfBuilder(PdfGuideModel guide, PdfCache cache, Queue<FontSet> idle) throws IOException {
        this.guide = guide;
        this.template = new PdfTemplate(guide);
        this.images = new GuideImages(guide.content());
        this.cache = cache;
        this.idle = idle;
    }

    /** PDFs of another state of the guide, or of a piece of it, by the same hands. */
    public PdfBuilder of(PdfGuideModel other) throws IOException {
        return new PdfBuilder(other, cache, idle);
    }

    /**
     * Makes every PDF of the guide.
     *
     * @return by name
     * @throws IOException if one could not be made; its cause says why
     */
    public List<Pdf> all() throws IOException {
        return make(PdfSpec.of(guide));
    }

    /** Makes some PDFs, in the order given. */
    public List<Pdf> make(List<PdfSpec> leaflets) throws IOException {
        // How close a sheet stands in the pack and in the guide is known once it stands by itself.
        List<PdfSpec> sheets = leaflets.stream().filter(leaflet -> leaflet.kind() == PdfSpec.Kind.SHEET).toList();
        List<PdfSpec> rest = leaflets.stream().filter(leaflet -> leaflet.kind() != PdfSpec.Kind.SHEET).toList();
        List<PdfSpec> first = new ArrayList<>(sheets.stream().filter(sheet -> !sheet.format().isLarge()).toList());
        for (PdfSpec needed : rest.stream().flatMap(leaflet -> leaflet.alone().stream()).distinct().toList()) {
            if (!first.contains(needed)) {
                first.add(needed);
            }
        }
        List<PdfSpec> then = new ArrayList<>(rest);
        then.addAll(sheets.stream().filter(sheet -> sheet.format().isLarge() && !first.contains(sheet)).toList());
        Map<PdfSpec, Pdf> made = new LinkedHashMap<>();
        ExecutorService hands = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            print(first, made, hands);
            print(then, made, hands);
        } finally {
            hands.shutdownNow();
        }
        return leaflets.stream().map(made::get).toList();
    }

    private void print(List<PdfSpec> leaflets, Map<PdfSpec, Pdf> made, ExecutorService hands) throws IOException {
        List<Future<Pdf>> waiting = new ArrayList<>();
        for (PdfSpec leaflet : leaflets) {
            waiting.add(hands.submit((Callable<Pdf>) () -> print(leaflet)));
        }
        for (int i = 0; i < leaflets.size(); i++) {
            try {
                made.put(leaflets.get(i), waiting.get(i).get());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException failure ? failure
                        : new IOException(leaflets.get(i).name() + ".pdf", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    private Pdf print(PdfSpec leaflet) throws IOException {
        Map<String, Integer> known = known(leaflet);
        String key = cache.key(leaflet, template.html(leaflet, known), images, guide.base(leaflet));
        Optional<Pdf> before = cache.get(leaflet, key);
        Pdf paper = before.isPresent() ? before.get() : pressed(leaflet, known);
        if (before.isEmpty() && paper.problems().isEmpty()) {
            cache.put(leaflet, key, paper);
        }
        if (leaflet.kind() == PdfSpec.Kind.SHEET) {
            fits.put(leaflet.name(), paper.fit());
        }
        return paper;
    }

    private Pdf pressed(PdfSpec leaflet, Map<String, Integer> known) throws IOException {
        FontSet waiting = idle.poll();
        FontSet types = waiting == null ? FontSet.laidOut() : waiting;
        Pdf paper = new PdfRenderer(guide, template, images, types).print(leaflet, known);
        idle.add(types);
        return paper;
    }

    private Map<String, Integer> known(PdfSpec leaflet) {
        Map<String, Integer> known = new LinkedHashMap<>();
        if (leaflet.kind() != PdfSpec.Kind.SHEET) {
            leaflet.alone().forEach(sheet ->
                    known.put((String) sheet.sheets().get(0).get("id"), fits.getOrDefault(sheet.name(), 0)));
        }
        return known;
    }
}
