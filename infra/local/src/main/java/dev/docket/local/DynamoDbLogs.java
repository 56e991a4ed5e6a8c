package dev.docket.local;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What DynamoDB Local logs: errors alone, to standard error. */
final class DynamoDbLogs {
  /** Its own logging takes longer to start than its engine, and is asked for by its first class. */
  private static final String FACTORY = "log4j2.loggerContextFactory";

  private static final String SIMPLE =
      "org.apache.logging.log4j.simple.SimpleLoggerContextFactory"; // tells errors alone

  // Held here: a logger that nobody holds forgets its level.
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private DynamoDbLogs() {}

  /** Is called before the engine's first class is used. */
  static void quieten() {
    SQLITE.setLevel(Level.WARNING);
    if (System.getProperty(FACTORY) == null) {
      System.setProperty(FACTORY, SIMPLE);
    }
  }
}
