package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.fault.Fault;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn over a picture is counted in the memory that its work takes. */
final class MarkMemoryTest {
  private static final String KEY = "logo.png";

  /**
   * Four bytes a pixel of each part, and of both beside each other; what is made of the logo of 400
   * by 200 takes eight more meanwhile.
   */
  @ParameterizedTest
  @CsvSource({
    "watermark.text_AB.size_100, 160000",
    "watermark.text_AB.size_100.rotate_90, 160000",
    "watermark.text_AB.size_100.rotate_45, 320356",
    "watermark.image_LOGO, 960000",
    "watermark.image_LOGO.text_AB.size_100.interval_10, 1608000",
    "blur.r_2.s_2, 0"
  })
  void countsTheLayersOfMarks(String chain, long expected) {
    assertThat(memory(chain) - memory("bright.10")).isEqualTo(expected);
  }

  @Test
  void refusesMarksThatDoNotFitIntoMemory() {
    String mark = "watermark.image_TALL.text_" + encoded("x".repeat(64)) + ".size_256";
    Map<SourceKey, Blob> overlays =
        Map.of(new SourceKey("tall.png"), PngPictures.of(TestCard.quadrants(2, 15_000)));
    assertThatThrownBy(() -> job(mark + "/" + mark, overlays))
        .hasFieldOrPropertyWithValue("fault", Fault.TARGET_TOO_LARGE);
  }

  private static long memory(String chain) {
    return job(chain, Map.of(new SourceKey(KEY), Pictures.png(400, 200))).memory();
  }

  private static Job job(String chain, Map<SourceKey, Blob> overlays) {
    String real =
        chain
            .replace("LOGO", encoded(KEY))
            .replace("TALL", encoded("tall.png"))
            .replace("text_AB", "text_" + encoded("AB"));
    Picture picture = (Picture) CanonicalPath.parse("/a/-/" + real + "/format.png").product();
    return Job.of(
        new Material(Pictures.png(64, 48), overlays),
        picture,
        new Guard(TestPolicy.strict().limits()),
        TestPolicy.strict());
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
