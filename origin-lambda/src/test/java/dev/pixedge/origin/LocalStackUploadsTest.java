package dev.pixedge.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.pixedge.engine.Pictures;
import dev.pixedge.fault.FaultException;
import dev.pixedge.localstack.LocalStack;
import dev.pixedge.metadata.DynamoMetadataStore;
import dev.pixedge.metadata.DynamoTable;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import dev.pixedge.store.S3BlobStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * What S3 itself tells of uploads, read as Lambda reads it, and what becomes of it in the buckets
 * and the table. The queue stands where Lambda would stand, and once more for its dead letters.
 */
@Tag("localstack")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LocalStackUploadsTest {
  private static final PojoSerializer<S3Event> EVENTS =
      LambdaEventSerializers.serializerFor(
          S3Event.class, LocalStackUploadsTest.class.getClassLoader());
  private static final int LONG_POLL = 10;

  private final S3Client s3 = LocalStack.s3();
  private final DynamoDbClient dynamo = LocalStack.dynamo();
  private final SqsClient sqs =
      SqsClient.builder()
          .region(LocalStack.region())
          .endpointOverride(LocalStack.endpoint())
          .credentialsProvider(LocalStack.credentials())
          .httpClientBuilder(Apache5HttpClient.builder())
          .build();

  private final TestOrigin origin = new TestOrigin();
  private final String originals = UUID.randomUUID().toString();
  private final String table = UUID.randomUUID().toString();
  private String queue = "";
  private String deadLetters = "";

  @BeforeEach
  void deploy() {
    if (!queue.isEmpty()) {
      return;
    }
    queue = newQueue();
    deadLetters = newQueue();
    s3.createBucket(request -> request.bucket(originals));
    s3.putBucketVersioning(
        request ->
            request
                .bucket(originals)
                .versioningConfiguration(it -> it.status(BucketVersioningStatus.ENABLED)));
    QueueConfiguration toQueue =
        QueueConfiguration.builder()
            .queueArn(arn(queue))
            .events(Event.S3_OBJECT_CREATED, Event.S3_OBJECT_REMOVED)
            .build();
    s3.putBucketNotificationConfiguration(
        request ->
            request
                .bucket(originals)
                .notificationConfiguration(it -> it.queueConfigurations(toQueue)));
    dynamo.createTable(DynamoTable.named(table));
    String transformed = UUID.randomUUID().toString();
    s3.createBucket(request -> request.bucket(transformed));
    origin.nearOriginals = new S3BlobStore(s3, originals);
    origin.nearRenditions = new S3BlobStore(s3, transformed);
  }

  @AfterAll
  void stop() {
    s3.close();
    dynamo.close();
    sqs.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "pets/a cat.png", "a+b=c&d.png", "100%.png", "图/é.png"})
  void anUploadIsFollowedUnderItsKey(String key) {
    upload(key);
    followNext(records());
    assertThat(records().get(new SourceKey(key)).orElseThrow().facts().orElseThrow().width())
        .isEqualTo(40);
  }

  @Test
  void aRemovalTakesTheRecordAndWhatWasMade() {
    upload("removed.png");
    followNext(records());
    origin.nearRenditions.put("removed.png/-/format.webp", Blob.of("image/webp", new byte[1]));
    origin.nearOriginals.delete("removed.png");
    followNext(records());
    assertThat(records().get(new SourceKey("removed.png"))).isEmpty();
    assertThat(origin.nearRenditions.keys("removed.png/")).isEmpty();
  }

  @Test
  void bringingARemovedOriginalBackBringsItsRecordBack() {
    upload("back.png");
    followNext(records());
    origin.nearOriginals.delete("back.png");
    followNext(records());
    String marker =
        s3.listObjectVersions(request -> request.bucket(originals).prefix("back.png"))
            .deleteMarkers()
            .getFirst()
            .versionId();
    s3.deleteObject(request -> request.bucket(originals).key("back.png").versionId(marker));
    followNext(records());
    assertThat(records().get(new SourceKey("back.png"))).isPresent();
  }

  @Test
  void aDeadLetterIsFollowedOnceItsReasonIsGone() {
    upload("late.png");
    Message event = next(queue);
    MetadataStore gone = new DynamoMetadataStore(dynamo, "no-such-table");
    assertThatThrownBy(() -> follow(event, gone)).isInstanceOf(FaultException.class);
    sqs.sendMessage(request -> request.queueUrl(deadLetters).messageBody(event.body()));
    delete(queue, event);

    Message letter = next(deadLetters);
    follow(letter, records());
    delete(deadLetters, letter);
    assertThat(records().get(new SourceKey("late.png"))).isPresent();
    assertThat(take(deadLetters, 0)).isEmpty();
  }

  private void upload(String key) {
    origin.nearOriginals.put(key, Blob.of("image/png", Pictures.png(40, 30).bytes()));
  }

  private MetadataStore records() {
    return new DynamoMetadataStore(dynamo, table);
  }

  private void followNext(MetadataStore records) {
    Message message = next(queue);
    follow(message, records);
    delete(queue, message);
  }

  private void follow(Message message, MetadataStore records) {
    new IngestHandler(origin.ingest(records)).handleRequest(EVENTS.fromJson(message.body()), null);
  }

  /** S3 begins with a message of its own when it is told where to send others. */
  private Message next(String from) {
    Message message = take(from, LONG_POLL).orElseThrow();
    if (message.body().contains("s3:TestEvent")) {
      delete(from, message);
      return next(from);
    }
    return message;
  }

  private Optional<Message> take(String from, int seconds) {
    List<Message> messages =
        sqs.receiveMessage(
                request -> request.queueUrl(from).maxNumberOfMessages(1).waitTimeSeconds(seconds))
            .messages();
    return messages.stream().findFirst();
  }

  private void delete(String from, Message message) {
    sqs.deleteMessage(request -> request.queueUrl(from).receiptHandle(message.receiptHandle()));
  }

  private String newQueue() {
    String name = UUID.randomUUID().toString();
    return sqs.createQueue(request -> request.queueName(name)).queueUrl();
  }

  private String arn(String url) {
    Map<QueueAttributeName, String> attributes =
        sqs.getQueueAttributes(
                request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes();
    return Optional.ofNullable(attributes.get(QueueAttributeName.QUEUE_ARN)).orElseThrow();
  }
}
