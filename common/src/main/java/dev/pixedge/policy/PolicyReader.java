package dev.pixedge.policy;

import dev.pixedge.policy.PolicyException.Mistake;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code policy.json} and checks it as a whole. */
public final class PolicyReader {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private PolicyReader() {}

  /** Reads a policy file. Throws {@link PolicyException} with all mistakes at once. */
  public static Policy read(Path file) {
    try {
      return parse(file.toString(), Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new PolicyException(
          file.toString(),
          List.of(new Mistake("", "expected a file that can be read")),
          unreadable);
    }
  }

  /** The policy that was packed with this module. Throws like {@link #read}. */
  public static Policy packed() {
    return parse("policy.json", resource("/policy.json"));
  }

  private static Policy parse(String name, byte[] bytes) {
    return check(name, tree(name, bytes));
  }

  /** The policy that this JSON is, with defaults for what it leaves out. */
  static Policy check(String name, JsonNode given) {
    if (!(given instanceof ObjectNode fields)) {
      throw new PolicyException(name, List.of(new Mistake("", "expected an object")));
    }
    byte[] usual = resource("/contract/policy-defaults.json");
    PolicyDefaults defaults = new PolicyDefaults((ObjectNode) tree("policy-defaults.json", usual));
    ObjectNode complete = defaults.complete(fields);
    List<Mistake> mistakes = new PolicyCheck(defaults).check(complete).mistakes();
    if (!mistakes.isEmpty()) {
      throw new PolicyException(name, mistakes);
    }
    return PolicyFields.policy(complete, defaults.usual());
  }

  private static JsonNode tree(String name, byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException noJson) {
      TokenStreamLocation at = noJson.getLocation();
      Mistake mistake =
          new Mistake(
              "",
              "expected JSON, but line %d, column %d: %s"
                  .formatted(at.getLineNr(), at.getColumnNr(), noJson.getOriginalMessage()));
      throw new PolicyException(name, List.of(mistake), noJson);
    }
  }

  private static byte[] resource(String path) {
    try (InputStream resource = PolicyReader.class.getResourceAsStream(path)) {
      return Objects.requireNonNull(resource, path).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
