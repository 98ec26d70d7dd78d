package org.workleaf.search;

import java.util.List;

/**
 * One row of the search index: a section, a worksheet or a prompt.
 *
 * @param address its file and anchor: {@code practices/be-open/index.html#what-to-say}
 * @param kind    {@code section}, {@code prompt}, or the kind of a worksheet
 * @param title   the heading, the worksheet's title, or the prompt itself
 * @param place   the title of the page or worksheet that it is part of; empty for a page
 * @param lines   its text, one line for each paragraph, question or cell
 */
record SearchEntry(String address, String kind, String title, String place, List<String> lines) {}
