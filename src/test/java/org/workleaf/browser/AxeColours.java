package org.workleaf.browser;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks the colours of texts with axe, which takes most of its time: those of each element that differs from all elements checked before, on
 * any page, in its tag and attributes or those of an element around it. The pages of a guide consist of the same components.
 *
 * <p>One instance for each colour scheme.
 */
final class AxeColours {

    /** Rules about colours. */
    static final List<String> RULES = List.of("color-contrast", "link-in-text-block");

    /** Attributes that differ from element to element and that no colour depends on. */
    private static final List<String> IDENTITY = List.of("id", "for", "name", "href", "src", "alt", "title", "value", "placeholder", "headers", "content", "datetime", "width",
            "height", "start", "aria-label", "aria-labelledby", "aria-describedby", "aria-controls", "data-worksheet", "data-guide", "data-title", "data-sum");

    private static final String RUN = """
            async ({ known, identity, rules }) => {
              const seen = new Set(known);
              const fresh = [];
              const elements = [];
              const looks = new Map();
              // A hash of the tags and attributes of an element and of all around it.
              const look = (element) => {
                if (!element) return 7;
                if (!looks.has(element)) {
                  const attributes = [...element.attributes].filter(({ name }) => !identity.includes(name)).map(({ name, value }) => name + '=' + value);
                  let hash = look(element.parentElement);
                  for (const character of [element.localName, ...attributes.sort()].join(' ')) hash = (31 * hash + character.charCodeAt(0)) | 0;
                  looks.set(element, hash);
                }
                return looks.get(element);
              };
              for (const element of document.body.querySelectorAll('*')) {
                const hasText = [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim());
                if (!hasText && !element.matches('input, textarea, select, button') || seen.has(look(element)) || !element.checkVisibility()) continue;
                seen.add(look(element));
                fresh.push(look(element));
                elements.push(element);
              }
              if (elements.length === 0) return { fresh, problems: [] };
              const { violations } = await axe.run({ include: elements }, { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] });
              return { fresh, problems: violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ target }) => target)].join(' ')) };
            }""";

    private final Set<Object> seen = new HashSet<>();

    /** Problems as lines such as {@code color-contrast .sheet-status}. */
    List<?> problems(Page page) {
        Map<?, ?> result = (Map<?, ?>) Axe.evaluate(page, RUN, Map.of("known", List.copyOf(seen), "identity", IDENTITY, "rules", RULES));
        seen.addAll((List<?>) result.get("fresh"));
        return (List<?>) result.get("problems");
    }
}
