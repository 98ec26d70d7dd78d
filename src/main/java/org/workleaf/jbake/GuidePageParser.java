package org.workleaf.jbake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.configuration2.Configuration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.ParserEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.workleaf.assets.Assets;
import org.workleaf.guide.Page;
import org.workleaf.guide.PageReader;
import org.workleaf.site.SharedModel;
import org.workleaf.site.SiteSettings;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceReader;

/**
 * Parses the {@code .md} files of a guide for JBake: one file → one document with its worksheets. Workleaf reads all of the file; on a site
 * that is not a guide, {@link WorksheetMarkdownEngine} reads only the worksheets, and JBake the rest.
 *
 * <p>Stock JBake cannot report problems, so they are logged as warnings; {@code workleaf check} reports them properly.
 */
public final class GuidePageParser implements ParserEngine {

    private static final Logger LOG = LoggerFactory.getLogger(GuidePageParser.class);

    private PageReader reader;
    private SiteSettings settings;
    private SharedModel shared;

    @Override
    public DocumentModel parse(JBakeConfiguration config, File file) {
        List<Diagnostic> problems = new ArrayList<>();
        try {
            prepare(config);
            SourceReader sources = new SourceReader(config.getSourceFolder().toPath());
            Page page = reader.read(sources.read(file.toPath(), problems), problems);
            PageDocument document = new PageDocument(shared.complete(page), settings.publishesDrafts());
            problems.forEach(problem ->
                    LOG.warn("{}:{}: {}", problem.file(), problem.position(), problem.message()));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private synchronized void prepare(JBakeConfiguration config) throws IOException {
        if (shared == null) {
            settings = StoredSite.settings(config.getSourceFolder());
            shared = Assets.sharedModel(settings, Assets.readAll(settings));
            reader = new PageReader(settings.languages());
        }
    }

    @Override
    @Deprecated
    public Map<String, Object> parse(Configuration config, File file, String contentPath) {
        throw new UnsupportedOperationException("JBake before 2.6 is not supported");
    }
}
