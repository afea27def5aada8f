package dev.pixedge.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.MemoryMetadataStore;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.metadata.tier.ImageLookup;
import dev.pixedge.metadata.tier.JedisCache;
import dev.pixedge.metadata.tier.RealRedis;
import dev.pixedge.metadata.tier.RedisSettings;
import dev.pixedge.rendition.SourceKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a real Redis, and events as Lambda's runtime reads them. */
final class CacheInvalidationHandlerTest {
  private static final SourceKey CAT = new SourceKey("a b/图 cat.jpg");
  private static final SourceKey DOG = new SourceKey("dog.jpg");

  private final MetadataStore table = new MemoryMetadataStore();
  private RealRedis redis;
  private JedisCache cache;
  private ImageLookup images;
  private CacheInvalidationHandler handler;

  @BeforeEach
  void start() throws Exception {
    redis = RealRedis.start();
    RedisSettings settings = redis.settings(Duration.ofSeconds(10));
    cache = new JedisCache(settings);
    images = Tiers.shared(Tiers.table(table, Clock.systemUTC()), cache, settings);
    handler = new CacheInvalidationHandler(cache);
  }

  @AfterEach
  void stop() {
    cache.close();
    redis.close();
  }

  @Test
  void anImageThatWasMissingIsThereOnceItsRecordIsWritten() {
    assertThat(etag(CAT)).isEmpty();
    table.put(imageRecord(CAT, "first", 1));
    assertThat(etag(CAT)).isEmpty();
    handler.handleRequest(events(event("INSERT", CAT)), null);
    assertThat(etag(CAT)).hasValue("first");
  }

  @Test
  void whatWasReplacedOrDeletedIsForgottenAndNothingElse() {
    table.put(imageRecord(CAT, "first", 1));
    table.put(imageRecord(DOG, "first", 1));
    assertThat(etag(CAT)).hasValue("first");
    assertThat(etag(DOG)).hasValue("first");
    table.put(imageRecord(CAT, "second", 2));
    table.put(imageRecord(DOG, "second", 2));
    handler.handleRequest(events(event("MODIFY", CAT), event("MODIFY", CAT)), null);
    assertThat(etag(CAT)).hasValue("second");
    assertThat(etag(DOG)).hasValue("first");
    table.delete(CAT, Change.of(Instant.ofEpochSecond(3)));
    handler.handleRequest(events(event("REMOVE", CAT)), null);
    assertThat(etag(CAT)).isEmpty();
  }

  @Test
  void failsWhileTheCacheDoesNotAnswerSoThatTheChangesAreSentAgain() throws Exception {
    redis.stop();
    assertThatThrownBy(() -> handler.handleRequest(events(event("MODIFY", CAT)), null))
        .isInstanceOf(RuntimeException.class);
    redis.startAgain();
    assertThat(etag(CAT)).isEmpty();
    table.put(imageRecord(CAT, "second", 2));
    handler.handleRequest(events(event("MODIFY", CAT)), null);
    assertThat(etag(CAT)).hasValue("second");
  }

  @Test
  void anItemThatIsNoImagesDoesNotHoldUpTheOthers() {
    assertThat(etag(CAT)).isEmpty();
    table.put(imageRecord(CAT, "first", 1));
    String foreign =
        event("INSERT", DOG).replace("\"key\": {\"S\": \"dog.jpg\"}", "\"other\": {\"N\": \"1\"}");
    handler.handleRequest(events(foreign, event("INSERT", CAT)), null);
    assertThat(etag(CAT)).hasValue("first");
  }

  @Test
  void takesTheCallThatKeepsItsSnapshot() {
    assertThat(handler.handleRequest(events(), null)).isNull();
  }

  @Test
  void needsTheAddressOfTheCache() {
    assertThatThrownBy(() -> InvalidationModule.settings(Map.of()))
        .hasMessage(
            "REDIS_URL: expected the address of the cache that is told of changes, got nothing");
  }

  private Optional<String> etag(SourceKey key) {
    return images.get(key).image().map(ImageRecord::etag);
  }

  private static ImageRecord imageRecord(SourceKey key, String etag, long second) {
    return new ImageRecord(
        key, 1, etag, "", Change.of(Instant.ofEpochSecond(second)), Optional.empty(), "NotAnImage");
  }

  /** Source: "Using AWS Lambda with Amazon DynamoDB", AWS Lambda Developer Guide. */
  private static String event(String name, SourceKey key) {
    return """
        {
          "eventID": "1",
          "eventVersion": "1.0",
          "dynamodb": {
            "Keys": {"shard": {"S": "4"}, "key": {"S": "%s"}},
            "ApproximateCreationDateTime": 1479499740,
            "StreamViewType": "NEW_AND_OLD_IMAGES",
            "SequenceNumber": "111",
            "SizeBytes": 26
          },
          "awsRegion": "us-east-1",
          "eventName": "%s",
          "eventSourceARN": "arn:aws:dynamodb:us-east-1:123456789012:table/images/stream/2026",
          "eventSource": "aws:dynamodb"
        }
        """
        .formatted(key.value(), name);
  }

  private static DynamodbEvent events(String... all) {
    return LambdaEventSerializers.serializerFor(
            DynamodbEvent.class, CacheInvalidationHandlerTest.class.getClassLoader())
        .fromJson("{\"Records\": [" + String.join(",", all) + "]}");
  }
}
