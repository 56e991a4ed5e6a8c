package dev.docket.local.analyst;

import java.util.List;
import java.util.Map;

/**
 * A finding as its report states it: the heading and a sentence of each part.
 *
 * @param texts by the answer's field names
 * @param cited the units that the texts were copied from, the heading first
 */
record Finding(Map<String, String> texts, List<Citation> cited) {}
