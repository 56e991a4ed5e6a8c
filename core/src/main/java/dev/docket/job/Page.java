package dev.docket.job;

import java.util.List;
import java.util.Optional;

/** A part of a list, and the mark after which the next part starts; empty at the end. */
public record Page<T>(List<T> items, Optional<String> next) {}
