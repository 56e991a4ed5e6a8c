package dev.docket.reading.docx;

import java.util.List;

/**
 * What a Word file shows and the text that is read of it does not hold.
 *
 * @param leftOut text that is struck out or hidden, in order
 * @param signs the signs before items that are not numbered, in order
 * @param margins the text of headers and footers, each once, sorted
 * @param pictures how many pictures it has
 */
public record Unread(
    List<String> leftOut, List<String> signs, List<String> margins, int pictures) {}
