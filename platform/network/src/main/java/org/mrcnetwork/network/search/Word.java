package org.mrcnetwork.network.search;

/**
 * A word of a text, folded for comparison.
 *
 * @param start where it begins in the text it was taken from, in UTF-16 units
 * @param end where it ends there, exclusive
 */
public record Word(String folded, int start, int end) {}
