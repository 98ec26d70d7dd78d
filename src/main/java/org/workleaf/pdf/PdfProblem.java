package org.workleaf.pdf;

/**
 * Something that is missing or cut off in a PDF, with its place in the guide.
 *
 * @param pdf     the file's name: {@code planner-a4.pdf}
 * @param place   where it is in the guide
 * @param message one line, no full stop
 * @param help    what to do about it
 */
public record PdfProblem(String pdf, Place place, String message, String help) {

    /** The place of a problem in the guide. */
    public sealed interface Place {}

    /** An image file, by its path below the content folder. */
    public record Image(String path) implements Place {}

    /**
     * A worksheet or one of its fields.
     *
     * @param field the field's id; "" for the whole worksheet
     */
    public record Sheet(String worksheet, String field) implements Place {}

    /** A page's text, by the page's path in the site. */
    public record PageText(String path) implements Place {}

    /** A line of the stylesheet for PDFs, counted from 1; 0 if it is unknown. */
    public record Stylesheet(int line) implements Place {}

    /** The PDF as a whole. */
    public record Whole() implements Place {}
}
