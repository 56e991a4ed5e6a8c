package dev.docket.worker.summary;

import java.util.List;

/**
 * Neighbouring units to be read again because no statement cites the salient ones among them.
 *
 * @param from the first unit's index in {@code Document.sentences}
 * @param to the index after the last unit
 * @param targets the ids of the salient units that are not cited, in document order
 */
public record Gap(int from, int to, List<String> targets) {}
