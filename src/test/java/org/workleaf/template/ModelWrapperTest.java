package org.workleaf.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How templates read models. */
class ModelWrapperTest {

    private record Link(String title, Optional<String> language) {}

    private record Page(String title, Optional<Integer> minutes, Optional<Link> next, boolean isPrivate, boolean is, List<Link> links) {}

    private static final Page PAGE = new Page("A page", Optional.of(5), Optional.empty(), true, false,
            List.of(new Link("One", Optional.of("de")), new Link("Two", Optional.empty())));

    @Test
    void aComponentIsReadByItsName() throws Exception {
        assertEquals("A page 5", rendered("${page.title} ${page.minutes}"));
        assertEquals("One Two ", rendered("<#list page.links as link>${link.title} </#list>"));
    }

    @Test
    void anEmptyOptionalIsAMissingValue() throws Exception {
        assertEquals("absent none", rendered("${(page.next??)?then('present', 'absent')} ${(page.next.title)!'none'}"));
        assertEquals("de - ", rendered("<#list page.links as link>${link.language!'-'} </#list>"));
    }

    @Test
    void aBooleanComponentIsReadWithoutItsPrefix() throws Exception {
        assertEquals("true absent false", rendered("${page.private?c} ${(page.isPrivate??)?then('present', 'absent')} ${page.is?c}"));
    }

    @Test
    void methodsOfARecordAreNotRead() throws Exception {
        assertEquals("absent absent", rendered("${(page.hashCode??)?then('present', 'absent')} ${(page.class??)?then('present', 'absent')}"));
    }

    private static String rendered(String template) throws IOException, TemplateException {
        Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
        freemarker.setObjectWrapper(ModelWrapper.INSTANCE);
        StringWriter text = new StringWriter();
        new Template("test", template, freemarker).process(Map.of("page", PAGE), text);
        return text.toString();
    }
}
