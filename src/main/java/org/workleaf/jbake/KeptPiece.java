package org.workleaf.jbake;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.Map;

/**
 * The directive {@code <@kept of=page>…</@kept>} around a piece of a long page: the next build copies it from the page it wrote, if
 * {@code page} and the variables that were read in the piece are the same then. What stands in it goes by nothing else: not by a
 * counter, nor by its place in a list.
 *
 * <p>A template has it from {@code "org.workleaf.jbake.KeptPiece"?new()}, so that it is there on stock JBake, which keeps nothing.
 */
public final class KeptPiece implements TemplateDirectiveModel {

    /** The attribute of the environment under which the pieces of a page stand, where they are kept. */
    static final String PIECES = Pieces.class.getName();

    @Override
    public void execute(Environment environment, @SuppressWarnings("rawtypes") Map parameters, TemplateModel[] loopVariables,
            TemplateDirectiveBody body) throws TemplateException, IOException {
        if (!(parameters.get("of") instanceof TemplateModel of) || body == null) {
            throw new TemplateModelException("<@kept> needs what it is made of, of=…, and something in it.");
        }
        if (environment.getCustomAttribute(PIECES) instanceof Pieces pieces && environment.getOut() == pieces.file()) {
            pieces.add(of, () -> body.render(pieces.file()));
        } else {
            body.render(environment.getOut());
        }
    }
}
