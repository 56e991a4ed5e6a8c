package dev.docket.worker.summary.finding;

/**
 * What a unit says of a finding.
 *
 * @param unit the index of the unit
 * @param text its words without the label, as they stand in the unit on one line
 * @param isLabelled whether the report itself puts it under this part
 */
public record FindingPart(Field field, int unit, String text, boolean isLabelled) {}
