package dev.docket.dynamodb.table;

/** The attributes and indexes that {@code infra/template.yaml} names too; a test compares them. */
public final class Names {
  /** What a row belongs to: the first half of its key. */
  public static final String PK = "pk";

  /** Which of its rows it is: the second half of its key. */
  public static final String SK = "sk";

  /** The second after which the row is deleted. */
  public static final String TTL = "ttl";

  /** A tenant's rows of one kind, by time. */
  static final String LIST_INDEX = "list";

  /** The tenant and kind by which {@link #LIST_INDEX} lists a row. */
  public static final String LIST = "list";

  /** The time and id by which a list is in order. */
  public static final String LIST_KEY = "list_key";

  /** The documents of a collection, by name and time. */
  public static final String VERSION_INDEX = "versions";

  /** The tenant and collection of a document. */
  public static final String COLLECTION_KEY = "collection_key";

  /** The name and time of a document. */
  public static final String VERSION_KEY = "version_key";

  /** What is not finished, by the time at which it is looked at. */
  public static final String OPEN_INDEX = "open";

  /** Which share of what is not finished a row is in. */
  public static final String OPEN_SHARD = "open_shard";

  /** When it is looked at. */
  public static final String CHECK_AT = "check_at";

  /** What the list index carries besides keys. */
  public static final String TYPE = "type";

  /** The batch of a job. */
  public static final String BATCH = "batch";

  /** The name of a document, batch or schedule. */
  public static final String NAME = "name";

  /** The collection of a document. */
  public static final String COLLECTION = "collection";

  private Names() {}
}
