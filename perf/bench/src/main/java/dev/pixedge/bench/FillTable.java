package dev.pixedge.bench;

import dev.pixedge.local.cloud.DynamoServer;
import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.DynamoTable;
import dev.pixedge.metadata.ImageDetails;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.ImageItem;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.Look;
import dev.pixedge.metadata.Shot;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.SourceKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Fills the table of a local CDN that does not run: {@code FillTable DATA COUNT}. */
public final class FillTable {
  private static final String TABLE = "images";

  /** The most that DynamoDB takes. */
  private static final int BATCH = 25;

  private FillTable() {}

  /** The records are those of {@code bench/000000.jpg} and so on. */
  public static void main(String... arguments) throws IOException {
    Path folder = Path.of(arguments[0], "metadata");
    int count = Integer.parseInt(arguments[1]);
    try (DynamoServer dynamo = DynamoServer.open(folder, Duration.ZERO)) {
      dynamo.table(DynamoTable.named(TABLE));
      for (int first = 0; first < count; first += BATCH) {
        write(dynamo.client(), first, Math.min(count, first + BATCH));
      }
    }
  }

  private static void write(DynamoDbClient dynamo, int first, int end) {
    List<WriteRequest> puts =
        IntStream.range(first, end).mapToObj(FillTable::imageRecord).map(FillTable::put).toList();
    BatchWriteItemResponse written =
        dynamo.batchWriteItem(request -> request.requestItems(Map.of(TABLE, puts)));
    if (written.hasUnprocessedItems() && !written.unprocessedItems().isEmpty()) {
      throw new IllegalStateException("expected all records to be written at once");
    }
  }

  private static WriteRequest put(ImageRecord imageRecord) {
    return WriteRequest.builder().putRequest(put -> put.item(ImageItem.write(imageRecord))).build();
  }

  private static ImageRecord imageRecord(int number) {
    ImageFacts facts = new ImageFacts(SourceFormat.JPEG, 4000, 3000, 1, 1, false, true);
    Look look = new Look(new Color(number), "LEHV6nWB2yk8pyo0adR*.7kCMdnj");
    return new ImageRecord(
        new SourceKey("bench/%06d.jpg".formatted(number)),
        3_000_000L + number,
        "9e107d9d372bb6826bd81d3542a419d6",
        "",
        Change.of(Instant.ofEpochSecond(1_750_000_000L + number)),
        Optional.of(
            new ImageDetails(facts, Optional.of("Display P3"), Shot.NOTHING, Optional.of(look))),
        "");
  }
}
