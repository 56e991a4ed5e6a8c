package dev.docket.dynamodb;

/** The attributes and indexes that {@code infra/template.yaml} names too; a test compares them. */
final class Names {
  static final String PK = "pk";
  static final String SK = "sk";
  static final String TTL = "ttl";

  /** A tenant's rows of one kind, by time. */
  static final String LIST_INDEX = "list";

  static final String LIST = "list";
  static final String LIST_KEY = "list_key";

  /** The documents of a collection, by name and time. */
  static final String VERSION_INDEX = "versions";

  static final String COLLECTION_KEY = "collection_key";
  static final String VERSION_KEY = "version_key";

  /** What is not finished, by the time at which it is looked at. */
  static final String OPEN_INDEX = "open";

  static final String OPEN_SHARD = "open_shard";
  static final String CHECK_AT = "check_at";

  /** What the list index carries besides keys. */
  static final String TYPE = "type";

  static final String BATCH = "batch";
  static final String NAME = "name";
  static final String COLLECTION = "collection";

  private Names() {}
}
