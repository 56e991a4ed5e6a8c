package dev.docket.dynamodb;

import dev.docket.dynamodb.table.ListIndex;
import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.BlobStore;
import dev.docket.job.Budget;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobStore;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.price.Usd;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Jobs as rows {@code JOB#<id>} / {@code A} of the one table, their results beside them. */
public final class DynamoDbJobStore implements JobStore {
  private static final String NEW = "attribute_not_exists(pk)";
  private static final String UNMOVED = "version = :read AND tenant = :tenant";

  private final Table table;
  private final ResultRows results;
  private final JobErasure erasure;
  private final Function<Job, List<Row>> told;

  /** Jobs in {@code table}; results that a row cannot hold go to {@code blobs}. */
  public DynamoDbJobStore(DynamoDbClient dynamo, String table, BlobStore blobs) {
    this(dynamo, table, blobs, _ -> List.of());
  }

  /** The same; webhooks are told of the end of each job in the transaction that ends it. */
  public DynamoDbJobStore(
      DynamoDbClient dynamo, String table, BlobStore blobs, DynamoDbWebhookStore webhooks) {
    this(dynamo, table, blobs, job -> webhooks.subscriptions().rows(job));
  }

  private DynamoDbJobStore(
      DynamoDbClient dynamo, String table, BlobStore blobs, Function<Job, List<Row>> told) {
    this.table = new Table(dynamo, table);
    this.told = told;
    this.results = new ResultRows(this.table, blobs);
    this.erasure = new JobErasure(this.table, results);
  }

  @Override
  public boolean create(Job job) {
    return table.putIf(JobItem.row(job), NEW, Map.of()).isEmpty();
  }

  @Override
  public Optional<Job> claimFirst(TenantId tenant, JobId id, Job.FirstClaim claim) {
    Table.Updated updated = table.update(JobItem.firstClaim(tenant, id, claim));
    return Optional.of(updated.row())
        .filter(row -> updated.isDone() || JobItem.isFirstClaimed(row, tenant, claim))
        .map(JobItem::job);
  }

  @Override
  public void checkUntouchedAt(TenantId tenant, JobId id, Instant checkAt) {
    table.update(JobItem.untouchedCheck(tenant, id, checkAt));
  }

  @Override
  public Optional<Job> find(TenantId tenant, JobId id) {
    return table
        .get(JobItem.pk(id), Row.WHOLE)
        .flatMap(row -> row.ifTenantIs(tenant))
        .filter(row -> !JobItem.isErased(row))
        .map(JobItem::job);
  }

  @Override
  public List<Job> findAll(TenantId tenant, Collection<JobId> ids) {
    return jobs(ids.stream().distinct().map(JobItem::pk))
        .filter(job -> job.tenant().equals(tenant))
        .toList();
  }

  @Override
  public boolean isErased(TenantId tenant, JobId id, Instant now) {
    return table
        .get(JobItem.pk(id), Row.WHOLE)
        .flatMap(row -> row.ifTenantIs(tenant))
        .filter(row -> JobItem.isErased(row) && !row.isExpired(now))
        .isPresent();
  }

  @Override
  public Admitted createAdmitted(Job job, Usd limit) {
    return admit(job, NEW, Map.of(), limit);
  }

  @Override
  public Admitted admit(Job job, Usd limit) {
    return admit(job.withVersion(job.version() + 1), UNMOVED, unmoved(job), limit);
  }

  private Admitted admit(
      Job next, String condition, Map<String, AttributeValue> values, Usd limit) {
    Row row = JobItem.row(next);
    Budget.Reservation reservation = next.reservation();
    if (reservation != null && reservation.held().isAbove(limit)) {
      return Admitted.NO_ROOM;
    }
    TransactWriteItem budget =
        reservation == null
            ? BudgetRows.unlessBudgeted(table, next.tenant(), next.id())
            : BudgetRows.reserve(table, next.tenant(), reservation, limit);
    Optional<Table.Refused> refused =
        table.tryAll(List.of(table.put(row, condition, values), budget));
    if (refused.isEmpty()) {
      return Admitted.DONE;
    }
    if (refused.get().write() == 0) { // a repeat that meets its first try has won
      return refused.get().there().attributes().equals(row.attributes())
          ? Admitted.DONE
          : Admitted.MOVED;
    }
    return reservation == null ? Admitted.BUDGETED : Admitted.NO_ROOM;
  }

  @Override
  public Optional<Job> replace(Job job) {
    List<TransactWriteItem> settling = settling(job);
    Job next = next(job);
    List<Row> news = told.apply(next);
    Row row = JobItem.row(next);
    boolean isWon =
        (news.isEmpty() && settling.isEmpty())
            ? table.putIf(row, UNMOVED, unmoved(job)).isEmpty()
            : table.transact(row, job.version(), List.of(), news, settling);
    return isWon ? Optional.of(next) : Optional.empty();
  }

  @Override
  public Optional<Job> finish(Job finished, byte[] result, boolean mayReplace) {
    Job next = next(finished);
    return results.store(
            new ResultRows.End(finished, next, mayReplace),
            result,
            told.apply(next),
            settling(finished))
        ? Optional.of(next)
        : Optional.empty();
  }

  private List<TransactWriteItem> settling(Job job) {
    return job.isFinished() ? BudgetRows.settle(table, job).stream().toList() : List.of();
  }

  private static Job next(Job job) {
    Job next = job.withVersion(job.version() + 1);
    return job.isFinished() ? next.settled() : next;
  }

  private static Map<String, AttributeValue> unmoved(Job job) {
    return Map.of(
        ":read", Row.number(job.version()),
        ":tenant", AttributeValue.fromS(job.tenant().value()));
  }

  @Override
  public Optional<byte[]> result(TenantId tenant, JobId id) {
    return results.read(tenant, id);
  }

  @Override
  public Page<Job> list(TenantId tenant, JobFilter filter, int limit, Optional<String> after) {
    return new ListIndex(table)
        .matching(
            new ListIndex.Stretch(
                JobItem.list(tenant),
                filter.when().from().map(Row::time),
                filter.when().to().map(Row::time)),
            limit,
            after,
            rows ->
                jobs(rows.stream()
                        .filter(row -> isShown(filter, row))
                        .map(row -> row.text(Names.PK)))
                    .filter(
                        job -> filter.status().map(s -> s.equals(job.statusCode())).orElse(true))
                    .collect(
                        Collectors.toMap(
                            job -> Table.key(JobItem.pk(job.id()), Row.WHOLE),
                            Function.identity())));
  }

  @Override
  public boolean erase(TenantId tenant, JobId id, Instant now) {
    return erasure.erase(tenant, id, now);
  }

  @Override
  public List<Job> openJobs(int shard, Instant dueBefore, int limit) {
    QueryRequest.Builder due =
        QueryRequest.builder()
            .indexName(Names.OPEN_INDEX)
            .keyConditionExpression("open_shard = :shard AND check_at < :due")
            .expressionAttributeValues(
                Map.of(
                    ":shard", AttributeValue.fromS(JobItem.openShard(shard)),
                    ":due", AttributeValue.fromS(Row.time(dueBefore))));
    Comparator<Job> oldestFirst = Comparator.comparing(DynamoDbJobStore::checkAt);
    // The index may lag behind: what counts is the row.
    return jobs(table.query(due, limit).stream()
            .map(row -> row.text(Names.PK))
            .filter(pk -> pk.startsWith("JOB#")))
        .filter(job -> !job.isFinished() && checkAt(job).isBefore(dueBefore))
        .sorted(oldestFirst)
        .toList();
  }

  private Stream<Job> jobs(Stream<String> pks) {
    return table.getAll(pks.map(pk -> Table.key(pk, Row.WHOLE)).toList()).stream()
        .filter(row -> !JobItem.isErased(row))
        .map(JobItem::job);
  }

  private static boolean isShown(JobFilter filter, Row row) {
    return filter.type().map(t -> t.equals(row.text(Names.TYPE))).orElse(true)
        && filter.batch().map(b -> b.value().equals(row.textOrNull(Names.BATCH))).orElse(true);
  }

  private static Instant checkAt(Job job) {
    return Objects.requireNonNull(job.checkAt(), "an unfinished job has a time to be checked");
  }
}
