package dev.docket.comparison.page;

import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.page.LineCutter.Piece;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which row of one version is which of the other: the one that it shares most with. A row that is
 * in the other version text, not a row, is to be drawn as text.
 */
final class RowPairs {
  private static final int TEXT = -1; // stands for what is no row

  private final Map<Integer, Integer> partners = new HashMap<>(); // of old rows, by their starts
  private final Set<Integer> oldTexts = new HashSet<>();
  private final Set<Integer> newTexts = new HashSet<>();

  /** A row of each version, by their starts, and how many characters they share. */
  private record Share(int before, int after, int length) {}

  RowPairs(List<Piece> pieces) {
    Map<Integer, Map<Integer, Integer>> lengths = new HashMap<>();
    for (Piece piece : pieces) {
      if (piece.op() == Op.EQUAL && !piece.text().isBlank()) {
        lengths
            .computeIfAbsent(start(piece.before()), _ -> new HashMap<>())
            .merge(start(piece.after()), piece.text().length(), Integer::sum);
      }
    }
    List<Share> shares =
        lengths.entrySet().stream()
            .flatMap(
                old ->
                    old.getValue().entrySet().stream()
                        .map(now -> new Share(old.getKey(), now.getKey(), now.getValue())))
            .sorted(
                Comparator.comparingInt(Share::length).reversed().thenComparingInt(Share::before))
            .toList();
    Set<Integer> taken = new HashSet<>();
    for (Share share : shares) {
      if (share.before == TEXT && share.after != TEXT && !taken.contains(share.after)) {
        newTexts.add(share.after);
      } else if (share.after == TEXT
          && share.before != TEXT
          && !partners.containsKey(share.before)) {
        oldTexts.add(share.before);
      } else if (share.before != TEXT && share.after != TEXT && isFree(share, taken)) {
        partners.put(share.before, share.after);
        taken.add(share.after);
      }
    }
  }

  private boolean isFree(Share share, Set<Integer> taken) {
    return !partners.containsKey(share.before)
        && !oldTexts.contains(share.before)
        && !taken.contains(share.after)
        && !newTexts.contains(share.after);
  }

  private static int start(TablePlaces.@Nullable Place place) {
    return place == null ? TEXT : place.row().start();
  }

  /** The piece where it is to be drawn. */
  Piece placed(Piece piece) {
    return piece.without(
        oldTexts.contains(start(piece.before())), newTexts.contains(start(piece.after())));
  }

  /** Whether what both versions have is drawn in one place. */
  boolean isOne(Piece placed) {
    int old = start(placed.before());
    int now = start(placed.after());
    return (old == TEXT || now == TEXT) ? old == now : partners.getOrDefault(old, TEXT) == now;
  }
}
