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
        if (arguments.isEmpty() || arguments.size() > 2 || !(arguments.get(0) instanceof TemplateScalarModel name)) {
            throw new TemplateModelException("a message needs a name, and may have values for the words in braces");
        }
        try {
            return new SimpleScalar(messages.say(name.getAsString(),
                    arguments.size() == 2 && arguments.get(1) instanceof TemplateHashModelEx values ? values(values) : Map.of()));
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
