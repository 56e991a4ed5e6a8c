package dev.docket.worker.summary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.Sentence;
import dev.docket.job.JobRequest.Profile;
import dev.docket.runtime.Json;
import dev.docket.wording.OneLine;
import dev.docket.worker.summary.finding.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes the inputs of all calls of one job: equal each time they are written from the same. */
public final class Calls {
  private final Document document;
  private final Plan plan;
  private final Frame frame;
  private final Units units;
  private final Terms terms;

  /**
   * What is the same in all calls of a job.
   *
   * @param seed the job's secret, unknown to the document's author
   * @param title the document's name
   * @param language of the result
   */
  public record Frame(String seed, String title, Language language, Profile profile) {}

  /** Writes calls about {@code document} with these {@code findings}. */
  public Calls(Document document, Findings findings, Plan plan, Frame frame) {
    this.document = document;
    this.plan = plan;
    this.frame = frame;
    this.units = new Units(document, findings);
    this.terms = new Terms(document);
  }

  /** The reading of the part {@code index}. */
  public String map(String step, int index) {
    Pack pack = plan.packs().get(index);
    String lines = units.lines(pack.from(), pack.to());
    return input(CallKind.MAP, step)
        .setting("part", (index + 1) + " of " + plan.packs().size())
        .setting("budget_characters", pack.budgetCharacters())
        .block("CONTEXT", context(pack.units(), lines))
        .block("DOCUMENT", lines)
        .toString();
  }

  /** The second reading of the units of {@code gap}, for the sake of its targets. */
  public String gap(String step, Gap gap) {
    String lines = units.linesAt(gap.units());
    int characters = gap.targets().size() * 80;
    return input(CallKind.GAP, step)
        .setting("targets", String.join(" ", gap.targets()))
        .setting("budget_characters", characters)
        .block("CONTEXT", context(gap.units(), lines))
        .block("DOCUMENT", lines)
        .toString();
  }

  /** The joining of {@code items}, shown by their index as {@code i1}, {@code i2}, … */
  public String merge(String step, int level, List<Item> items) {
    Shown shown = shown(items);
    return input(CallKind.MERGE, step)
        .setting("level", level)
        .setting("budget_characters", plan.budgetCharacters())
        .block("ITEMS", shown.items())
        .block("SOURCES", units.lines(shown.cited()))
        .toString();
  }

  /** The overview of {@code items}; key points are among them. */
  public String overview(String step, List<Item> items) {
    Shown shown = shown(items);
    return input(CallKind.OVERVIEW, step)
        .setting("budget_characters", plan.overviewCharacters())
        .block("CONTEXT", "title: " + OneLine.of(frame.title()) + "\n")
        .block("ITEMS", shown.items())
        .block("SOURCES", units.lines(shown.cited()))
        .toString();
  }

  /** The ids that the input of {@link #overview} lets an answer cite. */
  public Set<String> citable(List<Item> items) {
    return new LinkedHashSet<>(shown(items).cited());
  }

  /** {@code input} again, with an answer to it that was no use and the reasons. */
  public static String repair(String input, String answer, List<String> problems) {
    String nonce = input.lines().filter(l -> l.startsWith("nonce: ")).findFirst().orElse("nonce: ");
    nonce = nonce.substring("nonce: ".length());
    String shown = answer.length() > 4_000 ? answer.substring(0, 4_000) : answer;
    return input
        + ("\n<<<ANSWER " + nonce + ">>>\n" + shown + "\n<<<END ANSWER " + nonce + ">>>\n")
        + ("\n<<<PROBLEMS " + nonce + ">>>\n" + String.join("\n", problems) + "\n")
        + ("<<<END PROBLEMS " + nonce + ">>>\n");
  }

  private CallInput input(CallKind kind, String step) {
    return new CallInput(kind, frame.seed(), step)
        .setting("profile", frame.profile().name().toLowerCase(Locale.ROOT))
        .setting("document_language", document.language().code())
        .setting("result_language", frame.language().code());
  }

  private String context(List<Integer> shown, String lines) {
    int from = shown.getFirst();
    StringBuilder context = new StringBuilder();
    context.append("title: ").append(OneLine.of(frame.title())).append('\n');
    Sentence first = document.sentences().get(from);
    if (first.section() >= 0) {
      context.append("path: ").append(OneLine.of(document.path(first.section()))).append('\n');
    }
    if (from > 0) {
      String before = OneLine.of(document.textOf(document.sentences().get(from - 1)));
      context.append("previous: ").append(before).append('\n');
    }
    for (String term : terms.usedIn(lines, shown)) {
      context.append("term: ").append(term).append('\n');
    }
    return context.toString();
  }

  private record Shown(String items, List<String> cited) {}

  /** As many items as fit, the weightiest first where not all do, with the units they cite. */
  private Shown shown(List<Item> items) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt(i -> -Weight.of(items.get(i))));
    Set<String> cited = new LinkedHashSet<>();
    List<Integer> fitting = new ArrayList<>();
    int tokens = 0;
    for (int i : order) {
      Item item = items.get(i);
      int more = Estimate.tokens(json(i, item));
      for (Quote quote : item.quotes()) {
        if (!cited.contains(quote.unit())) {
          more +=
              document.sentence(quote.unit()).map(u -> Estimate.tokens(units.line(u))).orElse(0);
        }
      }
      if (tokens + more > Plan.MERGE_TOKENS) {
        break;
      }
      tokens += more;
      fitting.add(i);
      item.quotes().forEach(q -> cited.add(q.unit()));
    }
    fitting.sort(Comparator.naturalOrder());
    StringBuilder lines = new StringBuilder();
    for (int i : fitting) {
      lines.append(json(i, items.get(i))).append('\n');
    }
    return new Shown(lines.toString(), List.copyOf(cited));
  }

  private static String json(int index, Item item) {
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("id", "i" + (index + 1)).put("type", item.type().code());
    item.texts().forEach(line::put);
    ArrayNode cited = line.putArray("units");
    item.quotes().stream().map(Quote::unit).distinct().forEach(cited::add);
    return line.toString();
  }
}
