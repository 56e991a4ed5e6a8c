package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Quantities;
import dev.docket.worker.summary.claim.Shortening;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Brings the texts of all entries within the length of a result. The least weighty are shortened
 * first, as far as that keeps their meaning; then entries are left out, of each article the first
 * last, the least weighty first, and findings last of all.
 */
final class LengthLimit {
  private static final int NEAR = 3; // sections above an entry whose captions are looked at
  private static final int CAPTION = 90; // chars: what is longer is a sentence
  private static final int LIGHT = 40; // permissions, advice, definitions, open questions
  private static final int HEAVIEST = Integer.MAX_VALUE;

  private static final double ENGLISH = 2.4; // times as long as Japanese that says the same

  /** The lengths of texts, in code points of a Japanese text. */
  private static final int LONG = 160;

  private static final int MEDIUM = 90;
  private static final int SHORT = 60;
  private static final int SHORTEST = 40;
  private static final double FURTHER = 2; // of weight: a second duty of an article says less new
  private static final int MOST_FURTHER = 5;
  private static final int PARTS = 8; // of the text, so that not all is from its first pages
  private static final double OF_PART = 25; // of weight, that the first duty of each has more
  private static final double ROW = 20; // code points that a row costs its reader besides its own
  private static final double SHARPNESS =
      5; // a ban of nine times the length goes before a plain duty

  /** Articles of which a reader asks first what their numbers are. */
  private static final Pattern GRAVE =
      Pattern.compile(
          "(?i)\\b(?:terminat|payment|fees?\\b|rent\\b|price|compensation|liabilit|indemni|renewal|term\\b|restrict|covenant|non-?compet|notice|wages?\\b|salar|overtime|leave\\b|dismiss)|解除|解約|期間|報酬|料金|賃料|委託料|代金|支払|賠償|違約|競業|更新|賃金|給与|割増|休暇|解雇|懲戒|退職");

  private static final int GRAVEST = 64; // such a number goes before a ban

  /** What may say the same sentence; the first is kept where there is not room for all. */
  private static final List<ItemType> REPEATING =
      List.of(ItemType.AMOUNT, ItemType.OBLIGATION, ItemType.PENALTY, ItemType.DEADLINE);

  /** Kinds of which a reader looks for one at least, where the document has any. */
  private static final Set<ItemType> SOUGHT =
      EnumSet.of(ItemType.OBLIGATION, ItemType.AMOUNT, ItemType.DEADLINE, ItemType.PENALTY);

  private final Document document;
  private final int budget;
  private final double factor;
  private final Map<Quote, Boolean> grave = new HashMap<>();
  private final List<Item> left = new ArrayList<>();
  private List<Item> items;
  private int total;

  LengthLimit(Document document, List<Item> items, int budget) {
    this.document = document;
    this.items = new ArrayList<>(items);
    this.budget = budget;
    this.factor = document.language() == Language.JA ? 1 : ENGLISH;
    this.total = items.stream().mapToInt(Item::length).sum();
  }

  /** The entries that fit, in their order. */
  List<Item> fitted() {
    Predicate<Item> any = _ -> true;
    dropRepeated();
    shorten(LONG, any);
    shorten(MEDIUM, i -> !isFinding(i));
    shorten(SHORT, i -> !isFinding(i));
    if (items.stream().anyMatch(LengthLimit::isFinding)) {
      leaveOut(LIGHT);
      shorten(MEDIUM, LengthLimit::isFinding);
      lessen(List.of("cause", "criteria"));
    }
    shorten(SHORTEST, any);
    leaveOut(Weight.FINDING - 1);
    lessen(List.of("response", "consequence", "condition", "action"));
    leaveOut(HEAVIEST);
    takeBack();
    putBehind();
    return List.copyOf(items);
  }

  /** The entries that there was no room for. */
  List<Item> left() {
    return List.copyOf(left);
  }

  /** Puts what was left out behind the entry of its kind that stands nearest to it. */
  private void putBehind() {
    int rows = items.size();
    for (Item item : left) {
      if (!isFinding(item)) {
        IntStream.range(0, rows)
            .filter(row -> items.get(row).type() == item.type())
            .boxed()
            .min(Comparator.comparingLong(row -> distance(items.get(row), item)))
            .ifPresent(row -> putBehind(row, item));
      }
    }
  }

  /** How far two entries stand apart: by the sections that hold both, then by their places. */
  private long distance(Item one, Item other) {
    List<Integer> shared = sections(one);
    shared.retainAll(sections(other));
    int apart = Math.abs(one.quotes().getFirst().start() - other.quotes().getFirst().start());
    return apart - (long) shared.size() * Integer.MAX_VALUE;
  }

  private void putBehind(int row, Item item) {
    Item before = items.get(row);
    List<Quote> behind = new ArrayList<>(before.behind());
    behind.addAll(item.quotes());
    behind.addAll(item.behind());
    behind.removeAll(before.quotes());
    items.set(row, before.citing(before.quotes(), behind));
  }

  /** The sections that hold an entry, the innermost first. */
  private List<Integer> sections(Item item) {
    List<Integer> sections = new ArrayList<>();
    int at = document.sentence(item.quotes().getFirst().unit()).orElseThrow().section();
    while (at >= 0) {
      sections.add(at);
      at = document.sections().get(at).parent();
    }
    return sections;
  }

  private String place(Item item) {
    return item.type() + " " + article(item);
  }

  private static boolean isFinding(Item item) {
    return item.type() == ItemType.FINDING;
  }

  private List<Integer> lightestFirst() {
    List<Integer> order = new ArrayList<>();
    int[] weights = new int[items.size()]; // found out once, not at every comparison
    for (int i = 0; i < items.size(); i++) {
      order.add(i);
      weights[i] = weight(items.get(i));
    }
    order.sort(
        Comparator.<Integer>comparingInt(i -> weights[i])
            .thenComparingInt(i -> -items.get(i).length()));
    return order;
  }

  private int weight(Item item) {
    boolean raised =
        SOUGHT.contains(item.type())
            && grave.computeIfAbsent(item.quotes().getFirst(), this::isGrave);
    return raised ? Math.max(GRAVEST, Weight.of(item)) : Weight.of(item);
  }

  /** Whether a quotation is from one of the gravest articles, with a sum or a time. */
  private boolean isGrave(Quote quote) {
    int at = document.sentence(quote.unit()).orElseThrow().section();
    for (int above = 0; at >= 0 && above < NEAR; above++) {
      String caption = document.sections().get(at).caption();
      if (caption != null && caption.length() <= CAPTION && GRAVE.matcher(caption).find()) {
        return Quantities.in(document.text().slice(quote.start(), quote.end())).stream()
            .anyMatch(
                q ->
                    q.measure() instanceof Measure.Amount || q.measure() instanceof Measure.Period);
      }
      at = document.sections().get(at).parent();
    }
    return false;
  }

  private void replace(int index, Item item) {
    total += item.length() - items.get(index).length();
    items.set(index, item);
  }

  private void shorten(int length, Predicate<Item> which) {
    for (int index : lightestFirst()) {
      if (total > budget && which.test(items.get(index))) {
        replace(index, shortened(items.get(index), (int) (length * factor)));
      }
    }
  }

  private static Item shortened(Item item, int most) {
    Item shorter = item;
    for (String field : item.type().claims()) {
      if (!field.equals("title") && !field.equals("term") && item.texts().containsKey(field)) {
        String text = item.text(field);
        String less = Shortening.of(text, most, item.text("term"));
        if (less.contains(item.text("term"))) {
          shorter = shorter.with(field, less);
        }
      }
    }
    return shorter;
  }

  /** Drops an entry whose sentence a weightier one says too: a duty's deadline, a fine's duty. */
  private void dropRepeated() {
    Map<String, Integer> sayers = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (REPEATING.contains(items.get(i).type())) {
        sayers.merge(saying(i), i, this::weightier);
      }
    }
    BitSet gone = new BitSet();
    boolean isTight = total > budget;
    for (int index : lightestFirst()) {
      boolean repeats = REPEATING.contains(items.get(index).type());
      int sayer = sayers.getOrDefault(saying(index), index);
      if (isTight && repeats && sayer != index) {
        total -= items.get(index).length();
        gone.set(index);
        putBehind(sayer, items.get(index));
      }
    }
    remove(gone);
  }

  private String saying(int index) {
    Item item = items.get(index);
    return item.quotes().getFirst().unit() + " " + item.text("text");
  }

  private int weightier(int one, int other) {
    int order =
        Integer.compare(
            REPEATING.indexOf(items.get(one).type()), REPEATING.indexOf(items.get(other).type()));
    return order <= 0 ? one : other;
  }

  private List<Item> remove(BitSet indexes) {
    List<Item> kept = new ArrayList<>();
    List<Item> gone = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      (indexes.get(i) ? gone : kept).add(items.get(i));
    }
    items = kept;
    return gone;
  }

  /** Takes fields of findings away, those of the lightest first. */
  private void lessen(List<String> fields) {
    for (String field : fields) {
      for (int index : lightestFirst()) {
        Item item = items.get(index);
        if (total > budget && isFinding(item) && item.texts().containsKey(field)) {
          replace(index, item.with(field, ""));
        }
      }
    }
  }

  /** The innermost section with a caption that holds the entry; -1 if none has. */
  private int article(Item item) {
    int at = document.sentence(item.quotes().getFirst().unit()).orElseThrow().section();
    while (at >= 0 && document.sections().get(at).caption() == null) {
      at = document.sections().get(at).parent();
    }
    return at;
  }

  /** Leaves entries out, those of least use first, but one. */
  private void leaveOut(int heaviest) {
    List<Integer> order = lightestFirst();
    Map<Integer, Double> less = less();
    order.sort(Comparator.comparingDouble(i -> use(items.get(i), less.getOrDefault(i, 0.0))));
    Map<ItemType, Integer> kept = new EnumMap<>(ItemType.class);
    items.forEach(item -> kept.merge(item.type(), 1, Integer::sum));
    BitSet gone = new BitSet();
    for (int index : order) {
      Item item = items.get(index);
      boolean isLast = gone.cardinality() == items.size() - 1;
      boolean isOnly = SOUGHT.contains(item.type()) && kept.getOrDefault(item.type(), 0) == 1;
      if (total > budget && Weight.of(item) <= heaviest && !isLast && !isOnly) {
        total -= item.length();
        gone.set(index);
        kept.merge(item.type(), -1, Integer::sum);
      }
    }
    left.addAll(remove(gone));
  }

  /** For each entry how much less it says for the weightier ones of its kind that stand near. */
  private Map<Integer, Double> less() {
    Map<Integer, Double> less = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int index : lightestFirst().reversed()) {
      Item item = items.get(index);
      int before = seen.merge(place(item), 1, Integer::sum) - 1;
      boolean isDuty = item.type() == ItemType.OBLIGATION;
      boolean isFirst = isDuty && seen.putIfAbsent("part " + part(item), 1) == null;
      less.put(index, FURTHER * Math.min(MOST_FURTHER, before) - (isFirst ? OF_PART : 0));
    }
    return less;
  }

  /** In which of the parts of the text an entry stands, all of one length. */
  private int part(Item item) {
    return (int) ((long) item.quotes().getFirst().start() * PARTS / document.text().length());
  }

  /**
   * What a reader has of an entry for the room that it takes: of two alike the shorter is kept, as
   * another finds room beside it.
   *
   * @param less how much of its weight others near it take
   */
  private double use(Item item, double less) {
    double weight = weight(item) - (isFinding(item) ? 0 : less);
    return isFinding(item) ? weight : Math.pow(weight, SHARPNESS) / (ROW + item.length() / factor);
  }

  /** Takes back what fits into the room that is left, the most useful first. */
  private void takeBack() {
    List<Item> useful = new ArrayList<>(left);
    useful.sort(Comparator.comparingDouble(i -> -use(i, 0)));
    for (Item item : useful) {
      Item shorter = shortened(item, (int) (SHORTEST * factor));
      if (total + shorter.length() <= budget) {
        total += shorter.length();
        items.add(shorter);
        left.remove(item);
      }
    }
  }
}
