package dev.docket.local.analyst;

import java.util.List;
import java.util.Map;

/**
 * A finding as its report states it: the heading, a sentence of each part, the severity in the
 * report's own word.
 *
 * @param texts by the answer's field names
 * @param cited the units that the texts were copied from, the heading first
 */
record Finding(Map<String, String> texts, String severity, List<Citation> cited) {}
