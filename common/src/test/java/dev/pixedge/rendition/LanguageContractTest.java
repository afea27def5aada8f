package dev.pixedge.rendition;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.contract.Contract;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

final class LanguageContractTest {
  static Stream<String> canonicalPaths() {
    Stream<JsonNode> requests = Contract.table("requests").path("rows").valueStream();
    Stream<String> wanted =
        Stream.concat(requests, Stream.of(Contract.table("spellings")))
            .map(row -> row.path("want").asString());
    return Stream.concat(wanted, canonicalPathsOfOss())
        .filter(want -> want.startsWith("/"))
        .distinct();
  }

  private static Stream<String> canonicalPathsOfOss() {
    return Contract.table("oss")
        .path("rows")
        .valueStream()
        .filter(row -> row.has("path"))
        .map(
            row ->
                Stream.of(
                        row.path("source").asString() + "/-",
                        row.path("path").asString(),
                        row.path("end").asString("quality.Q_85/format.compat"))
                    .filter(part -> !part.isEmpty())
                    .collect(joining("/", "/", "")));
  }

  @ParameterizedTest
  @MethodSource("canonicalPaths")
  void readsWhateverTheEdgePrints(String path) {
    assertThat(CanonicalPath.print(CanonicalPath.parse(path))).isEqualTo(path);
  }

  /** For each parameter of each action: values just outside its range, and of another kind. */
  static Stream<String> valuesOutsideTheTable() {
    return Contract.table("actions")
        .path("actions")
        .valueStream()
        .flatMap(
            action ->
                action
                    .path("parameters")
                    .valueStream()
                    .flatMap(
                        parameter ->
                            wrong(parameter)
                                .map(value -> chain(action, parameter.path("name"), value))));
  }

  @ParameterizedTest
  @MethodSource("valuesOutsideTheTable")
  void refusesAValueThatTheTableDoesNotAllow(String chain) {
    boolean isBase64 = chain.matches("watermark\\.(image|text|type)_.*");
    Fault fault = isBase64 ? Fault.BAD_REQUEST : Fault.INVALID_ARGUMENT;
    assertThatThrownBy(() -> CanonicalPath.parse("/a.jpg/-/" + chain + "/format.png"))
        .isInstanceOfSatisfying(
            FaultException.class, thrown -> assertThat(thrown.fault()).isEqualTo(fault));
  }

  private static String chain(JsonNode action, JsonNode parameter, String value) {
    String key = parameter.asString();
    return action.path("name").asString() + "." + (key.isEmpty() ? value : key + "_" + value);
  }

  private static Stream<String> wrong(JsonNode parameter) {
    if (parameter.has("range")) {
      long least = parameter.path("range").path(0).asLong();
      long most = parameter.path("range").path(1).asLong();
      return Stream.of("" + (least - 1), "" + (most + 1), "1e1", "x", "", "99999999999999999999");
    }
    return switch (parameter.path("type").asString()) {
      case "color" -> Stream.of("FFFFF", "FFFFFFF", "GGGGGG", "");
      case "base64url" -> Stream.of("A", "ABCDE", "AB=", "A+B", "");
      default -> Stream.of("x", "");
    };
  }
}
