package dev.pixedge.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MetaConfigTest {
  @Test
  void readsTheAddressOfTheCdn() {
    assertThat(MetaConfig.from(Map.of("PIXEDGE_CDN", "https://cdn.example.com")).cdn())
        .isEqualTo("https://cdn.example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cdn.example.com", "https://cdn.example.com/", "ftp://a.example", "https://"})
  void refusesWhatIsNoAddress(String cdn) {
    assertThatThrownBy(() -> new MetaConfig(cdn))
        .hasMessage("CDN address: expected one like https://cdn.example.com, got \"" + cdn + "\"");
  }

  @Test
  void namesTheVariableThatIsMissing() {
    assertThatThrownBy(() -> MetaConfig.from(Map.of()))
        .hasMessage("PIXEDGE_CDN: expected the address of the CDN, got nothing");
  }
}
