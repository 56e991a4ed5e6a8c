package dev.docket.dynamodb.table;

import java.util.Optional;

/**
 * A row that is stored in the transaction of the first change that this thread makes: whatever is
 * changed is stored together with it, or not at all.
 */
public final class Beside implements AutoCloseable {
  private static final ThreadLocal<Beside> CURRENT = new ThreadLocal<>();

  private final Row row;
  private boolean stored;

  private Beside(Row row) {
    this.row = row;
  }

  /** From now on until it is closed, {@code row} goes with the first change of this thread. */
  public static Beside begin(Row row) {
    Beside beside = new Beside(row);
    CURRENT.set(beside);
    return beside;
  }

  /** The one that still has to go with a change of this thread. */
  static Optional<Beside> waiting() {
    return Optional.ofNullable(CURRENT.get()).filter(beside -> !beside.stored);
  }

  Row row() {
    return row;
  }

  void isStoredNow() {
    stored = true;
  }

  /** Whether there was a change, and the row is stored with it. */
  public boolean isStored() {
    return stored;
  }

  /** From now on it goes with nothing. */
  @Override
  public void close() {
    CURRENT.remove();
  }
}
