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
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells a Lambda of uploads as S3 does. Source: "Event message structure", Amazon S3 User Guide.
 */
public final class Notifications implements Ingest {
  private final RequestHandler<S3Event, @Nullable Void> handler;
  private final Supplier<Context> contexts;
  private final Clock clock;
  private final AtomicLong told = new AtomicLong();

  /** Tells this handler. */
  public Notifications(
      RequestHandler<S3Event, @Nullable Void> handler, Supplier<Context> contexts, Clock clock) {
    this.handler = handler;
    this.contexts = contexts;
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
    handler.handleRequest(event(what, key), contexts.get());
  }

  /** Grows with each event of this process; between processes the time decides. */
  private String sequencer() {
    return HexFormat.of().toHexDigits(told.incrementAndGet());
  }

  private S3Event event(String what, SourceKey key) {
    String encoded = URLEncoder.encode(key.value(), StandardCharsets.UTF_8);
    UserIdentityEntity nobody = new UserIdentityEntity("local");
    S3BucketEntity bucket = new S3BucketEntity("originals", nobody, "arn:aws:s3:::originals");
    S3ObjectEntity object = new S3ObjectEntity(encoded, 0L, "", "", sequencer());
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
