package dev.pixedge.local.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/** An edge whose decisions are remembered: a decision depends on nothing but its question. */
public final class RememberedEdge implements Edge {
  private static final long REMEMBERED_CHARACTERS = 8_000_000;
  private static final int ENTRY_CHARACTERS = 500;

  private final Edge edge;
  private final Cache<Question, Decision> decisions =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED_CHARACTERS)
          .weigher((Question question, Decision _) -> weight(question))
          .build();

  public RememberedEdge(Edge edge) {
    this.edge = edge;
  }

  @Override
  public Decision decide(Question question) {
    return decisions.get(question, edge::decide);
  }

  /** The decision when it has been made before. */
  public Optional<Decision> remembered(Question question) {
    return Optional.ofNullable(decisions.getIfPresent(question));
  }

  private static int weight(Question question) {
    int headers = question.headers().values().stream().mapToInt(String::length).sum();
    // The decision repeats the URL about three times: path, canonical path and headers.
    return ENTRY_CHARACTERS + 4 * (question.path().length() + question.query().length()) + headers;
  }
}
