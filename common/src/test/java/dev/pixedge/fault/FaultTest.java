package dev.pixedge.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.contract.Contract;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class FaultTest {
  private record Row(String code, int status, long cacheSeconds) {}

  @Test
  void theListIsThatOfTheContract() {
    var contract =
        Contract.table("faults")
            .valueStream()
            .map(
                node ->
                    new Row(
                        node.path("code").asString(),
                        node.path("status").asInt(),
                        node.path("cacheSeconds").asLong()))
            .toList();
    assertThat(Fault.values())
        .extracting(fault -> new Row(fault.code(), fault.status(), fault.cacheable().toSeconds()))
        .containsExactlyInAnyOrderElementsOf(contract);
  }

  @Test
  void everySentenceEndsLikeOne() {
    assertThat(Arrays.stream(Fault.values()).map(Fault::sentence)).allMatch(s -> s.endsWith("."));
  }
}
