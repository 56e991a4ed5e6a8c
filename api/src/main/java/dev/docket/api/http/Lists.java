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
    List<String> scope = new ArrayList<>(List.of(tenant.value(), list));
    filters.forEach(filter -> scope.add(query.value(filter).orElse("")));
    String description = String.join("\0", scope);
    Optional<String> after =
        query
            .value("page_token")
            .map(
                token ->
                    tokens
                        .open(description, token)
                        .orElseThrow(
                            () ->
                                new Problem(
                                        ProblemKind.INVALID_PAGE_TOKEN,
                                        "Use the next_page_token of the page before, with the same"
                                            + " filters.",
                                        "page_token")
                                    .exception()));
    Page<T> page = pages.next(query.pageSize(), after);
    return new ListView<>(
        page.items().stream().map(view).toList(),
        page.next().map(mark -> tokens.sign(description, mark)).orElse(null));
  }

  /** Where the items of a list come from. */
  public interface Pages<T> {
    Page<T> next(int limit, Optional<String> after);
  }

  /** A page as it is served. */
  public record ListView<V>(
      List<V> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextPageToken) {}
}
