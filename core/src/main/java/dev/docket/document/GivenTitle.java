package dev.docket.document;

/**
 * What a file says that it is called, beside its text.
 *
 * @param words its words, on one line
 * @param shown whether who reads the file sees it, as the name of a web page; the properties of a
 *     file are seen by few, and stay when it is written over
 */
public record GivenTitle(String words, boolean shown) {}
