package dev.pixedge.metadata.tier;

import dev.pixedge.fault.Fault;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.rendition.SourceKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks up in the table itself. While it does not answer, few requests wait for that. */
public final class TableLookup implements ImageLookup {
  private final MetadataStore table;
  private final Breaker breaker;
  private final Clock clock;

  /** Looks up in this table, unless the breaker is open. */
  public TableLookup(MetadataStore table, Breaker breaker, Clock clock) {
    this.table = table;
    this.breaker = breaker;
    this.clock = clock;
  }

  @Override
  public Finding get(SourceKey key) {
    Instant now = clock.instant();
    return new Finding(guarded(() -> table.get(key)), now, false);
  }

  @Override
  public Map<SourceKey, Finding> getAll(Collection<SourceKey> keys) {
    Instant now = clock.instant();
    Map<SourceKey, ImageRecord> found = guarded(() -> table.getAll(keys));
    Map<SourceKey, Finding> findings = new HashMap<>();
    keys.forEach(
        key -> findings.put(key, new Finding(Optional.ofNullable(found.get(key)), now, false)));
    return findings;
  }

  @Override
  public void forget(SourceKey key) {}

  private <T> T guarded(Supplier<T> question) {
    return breaker
        .call(question)
        .orElseThrow(() -> Fault.STORE_UNAVAILABLE.because("The table of images does not answer"));
  }
}
