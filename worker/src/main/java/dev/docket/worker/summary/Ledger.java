package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.document.Section;
import dev.docket.document.Sentence;
import dev.docket.document.Unread;
import dev.docket.summary.Summary;
import dev.docket.wording.OneLine;
import dev.docket.worker.summary.finding.IndexCheck;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What of a document was read, what of it is cited, and what is salient but not reflected. */
public final class Ledger {
  private static final int DECILES = 10;
  private static final String NOT_FOUND = "listed-finding-not-found";

  private final Document document;
  private final String title;
  private final List<Integer> salient;

  /**
   * @param title the document's name, which stands for a part outside of all sections
   * @param salient the indexes of its salient units
   */
  Ledger(Document document, String title, List<Integer> salient) {
    this.document = document;
    this.title = title;
    this.salient = salient;
  }

  /** The salient units of {@code pack} that none of {@code items} cites; the indexes, in order. */
  List<Integer> missing(Pack pack, Collection<Item> items) {
    Set<String> cited = cited(items);
    return salient.stream()
        .filter(i -> i >= pack.from() && i < pack.to())
        .filter(i -> !cited.contains(document.sentences().get(i).id()))
        .toList();
  }

  /**
   * The ledger of a result.
   *
   * @param items all that is listed
   * @param left entries that there was no room for
   * @param unread the parts that were not read, with the reason
   * @param index what the report lists as its findings, where it does
   */
  Summary.Coverage coverage(
      Collection<Item> items,
      Collection<Item> left,
      Map<Pack, String> unread,
      Optional<IndexCheck> index) {
    Set<String> cited = cited(items);
    BitSet unreadUnits = new BitSet();
    unread.keySet().forEach(p -> unreadUnits.set(p.from(), p.to()));
    Map<Integer, Summary.NotReflected> missing = new TreeMap<>();
    int citedSalient = 0;
    int[][] deciles = new int[DECILES][3];
    for (int i : salient) {
      Sentence unit = document.sentences().get(i);
      int decile = decile(unit);
      deciles[decile][0]++;
      if (cited.contains(unit.id())) {
        citedSalient++;
        deciles[decile][1]++;
      } else {
        missing.put(unit.start(), notReflected(unit));
      }
    }
    Map<String, String> behind = behind(items);
    Set<String> further = new LinkedHashSet<>(behind.keySet());
    left.forEach(item -> item.quotes().forEach(quote -> further.add(quote.unit())));
    for (String id : further) {
      if (!cited.contains(id)) {
        Sentence unit = document.sentence(id).orElseThrow();
        missing.put(unit.start(), notReflected(unit).behind(behind.get(id)));
      }
    }
    for (int i = unreadUnits.nextSetBit(0); i >= 0; i = unreadUnits.nextSetBit(i + 1)) {
      deciles[decile(document.sentences().get(i))][2]++;
    }
    List<Summary.Decile> byPosition = new ArrayList<>();
    for (int[] decile : deciles) {
      byPosition.add(new Summary.Decile(decile[0], decile[1], decile[2] == 0));
    }
    return new Summary.Coverage(
        document.sections().size(),
        document.sections().size() - sections(unreadUnits),
        sections(citedUnits(cited)),
        salient.size(),
        citedSalient,
        List.copyOf(missing.values()),
        unread(unread, index),
        byPosition,
        index.map(i -> new Summary.Index(i.listed(), i.found(), i.missing())).orElse(null));
  }

  private int decile(Sentence unit) {
    return (int) ((long) unit.start() * DECILES / Math.max(1, document.text().length()));
  }

  private BitSet citedUnits(Set<String> cited) {
    BitSet units = new BitSet();
    for (int i = 0; i < document.sentences().size(); i++) {
      units.set(i, cited.contains(document.sentences().get(i).id()));
    }
    return units;
  }

  /** The number of sections, subsections included, that hold any of the units. */
  private int sections(BitSet units) {
    Set<Integer> sections = new LinkedHashSet<>();
    for (int i = units.nextSetBit(0); i >= 0; i = units.nextSetBit(i + 1)) {
      int section = document.sentences().get(i).section();
      while (section >= 0 && sections.add(section)) {
        section = document.sections().get(section).parent();
      }
    }
    return sections.size();
  }

  /** Of each unit that stands behind an entry: the entry's id. */
  private static Map<String, String> behind(Collection<Item> items) {
    Map<String, String> behind = new LinkedHashMap<>();
    Map<ItemType, Integer> numbers = new EnumMap<>(ItemType.class);
    for (Item item : items) {
      String id = item.type().letter() + numbers.merge(item.type(), 1, Integer::sum);
      item.behind().forEach(quote -> behind.putIfAbsent(quote.unit(), id));
    }
    return behind;
  }

  private Summary.NotReflected notReflected(Sentence unit) {
    int end = Math.min(unit.end(), unit.start() + Quote.MAX);
    String quote = document.text().slice(unit.start(), end);
    return new Summary.NotReflected(path(unit.section()), quote, unit.start(), end, null);
  }

  /** For each unread part the widest sections wholly inside of it. */
  private List<Unread> unread(Map<Pack, String> unread, Optional<IndexCheck> index) {
    Set<Unread> named = new LinkedHashSet<>();
    unread.forEach(
        (pack, reason) -> {
          int start = document.sentences().get(pack.from()).start();
          int end = document.sentences().get(pack.to() - 1).end();
          for (int i = pack.from(); i < pack.to(); i++) {
            int section = document.sentences().get(i).section();
            while (section >= 0 && inside(document.sections().get(section).parent(), start, end)) {
              section = document.sections().get(section).parent();
            }
            named.add(new Unread(path(section), reason));
          }
        });
    index.ifPresent(i -> i.missing().forEach(title -> named.add(new Unread(title, NOT_FOUND))));
    return List.copyOf(named);
  }

  private boolean inside(int section, int start, int end) {
    if (section < 0) {
      return false;
    }
    Section at = document.sections().get(section);
    return at.start() >= start && at.end() <= end;
  }

  private String path(int section) {
    String path = section < 0 ? "" : OneLine.of(document.path(section));
    return path.isEmpty() ? title : path;
  }

  private static Set<String> cited(Collection<Item> items) {
    Set<String> cited = new LinkedHashSet<>();
    items.forEach(i -> i.quotes().forEach(q -> cited.add(q.unit())));
    return cited;
  }
}
