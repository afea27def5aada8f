package dev.pixedge.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvTest {
  @Test
  void reportsEveryMistakeAtOnce() {
    assertThatThrownBy(
            () ->
                Env.read(
                    Map.of("WAIT", "soon"),
                    env ->
                        List.of(env.required("BUCKET", "a bucket"), env.number("WAIT", 0, 10, 5))))
        .hasMessage("BUCKET: expected a bucket, got nothing; WAIT: expected 0..10, got \"soon\"");
  }

  @Test
  void takesAnEmptyVariableForAnAbsentOne() {
    assertThat(Env.<Object>read(Map.of("KEY", " "), env -> env.optional("KEY").isEmpty()))
        .isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "11", "1.5", "99999999999"})
  void refusesANumberOutsideItsRange(String text) {
    assertThatThrownBy(() -> Env.read(Map.of("N", text), env -> env.number("N", 0, 10, 5)))
        .hasMessage("N: expected 0..10, got \"" + text + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10"})
  void takesTheEndsOfARange(String text) {
    int number = Env.read(Map.of("N", text), env -> env.number("N", 0, 10, 5));
    assertThat(number).isEqualTo(Integer.parseInt(text));
  }
}
