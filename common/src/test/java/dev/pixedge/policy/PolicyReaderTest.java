package dev.pixedge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixedge.contract.Contract;
import dev.pixedge.policy.PolicyException.Mistake;
import dev.pixedge.rendition.Chain;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Quality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

final class PolicyReaderTest {
  static Stream<Arguments> rows() {
    return Contract.table("policies")
        .path("rows")
        .valueStream()
        .map(
            row ->
                Arguments.of(
                    row.path("name").asString(), row.path("change"), row.path("mistakes")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void reportsEveryMistakeWithItsPlace(String name, JsonNode change, JsonNode mistakes) {
    ObjectNode policy = (ObjectNode) Contract.table("policy-defaults");
    change.forEachEntry((pointer, value) -> put(policy, JsonPointer.compile(pointer), value));
    List<String> expected = mistakes.valueStream().map(JsonNode::asString).toList();

    assertThat(mistakesIn(policy))
        .as(name)
        .extracting(Mistake::pointer)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void everyFieldIsRead() {
    ObjectNode changed = (ObjectNode) Contract.table("policy-defaults");
    put(changed, JsonPointer.compile("/autoWidth"), json("640"));
    put(changed, JsonPointer.compile("/oss/format"), json("\"source\""));
    put(changed, JsonPointer.compile("/formats"), json("{\"webp\":{\"quality\":70},\"jpeg\":{}}"));
    put(changed, JsonPointer.compile("/presets"), json("{\"a\":\"resize,w_16/format.jpg\"}"));
    put(changed, JsonPointer.compile("/ingest"), json("{\"gps\":true}"));
    put(changed, JsonPointer.compile("/damaged"), json("\"show\""));
    put(changed, JsonPointer.compile("/cache/browser"), json("60"));
    put(changed, JsonPointer.compile("/referers"), json("[\"example.com\"]"));
    Policy policy = PolicyReader.check("test", changed);

    assertThat(policy.sizes()).contains(new Policy.Size(800, 600)).hasSize(6);
    assertThat(policy.widths()).contains(16, 3840).hasSize(28);
    assertThat(policy.autoWidth()).isEqualTo(640);
    assertThat(policy.qualities()).containsExactly(30, 40, 50, 60, 70, 75, 80, 85, 90);
    assertThat(policy.unlisted()).isEqualTo(Policy.Unlisted.SIGNED);
    assertThat(policy.originals()).isEqualTo(Policy.Originals.ALLOW);
    assertThat(policy.presets()).isEqualTo(Map.of("a", Chain.read("resize.w_16/format.jpeg")));
    assertThat(policy.formats())
        .isEqualTo(new Policy.Formats(85, 70, 80, 1_500_000, List.of(OutputFormat.WEBP)));
    assertThat(policy.formats().quality(OutputFormat.COMPAT)).isEqualTo(new Quality.Absolute(85));
    assertThat(policy.oss()).isEqualTo(Policy.Oss.SOURCE);
    assertThat(policy.ingest()).isEqualTo(new Policy.Ingest(List.of("a"), true, false));
    assertThat(policy.damaged()).isEqualTo(Policy.Damaged.SHOW);
    assertThat(policy.cache().control()).isEqualTo("public, max-age=60, s-maxage=31536000");
    assertThat(policy.referers()).containsExactly("example.com");
    assertThat(policy.limits())
        .isEqualTo(new Policy.Limits(10, 900, 100_000_000, 250_000_000, 16_384));
  }

  @Test
  void avifIsPreferredByDefault() {
    assertThat(PolicyReader.packed().formats().negotiated())
        .containsExactly(OutputFormat.AVIF, OutputFormat.WEBP);
  }

  @Test
  void anEmptyFileIsTheDefaultPolicy() {
    assertThat(PolicyReader.check("empty", json("{}")))
        .isEqualTo(PolicyReader.check("default", Contract.table("policy-defaults")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[] ; expected an object",
        "{ ; expected JSON, but line 1",
        "{\"sizes\":[],\"sizes\":[]} ; expected JSON, but line 1",
        "{} {} ; expected JSON, but line 1",
        "'' ; expected"
      })
  void refusesWhatIsNoObject(String text, String message, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("policy.json"), text);
    assertThatThrownBy(() -> PolicyReader.read(file))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(message);
  }

  @Test
  void namesAFileThatCannotBeRead(@TempDir Path folder) {
    assertThatThrownBy(() -> PolicyReader.read(folder.resolve("absent.json")))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("absent.json has mistakes:\n  expected a file that can be read");
  }

  private static List<Mistake> mistakesIn(ObjectNode policy) {
    PolicyException thrown =
        catchThrowableOfType(PolicyException.class, () -> PolicyReader.check("test", policy));
    return thrown == null ? List.of() : thrown.mistakes();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static void put(ObjectNode policy, JsonPointer pointer, JsonNode value) {
    String last = pointer.last().getMatchingProperty();
    switch (policy.at(pointer.head())) {
      case ObjectNode parent when value.isNull() -> parent.remove(last);
      case ObjectNode parent -> parent.set(last, value);
      case ArrayNode parent -> parent.set(Integer.parseInt(last), value);
      default -> throw new IllegalArgumentException(pointer.toString());
    }
  }
}
