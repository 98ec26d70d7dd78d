package org.workleaf.jbake;

import freemarker.core.Environment;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The directive {@code <@alike by=[content.rootpath]>…</@alike>} around what looks alike on many pages: it is rendered once in a bake
 * for each language and each value of {@code by}. What stands in it goes by nothing else that differs between pages.
 *
 * <p>Texts, numbers and yes or no count by what they say, models by being the very same.
 *
 * <p>A template has it from {@code "org.workleaf.jbake.AlikePiece"?new()}, so that it is there on stock JBake, which renders it each time.
 */
public final class AlikePiece implements TemplateDirectiveModel {

    /** The attribute of the environment under which the page's variables stand, in a bake. */
    static final String VARIABLES = GuideTemplates.Variables.class.getName();

    /** A model as a key: equal to itself alone. */
    private static final class Itself {

        private final Object model;

        Itself(Object model) {
            this.model = model;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Itself it && it.model == model;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(model);
        }
    }

    @Override
    public void execute(Environment environment, @SuppressWarnings("rawtypes") Map parameters, TemplateModel[] loopVariables,
            TemplateDirectiveBody body) throws TemplateException, IOException {
        if (!(parameters.get("by") instanceof TemplateModel by) || body == null) {
            throw new TemplateModelException("<@alike> needs what it goes by, by=…, and something in it.");
        }
        if (environment.getCustomAttribute(VARIABLES) instanceof GuideTemplates.Variables variables) {
            List<Object> key = new ArrayList<>();
            key.add(environment.getCurrentDirectiveCallPlace());
            add(by, key);
            environment.getOut().write(variables.alike(key, () -> {
                StringWriter text = new StringWriter(1024);
                body.render(text);
                return text.toString();
            }));
        } else {
            body.render(environment.getOut());
        }
    }

    private static void add(TemplateModel by, List<Object> key) throws TemplateModelException {
        if (by instanceof TemplateScalarModel text) {
            key.add(text.getAsString());
        } else if (by instanceof TemplateSequenceModel list) {
            for (int i = 0; i < list.size(); i++) {
                add(list.get(i), key);
            }
        } else if (by instanceof TemplateBooleanModel yes) {
            key.add(yes.getAsBoolean());
        } else if (by instanceof TemplateNumberModel number) {
            key.add(number.getAsNumber());
        } else if (by instanceof AdapterTemplateModel view) {
            key.add(new Itself(view.getAdaptedObject(Object.class)));
        } else {
            throw new TemplateModelException("<@alike> goes by texts, numbers, yes or no, and models.");
        }
    }
}
