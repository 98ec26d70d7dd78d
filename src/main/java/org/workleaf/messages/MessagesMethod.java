package org.workleaf.messages;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The messages as a method for templates: {@code phrases[0]("facts.read", {"count": 8})}. */
public final class MessagesMethod implements TemplateMethodModelEx {

    private final MessageBundle messages;

    public MessagesMethod(MessageBundle messages) {
        this.messages = messages;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        try {
            String name = ((TemplateScalarModel) arguments.get(0)).getAsString();
            return new SimpleScalar(messages.say(name, arguments.size() < 2 ? Map.of() : values((TemplateHashModelEx) arguments.get(1))));
        } catch (IllegalArgumentException e) {
            throw new TemplateModelException(e.getMessage());
        }
    }

    private static Map<String, String> values(TemplateHashModelEx given) throws TemplateModelException {
        Map<String, String> values = new LinkedHashMap<>();
        for (TemplateModelIterator names = given.keys().iterator(); names.hasNext();) {
            String name = ((TemplateScalarModel) names.next()).getAsString();
            TemplateModel value = given.get(name);
            if (value instanceof TemplateNumberModel number) {
                values.put(name, String.valueOf(number.getAsNumber().longValue()));
            } else if (value instanceof TemplateScalarModel text) {
                values.put(name, text.getAsString());
            }
        }
        return values;
    }
}
