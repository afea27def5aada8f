package dev.pixedge.meta;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.DynamoTable;
import dev.pixedge.metadata.tier.RemoteCache;
import dev.pixedge.metadata.tier.RemoteLookup;
import dev.pixedge.rendition.SourceKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the stream of the table of images calls: Redis or Valkey forgets each record that changed.
 * Ingest, outside of the network that the cache lives in, need not reach it; and a change that came
 * from another region through a global table reaches the caches of this one. When the cache does
 * not answer, that is thrown, so that Lambda sends the same changes again.
 */
public final class CacheInvalidationHandler
    implements RequestHandler<DynamodbEvent, @Nullable Void> {
  private static final Logger LOG = LoggerFactory.getLogger(CacheInvalidationHandler.class);

  private final RemoteCache cache;

  /** The handler in AWS, set up from {@code REDIS_URL} and its neighbours. */
  public CacheInvalidationHandler() {
    this(DaggerInvalidationComponent.create().cache());
  }

  /** The handler of a cache. */
  public CacheInvalidationHandler(RemoteCache cache) {
    this.cache = cache;
  }

  @Override
  public @Nullable Void handleRequest(DynamodbEvent event, @Nullable Context context) {
    Optional.ofNullable(event.getRecords()).orElse(List.of()).stream()
        .flatMap(changed -> key(changed).stream())
        .distinct()
        .forEach(key -> RemoteLookup.block(cache, key));
    return null;
  }

  /** An item whose key is none is not one of ours, and must not hold up the others for ever. */
  private static Optional<SourceKey> key(DynamodbStreamRecord changed) {
    AttributeValue key = changed.getDynamodb().getKeys().get(DynamoTable.KEY);
    String text = key == null || key.getS() == null ? "" : key.getS();
    try {
      return Optional.of(new SourceKey(text));
    } catch (FaultException problem) {
      LOG.warn("passed over an item of the table: {}", problem.getMessage());
      return Optional.empty();
    }
  }
}
