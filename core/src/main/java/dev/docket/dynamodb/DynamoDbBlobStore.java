package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.BlobStore;
import dev.docket.job.TenantId;
import dev.docket.runtime.Sha256;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Blobs as chunks in rows of their own and a manifest, stored last, that names them. A blob of one
 * chunk stands in its manifest. Chunks are named by the hash of all bytes: a reader never mixes two
 * versions, and storing the same bytes again after a crash leaves nothing behind.
 */
public final class DynamoDbBlobStore implements BlobStore {
  private static final int CHUNK = 350 * 1024; // a row may have 400 KB
  private static final int CHUNKS_AT_A_TIME = 20; // 7 MB; a request may have 16 MB

  private final Table table;

  /** Blobs in {@code table}. */
  public DynamoDbBlobStore(DynamoDbClient dynamo, String table) {
    this.table = new Table(dynamo, table).preparing();
  }

  @Override
  public void put(TenantId tenant, String key, byte[] bytes) {
    String pk = pk(tenant, key);
    Optional<Row> old = table.get(pk, Row.WHOLE);
    Row manifest =
        Row.keyed(pk, Row.WHOLE).with("tenant", tenant.value()).with("bytes", bytes.length);
    if (bytes.length <= CHUNK) {
      manifest.with("value", bytes);
    } else {
      String hash = sha256(bytes);
      int chunks = (bytes.length + CHUNK - 1) / CHUNK;
      manifest.with("hash", hash).with("chunks", chunks);
      for (int first = 0; first < chunks; first += CHUNKS_AT_A_TIME) {
        table.putAll(
            IntStream.range(first, Math.min(chunks, first + CHUNKS_AT_A_TIME))
                .mapToObj(n -> chunk(pk, hash, n, bytes))
                .toList());
      }
    }
    table.put(manifest);
    old.filter(o -> o.has("hash") && !o.text("hash").equals(manifest.textOrNull("hash")))
        .ifPresent(o -> table.deleteAll(chunkKeys(pk, o)));
  }

  @Override
  public Optional<byte[]> get(TenantId tenant, String key) {
    return table.get(pk(tenant, key), Row.WHOLE).flatMap(manifest -> get(tenant, key, manifest));
  }

  /** The key of the manifest of what is under {@code key}, to be read beside other rows. */
  static Map<String, AttributeValue> manifestKey(TenantId tenant, String key) {
    return Table.key(pk(tenant, key), Row.WHOLE);
  }

  /** What {@link #get(TenantId, String)} gives where {@code manifest} is what it finds. */
  Optional<byte[]> get(TenantId tenant, String key, Row manifest) {
    return manifest.ifTenantIs(tenant).flatMap(ours -> read(pk(tenant, key), ours));
  }

  @Override
  public void delete(TenantId tenant, String key) {
    String pk = pk(tenant, key);
    Optional<Row> manifest = table.get(pk, Row.WHOLE);
    if (manifest.isPresent()) {
      table.deleteAll(chunkKeys(pk, manifest.get()));
      table.delete(pk, Row.WHOLE);
    }
  }

  private Optional<byte[]> read(String pk, Row manifest) {
    if (manifest.has("value")) {
      return Optional.of(manifest.bytes("value"));
    }
    List<Row> chunks = new ArrayList<>(table.getAll(chunkKeys(pk, manifest)));
    if (chunks.size() < manifest.integer("chunks")) {
      return Optional.empty(); // deleted or replaced since the manifest was read
    }
    chunks.sort(Comparator.comparingInt(chunk -> chunk.integer("number")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(manifest.integer("bytes"));
    chunks.forEach(chunk -> bytes.writeBytes(chunk.bytes("value")));
    return Optional.of(bytes.toByteArray());
  }

  private static Row chunk(String pk, String hash, int n, byte[] bytes) {
    int start = n * CHUNK;
    return Row.keyed(chunkPk(pk, hash, n), Row.WHOLE)
        .with("number", n)
        .with("value", Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + CHUNK)));
  }

  private static List<Map<String, AttributeValue>> chunkKeys(String pk, Row manifest) {
    if (!manifest.has("hash")) {
      return List.of();
    }
    return IntStream.range(0, manifest.integer("chunks"))
        .mapToObj(n -> Table.key(chunkPk(pk, manifest.text("hash"), n), Row.WHOLE))
        .toList();
  }

  private static String pk(TenantId tenant, String key) {
    return "BLOB#" + tenant + "#" + key;
  }

  private static String chunkPk(String pk, String hash, int n) {
    return pk + "#" + hash + "#" + n;
  }

  private static String sha256(byte[] bytes) {
    return Sha256.hex(bytes).substring(0, 32);
  }
}
