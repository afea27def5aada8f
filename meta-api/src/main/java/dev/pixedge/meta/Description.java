package dev.pixedge.meta;

import dev.pixedge.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** What the API can be asked: an OpenAPI 3.1 document. */
final class Description {
  private Description() {}

  static Reply reply() {
    return new Reply(
        200,
        Map.of("content-type", "application/json", "cache-control", "public, max-age=300"),
        document());
  }

  private static byte[] document() {
    try (InputStream file =
        Objects.requireNonNull(Description.class.getResourceAsStream("/openapi.json"))) {
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
