package org.workleaf.search;

import java.util.List;

/**
 * One thing that a search can find.
 *
 * @param address the file it stands in and its anchor there: {@code practices/be-open/index.html#what-to-say}
 * @param kind    {@code section}, {@code prompt}, or the kind of a worksheet
 * @param title   the heading, the worksheet's title, or the prompt itself
 * @param place   the title of what it is a part of; empty for a page
 * @param lines   its text, a paragraph, question or cell each
 */
record SearchEntry(String address, String kind, String title, String place, List<String> lines) {}
