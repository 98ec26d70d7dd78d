package org.workleaf;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker, with the rules of the HTML and SVG specifications. It is not for use by several threads. */
public final class HtmlChecker {

    private static final String HTML = "http://s.validator.nu/html5-all.rnc";
    private static final String SVG = "http://s.validator.nu/svg-xhtml5-rdf-mathml.rnc";
    private static final long STACK_SIZE = 1 << 26;

    private final List<String> problems = new ArrayList<>();
    private final SimpleDocumentValidator html = checker(HTML);
    private final SimpleDocumentValidator svg = checker(SVG);
    private String name = "";

    private SimpleDocumentValidator checker(String schema) {
        // No log, and no schema for the elements of XML vocabularies.
        SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, true);
        ErrorHandler handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException problem) {
                // Advice, such as to leave out the slash in <img />, and policies the checker cannot apply to a file.
            }

            @Override
            public void error(SAXParseException problem) {
                problems.add(name + ":" + problem.getLineNumber() + ":" + problem.getColumnNumber() + " " + problem.getMessage());
            }

            @Override
            public void fatalError(SAXParseException problem) {
                error(problem);
            }
        };
        // The checker reads its schemas more recursively than the stack of other threads allows.
        FutureTask<SimpleDocumentValidator> setUp = new FutureTask<>(() -> {
            checker.setUpMainSchema(schema, handler);
            checker.setUpValidatorAndParsers(handler, false, false);
            return checker;
        });
        new Thread(null, setUp, "HTML checker", STACK_SIZE).start();
        try {
            return setUp.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the HTML checker does not start", e);
        }
    }

    /** The errors in each HTML and SVG file of a folder, as {@code file:line:column message}. */
    public List<String> problemsIn(Path site) {
        int checked = 0;
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(html|svg)")).sorted().toList()) {
                checked++;
                name = site.relativize(file).toString();
                if (name.endsWith(".html")) {
                    html.checkHtmlFile(file.toFile(), true);
                } else {
                    svg.checkXmlFile(file.toFile());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(name, e);
        }
        if (checked == 0) {
            throw new IllegalArgumentException("there is nothing to check in " + site);
        }
        return take();
    }

    /** The errors in one page. */
    public List<String> problemsOf(String page, String text) {
        name = page;
        try {
            html.checkHtmlInputSource(new InputSource(new StringReader(text)));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(page, e);
        }
        return take();
    }

    private List<String> take() {
        List<String> taken = List.copyOf(problems);
        problems.clear();
        return taken;
    }
}
