package dev.docket.worker.summary.sheet;

import dev.docket.document.Document;
import dev.docket.summary.DocumentKind;
import dev.docket.summary.SheetKey;
import dev.docket.summary.Summary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a document is and says of itself, and what it provides on the points of its kind's sheet.
 */
public final class DocumentSheet {
  private static final Pattern PRIVACY =
      Pattern.compile("(?i)privacy|personal (?:data|information)|プライバシー|個人情報");

  private final Summary.Cover cover;
  private final Map<SheetKey, Entry> entries;

  private DocumentSheet(Summary.Cover cover, Map<SheetKey, Entry> entries) {
    this.cover = cover;
    this.entries = entries;
  }

  /**
   * A point that the document provides for.
   *
   * @param value in the document's own words
   * @param passages where it says so, at least one
   */
  public record Entry(String value, List<Passage> passages) {
    public Entry {
      passages = List.copyOf(passages);
    }

    /** This and {@code other}, one behind the other. */
    Entry and(Entry other) {
      List<Passage> both = new ArrayList<>(passages);
      both.addAll(other.passages);
      return new Entry(value + " / " + other.value, both);
    }

    static Entry of(String value, Clause clause) {
      return new Entry(value, List.of(clause.passage()));
    }
  }

  /** The sheet of {@code document}. */
  public static DocumentSheet of(Document document) {
    Clauses clauses = new Clauses(document);
    KeyValues values = new KeyValues(document, clauses);
    FileTitle file = new FileTitle(Optional.ofNullable(document.givenTitle()));
    CoverReader cover = new CoverReader(clauses, values, file);
    Optional<String> title = cover.title();
    DocumentKind kind = KindReader.kind(document, title.orElse(""), clauses);
    boolean contract = kind == DocumentKind.CONTRACT || kind == DocumentKind.TERMS;
    Map<SheetKey, Entry> entries = new EnumMap<>(SheetKey.class);
    Map<Parts.Part, ContractReader> readers = new LinkedHashMap<>();
    for (Parts.Part part : contract ? Parts.of(clauses).all() : List.<Parts.Part>of()) {
      KeyValues own = new KeyValues(document, part.clauses());
      readers.put(part, new ContractReader(part.clauses(), own, kind));
    }
    for (SheetKey point : points(kind, title.orElse(""))) {
      Optional<Entry> entry =
          contract
              ? Parts.together(readers, point)
              : new RegulationReader(clauses, values).read(point);
      entry.ifPresent(e -> entries.put(point, e));
    }
    OptionalInt pages = document.pages();
    return new DocumentSheet(
        new Summary.Cover(
            kind,
            title.orElse(null),
            cover.date(kind).orElse(null),
            subject(kind, entries, cover),
            pages.isPresent() ? pages.getAsInt() : null),
        entries);
  }

  /** What a sheet answers of a document; a privacy policy says what is done with data besides. */
  private static List<SheetKey> points(DocumentKind kind, String title) {
    boolean privacy = kind == DocumentKind.POLICY && PRIVACY.matcher(title).find();
    return privacy ? SheetKey.PRIVACY : kind.points();
  }

  /** The points that are answered, or said not to be found. */
  public List<SheetKey> points() {
    return points(cover.kind(), cover.title() == null ? "" : cover.title());
  }

  private static List<String> subject(
      DocumentKind kind, Map<SheetKey, Entry> entries, CoverReader cover) {
    Entry parties = entries.get(SheetKey.PARTIES);
    if (parties != null) {
      return FoundParties.apart(parties.value());
    }
    return kind == DocumentKind.AUDIT_REPORT ? cover.audited().stream().toList() : List.of();
  }

  /** What the document says of itself. */
  public Summary.Cover cover() {
    return cover;
  }

  /** What it provides on {@code point}; empty if it says nothing, or nothing certain. */
  public Optional<Entry> entry(SheetKey point) {
    return Optional.ofNullable(entries.get(point));
  }
}
