package dev.docket.dynamodb;

import dev.docket.document.UnreadPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Unread pages as texts that fit into a row however many there are: {@code 2-5,9 The page is …} for
 * each reason.
 */
final class UnreadPages {
  private UnreadPages() {}

  static List<String> texts(List<UnreadPage> pages) {
    Map<String, List<Integer>> byReason = new LinkedHashMap<>();
    for (UnreadPage page : pages) {
      byReason.computeIfAbsent(page.reason(), _ -> new ArrayList<>()).add(page.page());
    }
    return byReason.entrySet().stream()
        .map(entry -> ranges(entry.getValue()) + " " + entry.getKey())
        .toList();
  }

  static List<UnreadPage> of(List<String> texts) {
    List<UnreadPage> pages = new ArrayList<>();
    for (String text : texts) {
      int space = text.indexOf(' ');
      String reason = text.substring(space + 1);
      int from = 0;
      while (from < space) {
        int comma = text.indexOf(',', from);
        int to = comma < 0 || comma > space ? space : comma;
        int dash = text.indexOf('-', from);
        boolean several = dash > 0 && dash < to;
        int first = Integer.parseInt(text.substring(from, several ? dash : to));
        int last = several ? Integer.parseInt(text.substring(dash + 1, to)) : first;
        for (int page = first; page <= last; page++) {
          pages.add(new UnreadPage(page, reason));
        }
        from = to + 1;
      }
    }
    pages.sort(Comparator.comparingInt(UnreadPage::page));
    return pages;
  }

  private static String ranges(List<Integer> pages) {
    StringBuilder ranges = new StringBuilder();
    for (int from = 0; from < pages.size(); ) {
      int to = from + 1;
      while (to < pages.size() && pages.get(to) == pages.get(to - 1) + 1) {
        to++;
      }
      ranges.append(ranges.isEmpty() ? "" : ",").append(pages.get(from));
      if (to - from > 1) {
        ranges.append('-').append(pages.get(to - 1));
      }
      from = to;
    }
    return ranges.toString();
  }
}
