package dev.docket.worker.comparison.reference;

/**
 * A provision that a reference leads to.
 *
 * @param clause its index among the clauses
 * @param unit the index of its first unit in the clause; -1 for the clause as a whole
 * @param rest what the reference names within it that is not found as a unit; mostly empty
 */
record Target(int clause, int unit, String rest) {
  Target(int clause, int unit) {
    this(clause, unit, "");
  }
}
