package org.workleaf.jbake;

import org.jbake.model.DocumentTypeListener;
import org.jbake.parser.Engines;
import org.jbake.template.ModelExtractors;
import org.workleaf.render.TemplateVariables;

/**
 * Registers a guide's template variables each time JBake adds a document type. JBake removes variables that were registered earlier.
 *
 * <p>On other sites there are none: they would replace variables such as {@code papers}, which JBake creates for a document type
 * {@code paper}. It is a record, because JBake never removes a listener and keeps only one of several that are equal.
 */
record TemplateVariableRegistrar() implements DocumentTypeListener {

    @Override
    public void added(String documentType) {
        if (Engines.get("md") instanceof GuidePageParser) {
            TemplateVariableExtractor variables = new TemplateVariableExtractor();
            ModelExtractors extractors = ModelExtractors.getInstance();
            TemplateVariables.NAMES.stream().filter(name -> !extractors.containsKey(name))
                    .forEach(name -> extractors.registerEngine(name, variables));
        }
    }
}
