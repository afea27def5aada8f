package dev.pixedge.local.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys that signatures are checked with, by their ids: what a CloudFront KeyValueStore holds on
 * AWS.
 */
public record SigningKeys(Map<String, String> byId) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int KEY_BYTES = 32;

  public SigningKeys {
    byId = Map.copyOf(byId);
  }

  /**
   * Reads the keys from a file of JSON ({@code {"id": "key"}}). When there is none it is made, with
   * two random keys, and for its owner's eyes only where the file system knows of owners.
   *
   * @throws IOException when the file cannot be read, written or understood
   */
  public static SigningKeys in(Path file, SecureRandom random) throws IOException {
    if (!Files.exists(file)) {
      make(file, random);
    }
    try {
      return new SigningKeys(
          JSON.readValue(Files.readString(file), new TypeReference<Map<String, String>>() {}));
    } catch (JacksonException e) {
      throw new IOException(file + ": expected a JSON object of key ids and keys", e);
    }
  }

  Optional<String> key(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** A temporary file is its owner's from the beginning; a file that is moved stays so. */
  private static void make(Path file, SecureRandom random) throws IOException {
    Map<String, String> fresh = new LinkedHashMap<>();
    fresh.put("k1", key(random));
    fresh.put("k2", key(random));
    Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".keys", "");
    Files.writeString(part, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(fresh));
    Files.move(part, file);
  }

  private static String key(SecureRandom random) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
