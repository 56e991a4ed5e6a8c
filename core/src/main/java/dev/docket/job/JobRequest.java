package dev.docket.job;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.docket.comparison.Noise;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a submitter asked for, validated and complete: every default stands in it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = JobRequest.Summary.class, name = "summary"),
  @JsonSubTypes.Type(value = JobRequest.Comparison.class, name = "comparison"),
  @JsonSubTypes.Type(value = JobRequest.Answer.class, name = "answer")
})
public sealed interface JobRequest {
  /** The types of jobs. Switches over it and over requests name what a new type needs. */
  enum Type {
    SUMMARY,
    COMPARISON,
    ANSWER;

    /** The type as it is stored and served. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The codes of all types, in the order of this enum. */
    public static List<String> codes() {
      return Arrays.stream(values()).map(Type::code).toList();
    }
  }

  /** What holds for any type of job. */
  Terms terms();

  /** The documents that are read, each by the field that names it, e.g. {@code before}. */
  SequencedMap<String, DocumentId> documentsByField();

  /** The documents that are read. */
  default List<DocumentId> documents() {
    return List.copyOf(documentsByField().values());
  }

  /** What is to be made of the documents. */
  Type type();

  /** An audit summary of one document. */
  record Summary(DocumentId document, SummaryOptions options, Terms terms) implements JobRequest {
    @Override
    public SequencedMap<String, DocumentId> documentsByField() {
      return new LinkedHashMap<>(Map.of("document", document));
    }

    @Override
    public Type type() {
      return Type.SUMMARY;
    }
  }

  /** A comparison of two versions. */
  record Comparison(DocumentId before, DocumentId after, ComparisonOptions options, Terms terms)
      implements JobRequest {
    @Override
    public SequencedMap<String, DocumentId> documentsByField() {
      SequencedMap<String, DocumentId> documents = new LinkedHashMap<>();
      documents.put("before", before);
      documents.put("after", after);
      return documents;
    }

    @Override
    public Type type() {
      return Type.COMPARISON;
    }
  }

  /**
   * An answer to a question from what documents say.
   *
   * @param named the documents to be searched; empty where a collection is, or those of the job
   *     that is continued
   * @param collection of which the newest version of each document is searched
   * @param continues the job whose question came before
   */
  record Answer(
      String question,
      List<DocumentId> named,
      @Nullable String collection,
      @Nullable JobId continues,
      AnswerOptions options,
      Terms terms)
      implements JobRequest {
    public Answer {
      named = List.copyOf(named);
    }

    @Override
    public SequencedMap<String, DocumentId> documentsByField() {
      SequencedMap<String, DocumentId> documents = new LinkedHashMap<>();
      for (int i = 0; i < named.size(); i++) {
        documents.put("documents[" + i + "]", named.get(i));
      }
      return documents;
    }

    @Override
    public Type type() {
      return Type.ANSWER;
    }
  }

  /**
   * What holds for any type of job.
   *
   * @param duplicatesAllowed whether an ambiguous request may be sent to the model again
   * @param deadline from submission or retry to the end
   * @param maxTokensTotal the most tokens the job's plan may take
   * @param maxCostUsd the most that the job may cost
   */
  record Terms(
      Priority priority,
      Map<String, String> metadata,
      boolean duplicatesAllowed,
      Duration deadline,
      @Nullable Long maxTokensTotal,
      @Nullable BigDecimal maxCostUsd) {
    /** The same without a limit to its cost. */
    public Terms(
        Priority priority,
        Map<String, String> metadata,
        boolean duplicatesAllowed,
        Duration deadline,
        @Nullable Long maxTokensTotal) {
      this(priority, metadata, duplicatesAllowed, deadline, maxTokensTotal, null);
    }

    /** 6 hours, interactive, duplicates allowed. */
    public static final Terms DEFAULT =
        new Terms(Priority.INTERACTIVE, Map.of(), true, Duration.ofHours(6), null);
  }

  /** How a summary is to be written; null for {@code language} or {@code model} is the default. */
  record SummaryOptions(
      @Nullable String language, Profile profile, Length length, @Nullable String model) {
    /** Audit profile, standard length, the document's language, the default model. */
    public static final SummaryOptions DEFAULT =
        new SummaryOptions(null, Profile.AUDIT, Length.STANDARD, null);
  }

  /** Whom a summary is for. */
  enum Profile {
    AUDIT,
    EXECUTIVE
  }

  /** How long the statements of a summary may be, as a share of the document. */
  enum Length {
    SHORT(0.04),
    STANDARD(0.10),
    LONG(0.20);

    private final double share;

    Length(double share) {
      this.share = share;
    }

    /** The most characters that all statements may have together, for a text of so many. */
    public int budget(int characters) {
      return Math.max(2000, (int) (characters * share));
    }
  }

  /** How a question is to be answered; null for {@code language} is that of the question. */
  record AnswerOptions(@Nullable String language, Length length, @Nullable String model) {
    /** Standard length, the question's language, the default model. */
    public static final AnswerOptions DEFAULT = new AnswerOptions(null, Length.STANDARD, null);
  }

  /**
   * How a comparison is to be made and explained.
   *
   * @param noise what is left out of the changes; empty where an older release wrote the job
   */
  record ComparisonOptions(
      @Nullable String language,
      boolean explain,
      @Nullable String ourParty,
      @Nullable String model,
      Set<Noise> noise) {
    public ComparisonOptions {
      noise = Set.copyOf(Objects.requireNonNullElse(noise, Set.of()));
    }

    /** Options that leave nothing out. */
    public ComparisonOptions(
        @Nullable String language,
        boolean explain,
        @Nullable String ourParty,
        @Nullable String model) {
      this(language, explain, ourParty, model, Set.of());
    }

    /** Explained, in the document's language, by the default model, for no party. */
    public static final ComparisonOptions DEFAULT = new ComparisonOptions(null, true, null, null);
  }
}
