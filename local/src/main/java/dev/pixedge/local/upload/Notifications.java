package dev.pixedge.local.upload;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3BucketEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3Entity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.UserIdentityEntity;
import dev.pixedge.rendition.SourceKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a Lambda of uploads as S3 does, then the points of presence. Source: "Event message
 * structure", Amazon S3 User Guide; like an asynchronous invocation, a failure is tried twice more.
 */
public final class Notifications implements Ingest {
  private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
  private static final int ATTEMPTS = 3;

  private final RequestHandler<S3Event, @Nullable Void> handler;
  private final Supplier<Context> contexts;
  private final Consumer<SourceKey> purge;
  private final Clock clock;

  /**
   * Tells this handler.
   *
   * @param purge what makes the points of presence forget a source, once the handler is done
   */
  public Notifications(
      RequestHandler<S3Event, @Nullable Void> handler,
      Supplier<Context> contexts,
      Consumer<SourceKey> purge,
      Clock clock) {
    this.handler = handler;
    this.contexts = contexts;
    this.purge = purge;
    this.clock = clock;
  }

  @Override
  public void created(SourceKey key) {
    tell("ObjectCreated:Put", key);
  }

  @Override
  public void removed(SourceKey key) {
    tell("ObjectRemoved:Delete", key);
  }

  private void tell(String what, SourceKey key) {
    S3Event event = event(what, key);
    try {
      for (int attempt = 1; !attempt(event, attempt); attempt++) {
        LOG.debug("{} is tried again", key.value());
      }
    } finally {
      purge.accept(key);
    }
  }

  private boolean attempt(S3Event event, int attempt) {
    try {
      handler.handleRequest(event, contexts.get());
      return true;
    } catch (RuntimeException e) {
      if (attempt == ATTEMPTS) {
        throw e;
      }
      return false;
    }
  }

  private S3Event event(String what, SourceKey key) {
    String encoded = URLEncoder.encode(key.value(), StandardCharsets.UTF_8);
    UserIdentityEntity nobody = new UserIdentityEntity("local");
    S3BucketEntity bucket = new S3BucketEntity("originals", nobody, "arn:aws:s3:::originals");
    S3ObjectEntity object = new S3ObjectEntity(encoded, 0L, "", "", "0");
    return new S3Event(
        List.of(
            new S3EventNotificationRecord(
                "local",
                what,
                "aws:s3",
                clock.instant().toString(),
                "2.1",
                null,
                null,
                new S3Entity("uploads", bucket, object, "1.0"),
                nobody)));
  }
}
