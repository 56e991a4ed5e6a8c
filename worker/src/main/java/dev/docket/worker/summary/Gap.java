package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.document.Sentence;
import dev.docket.worker.summary.finding.Findings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * Units of a part to be read again because no statement cites the salient ones among them: these,
 * with what is needed to understand them, and not the rest of the part.
 *
 * @param units what is shown and may be cited: indexes in {@code Document.sentences}, in order
 * @param targets the ids of the salient units that are not cited, in document order
 */
public record Gap(List<Integer> units, List<String> targets) {
  private static final int BEFORE = 2; // units, which a target may go on from or refer to
  private static final int AFTER = 1; // units

  /**
   * What is to be read again of {@code pack} for the sake of {@code targets}: with each of them its
   * neighbours, the headings above it, and the whole of the finding that it belongs to, as far as
   * they are in the part.
   */
  static Gap around(List<Integer> targets, Pack pack, Document document, Findings findings) {
    BitSet shown = new BitSet();
    for (int target : targets) {
      shown.set(Math.max(pack.from(), target - BEFORE), Math.min(pack.to(), target + AFTER + 1));
      headings(document, pack, target, shown);
      OptionalInt finding = findings.at(target);
      if (finding.isPresent()) {
        Findings.Found found = findings.found().get(finding.getAsInt());
        int from = Math.max(pack.from(), found.from());
        shown.set(from, Math.max(from, Math.min(pack.to(), found.end())));
      }
    }
    List<String> ids = new ArrayList<>();
    targets.forEach(target -> ids.add(document.sentences().get(target).id()));
    return new Gap(shown.stream().boxed().toList(), ids);
  }

  /** Adds the heading of the section that {@code target} is in, and those of the sections above. */
  private static void headings(Document document, Pack pack, int target, BitSet shown) {
    int section = document.sentences().get(target).section();
    int level = section < 0 ? 0 : document.sections().get(section).level() + 1;
    for (int i = target; i >= pack.from() && level > 0; i--) {
      Sentence unit = document.sentences().get(i);
      if (unit.kind() == Sentence.Kind.HEADING && unit.section() >= 0) {
        int above = document.sections().get(unit.section()).level();
        if (above < level) {
          shown.set(i);
          level = above;
        }
      }
    }
  }
}
