package dev.docket.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Serves lists page by page, by the query parameters {@code page_size} and {@code page_token}. */
public final class Lists {
  private final PageTokens tokens;

  public Lists(PageTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The page that {@code query} asks for.
   *
   * @param list what is listed
   * @param filters the query parameters that narrow it
   */
  public <T, V> ListView<V> page(
      TenantId tenant,
      String list,
      Query query,
      List<String> filters,
      Pages<T> pages,
      Function<T, V> view) {
    return page(
        new Listed(tenant, list, filters.stream().map(f -> query.value(f).orElse("")).toList()),
        query.pageSize(),
        query.given("page_token"),
        pages,
        view);
  }

  /** The page of {@code size} that {@code token} leads to, or the first. */
  public <T, V> ListView<V> page(
      Listed listed, int size, Optional<String> token, Pages<T> pages, Function<T, V> view) {
    String description = listed.description();
    Optional<String> after =
        token.map(
            given ->
                tokens
                    .open(description, given)
                    .orElseThrow(
                        () ->
                            new Problem(
                                    ProblemKind.INVALID_PAGE_TOKEN,
                                    "Use the next_page_token of the page before, with the same"
                                        + " filters.",
                                    "page_token")
                                .exception()));
    Page<T> page = pages.next(size, after);
    return new ListView<>(
        page.items().stream().map(view).toList(),
        page.next().map(mark -> tokens.sign(description, mark)).orElse(null));
  }

  /**
   * What is listed, for whom.
   *
   * @param filters the values that narrow it, empty where there are none
   */
  public record Listed(TenantId tenant, String list, List<String> filters) {
    private String description() {
      List<String> all = new ArrayList<>(List.of(tenant.value(), list));
      all.addAll(filters);
      return String.join("\0", all);
    }
  }

  /** Where the items of a list come from. */
  public interface Pages<T> {
    Page<T> next(int limit, Optional<String> after);
  }

  /** A page as it is served. */
  public record ListView<V>(
      List<V> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextPageToken) {}
}
