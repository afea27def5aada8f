package dev.pixedge.metadata.tier;

import dev.pixedge.rendition.SourceKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps answers in a cache that all instances share, such as Redis; that there is no such image is
 * an answer too. Whatever the cache does, the answer comes from further back.
 */
public final class RemoteLookup implements ImageLookup {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteLookup.class);
  private static final String PREFIX = "pixedge:image:1:";

  /** Longer than a look-up in the table takes, retries included. */
  private static final Duration BLOCKED = Duration.ofSeconds(5);

  private final ImageLookup next;
  private final RemoteCache cache;
  private final Breaker breaker;
  private final Duration lasts;
  private final Duration absenceLasts;

  /**
   * Keeps what another look-up answers.
   *
   * @param lasts for how long
   * @param absenceLasts for how long that there is no such image
   */
  public RemoteLookup(
      ImageLookup next, RemoteCache cache, Breaker breaker, Duration lasts, Duration absenceLasts) {
    this.next = next;
    this.cache = cache;
    this.breaker = breaker;
    this.lasts = lasts;
    this.absenceLasts = absenceLasts;
  }

  @Override
  public Finding get(SourceKey key) {
    Optional<RemoteEntry> entry = Optional.ofNullable(entries(List.of(key)).get(key));
    if (entry.isPresent() && entry.get() instanceof RemoteEntry.Known(Finding finding)) {
      return finding;
    }
    Finding finding = next.get(key);
    keep(key, finding, entry);
    return finding;
  }

  @Override
  public Map<SourceKey, Finding> getAll(Collection<SourceKey> keys) {
    Map<SourceKey, RemoteEntry> entries = entries(keys.stream().distinct().toList());
    Map<SourceKey, Finding> findings = new HashMap<>();
    List<SourceKey> asked = new ArrayList<>();
    for (SourceKey key : keys) {
      if (entries.get(key) instanceof RemoteEntry.Known(Finding finding)) {
        findings.put(key, finding);
      } else {
        asked.add(key);
      }
    }
    if (!asked.isEmpty()) {
      Map<SourceKey, Finding> answers = next.getAll(asked);
      answers.forEach((key, finding) -> keep(key, finding, Optional.ofNullable(entries.get(key))));
      findings.putAll(answers);
    }
    return findings;
  }

  @Override
  public void forget(SourceKey key) {
    next.forget(key);
    asked(
        () -> {
          block(cache, key);
          return true;
        });
  }

  /**
   * The table has changed: what the cache keeps of this image goes, and for a while nobody can
   * store what was read before. Throws what the cache throws when it does not answer.
   */
  public static void block(RemoteCache cache, SourceKey key) {
    cache.put(PREFIX + key.value(), RemoteEntry.BLOCK, BLOCKED);
  }

  private Map<SourceKey, RemoteEntry> entries(List<SourceKey> keys) {
    List<String> names = keys.stream().map(key -> PREFIX + key.value()).toList();
    List<Optional<String>> texts = asked(() -> cache.get(names)).orElse(List.of());
    Map<SourceKey, RemoteEntry> entries = new HashMap<>();
    for (int i = 0; i < texts.size() && i < keys.size(); i++) {
      SourceKey key = keys.get(i);
      texts.get(i).ifPresent(text -> entries.put(key, RemoteEntry.read(key, text)));
    }
    return entries;
  }

  private void keep(SourceKey key, Finding finding, Optional<RemoteEntry> found) {
    if (finding.stale() || found.filter(RemoteEntry.Blocked.class::isInstance).isPresent()) {
      return;
    }
    String name = PREFIX + key.value();
    String text = RemoteEntry.write(finding);
    Duration time = finding.image().isPresent() ? lasts : absenceLasts;
    asked(
        () -> {
          if (found.isPresent()) {
            LOG.warn("replaced what is no entry of ours under {}", name);
            cache.put(name, text, time);
          } else {
            cache.putIfAbsent(name, text, time);
          }
          return true;
        });
  }

  /** Empty when the cache is skipped or does not answer as it should. */
  private <T> Optional<T> asked(Supplier<T> question) {
    try {
      return breaker.call(question);
    } catch (RuntimeException problem) {
      LOG.warn("the shared cache is passed over: {}", String.valueOf(problem.getMessage()));
      return Optional.empty();
    }
  }
}
