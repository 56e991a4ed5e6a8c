package dev.docket.worker.summary;

/**
 * What a model cites: the id of a unit of its input, and a few characters copied from that unit.
 */
public record Anchor(String unit, String anchor) {}
