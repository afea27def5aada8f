package dev.pixedge.origin;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.Change;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.snapshot.BeforeSnapshot;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What S3 calls when sources are stored or removed. All records of an event are tried; then the
 * first failure is thrown, so that Lambda sends the event again.
 */
public final class IngestHandler implements RequestHandler<S3Event, @Nullable Void> {
  private static final Logger LOG = LoggerFactory.getLogger(IngestHandler.class);
  private static final Pattern FOLLOWED =
      Pattern.compile("(s3:)?(ObjectCreated|ObjectRemoved|LifecycleExpiration):.*");

  private final IngestService service;

  /** The handler in AWS, set up from the environment. */
  public IngestHandler() {
    this(OriginComponent.open());
  }

  private IngestHandler(OriginComponent component) {
    this(component.ingestService());
    BeforeSnapshot.register(component.priming().ofIngest());
  }

  /** The handler of a service. */
  @Inject
  public IngestHandler(IngestService service) {
    this.service = service;
  }

  @Override
  public @Nullable Void handleRequest(S3Event event, @Nullable Context context) {
    Failures failures = new Failures();
    event.getRecords().forEach(it -> failures.attempt(() -> follow(it)));
    failures.rethrow();
    return null;
  }

  private void follow(S3EventNotificationRecord happened) {
    if (!FOLLOWED.matcher(happened.getEventName()).matches()) {
      return;
    }
    S3ObjectEntity object = happened.getS3().getObject();
    Instant at = Instant.ofEpochMilli(happened.getEventTime().getMillis());
    String sequencer = Optional.ofNullable(object.getSequencer()).orElse("");
    key(object.getUrlDecodedKey())
        .ifPresent(key -> service.changed(key, new Change(at, sequencer)));
  }

  /**
   * Objects that no URL can name, such as the empty ones that stand for folders, are no sources.
   */
  private static Optional<SourceKey> key(String decoded) {
    try {
      return Optional.of(new SourceKey(decoded));
    } catch (FaultException problem) {
      LOG.info("Skipped the object \"{}\": {}", decoded, problem.getMessage());
      return Optional.empty();
    }
  }
}
