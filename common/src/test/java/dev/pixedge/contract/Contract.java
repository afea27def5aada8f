package dev.pixedge.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables of {@code common/contract}. */
public final class Contract {
  private Contract() {}

  /** The table of this name: {@code requests} is {@code contract/requests.json}. */
  public static JsonNode table(String name) {
    try (InputStream json = Contract.class.getResourceAsStream("/contract/" + name + ".json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(json, name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
