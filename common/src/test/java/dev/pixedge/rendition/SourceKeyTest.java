package dev.pixedge.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceKeyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/a.jpg",
        "a.jpg/",
        "a//b",
        ".",
        "..",
        "-",
        "a/./b",
        "a/../b",
        "../a",
        "a/-/b",
        "a/..",
        "a\u0000b",
        "a\nb",
        "a\u001Fb",
        "a\u007Fb",
        "\uD83D",
        "\uDCF7a"
      })
  void refusesAKeyThatNoPathCanName(String key) {
    assertThatThrownBy(() -> new SourceKey(key))
        .isInstanceOfSatisfying(
            FaultException.class,
            thrown -> assertThat(thrown.fault()).isEqualTo(Fault.BAD_REQUEST));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gallery/a photo.jpg | gallery/a%20photo.jpg",
        "a+b=c&d.jpg         | a%2Bb%3Dc%26d.jpg",
        "100%.jpg            | 100%25.jpg",
        "%41.jpg             | %2541.jpg",
        "it's(1)!*.jpg       | it%27s%281%29%21%2A.jpg",
        "图.jpg               | %E5%9B%BE.jpg",
        "\uD83D\uDCF7.jpg    | %F0%9F%93%B7.jpg",
        "AZaz09-._~/.../..a  | AZaz09-._~/.../..a",
      })
  void onlyUnreservedCharactersStayBare(String key, String encoded) {
    assertThat(new SourceKey(key).encoded()).isEqualTo(encoded);
    assertThat(SourceKey.decoded(encoded)).isEqualTo(new SourceKey(key));
  }

  @Test
  void refusesAKeyThatIsTooLongForS3() {
    assertThat(new SourceKey("é".repeat(512)).encoded()).hasSize(512 * 6);
    assertThatThrownBy(() -> new SourceKey("é".repeat(512) + "a"))
        .hasMessage("key: expected at most 1024 bytes, got 1025");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "%4g", "a%zz", "%C3", "%C0%AF", "%ED%A0%80", "%FF"})
  void refusesWhatIsNotPercentEncodedUtf8(String encoded) {
    assertThatThrownBy(() -> SourceKey.decoded(encoded))
        .hasMessage("path: expected percent-encoded UTF-8");
  }
}
