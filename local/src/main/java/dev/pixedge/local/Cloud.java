package dev.pixedge.local;

import dev.pixedge.local.cloud.DynamoServer;
import dev.pixedge.local.http.Service;
import java.io.IOException;
import java.util.List;

/**
 * Everything behind the two ports.
 *
 * @param points the points of presence
 * @param api the metadata API
 * @param dynamo the database
 * @param parts what is closed in the end, in this order
 */
record Cloud(List<Service> points, Service api, DynamoServer dynamo, List<AutoCloseable> parts) {
  Cloud {
    points = List.copyOf(points);
    parts = List.copyOf(parts);
  }

  /** Closes all parts; one that fails does not stop the others. */
  void close() throws IOException {
    IOException failures = new IOException("closing failed");
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) {
        failures.addSuppressed(e);
      }
    }
    if (failures.getSuppressed().length > 0) {
      throw failures;
    }
  }
}
