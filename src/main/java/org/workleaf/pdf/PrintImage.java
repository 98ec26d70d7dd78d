package org.workleaf.pdf;

/** An image file of the guide, checked for printing. */
sealed interface PrintImage {

    /** Its path below the content folder: {@code practices/cup.png}. */
    String path();

    /**
     * An image that can be printed.
     *
     * @param bytes  a PNG, JPEG, GIF or SVG
     * @param vector whether it is an SVG
     * @param width  in CSS pixels, of which 96 are an inch
     * @param height in CSS pixels
     */
    record Printable(String path, byte[] bytes, boolean vector, double width, double height) implements PrintImage {}

    /**
     * An image that cannot be printed.
     *
     * @param message one line, no full stop
     * @param help    what to do about it
     */
    record Unprintable(String path, String message, String help) implements PrintImage {}
}
