package dev.docket.worker.comparison.reference;

import dev.docket.worker.comparison.align.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells which references stand in one list, where their order says nothing. */
final class ReferenceLists {
  private static final Pattern BETWEEN =
      Pattern.compile("(?:[,、，・\\s]|及び|又は|並びに|若しくは|または|および|もしくは|ならびに|and/or|and|or|&)+");

  private ReferenceLists() {}

  /** The references of a clause, those of one list together: 第3条、第5条及び第8条. */
  static List<List<LocatedReference>> of(Clause clause, List<LocatedReference> references) {
    List<List<LocatedReference>> lists = new ArrayList<>();
    int end = -1;
    for (LocatedReference reference : references) {
      boolean isNext =
          end >= 0
              && end <= reference.from()
              && BETWEEN.matcher(clause.text().substring(end, reference.from())).matches();
      if (!isNext) {
        lists.add(new ArrayList<>());
      }
      lists.getLast().add(reference);
      end = reference.from() + reference.text().length();
    }
    return lists;
  }
}
