package dev.pixedge.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.fault.FaultException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class CanonicalPathPropertyTest {
  @Property
  void whatIsPrintedReadsAsItself(@ForAll("renditions") Rendition rendition) {
    assertThat(CanonicalPath.parse(CanonicalPath.print(rendition))).isEqualTo(rendition);
  }

  @Property
  void aPathUsesOnlyCharactersThatNothingRewrites(@ForAll("renditions") Rendition rendition) {
    assertThat(CanonicalPath.print(rendition)).matches("[A-Za-z0-9._~%/-]+");
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll("texts") String text) {
    try {
      assertThat(CanonicalPath.print(CanonicalPath.parse(text))).isEqualTo(text);
    } catch (FaultException refused) {
      assertThat(refused.getMessage()).contains("expected");
    }
  }

  @Provide
  Arbitrary<Rendition> renditions() {
    return RenditionArbitraries.renditions();
  }

  /** Texts of every kind: arbitrary ones, ones made of pieces of the language, and broken paths. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
                "/",
                "/-/",
                "a",
                "-",
                ".",
                "..",
                "%",
                "%41",
                "%2F",
                "resize",
                ".w_1",
                "_",
                ",",
                "0",
                "format.png",
                "/format.webp",
                "quality.Q_1",
                "crop",
                "info",
                "watermark.text_YQ",
                "rotate",
                ".90",
                "auto-orient.0",
                "\0",
                "é",
                "\uD83D")
            .list()
            .ofMaxSize(12)
            .map(list -> String.join("", list));
    Arbitrary<String> broken =
        renditions()
            .map(CanonicalPath::print)
            .flatMap(
                path ->
                    Arbitraries.integers()
                        .between(0, path.length() - 1)
                        .map(at -> path.substring(0, at) + path.substring(at + 1)));
    return Arbitraries.oneOf(
        List.of(Arbitraries.strings(), pieces, pieces.map(text -> "/a/-/" + text), broken));
  }
}
