package dev.pixedge.engine.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColourRowTest {
  /** Two rows of three samples, the last of each beyond the picture. */
  private static final Plane PLANE =
      new Plane(3, new byte[] {(byte) 128, (byte) 144, 1, (byte) 160, (byte) 176, 2});

  /** Levels less 128, times 16. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 0, '0, 256'",
    "1, 1, 1, '512, 768'",
    "2, 1, 0, '0, 64, 192, 256'",
    "2, 1, 1, '512, 576, 704, 768'",
    "1, 2, 0, '0, 256'",
    "1, 2, 1, '128, 384'",
    "1, 2, 2, '384, 640'",
    "1, 2, 3, '512, 768'",
    "2, 2, 1, '128, 192, 320, 384'",
    "2, 2, 3, '512, 576, 704, 768'",
  })
  void liesBetweenSamplesThatStandForTwo(int horizontal, int vertical, int y, String expected) {
    Component luma = new Component(1, horizontal, vertical, 0);
    ColourRow row = new ColourRow(PLANE, luma, 2 * horizontal, 2 * vertical);
    row.read(y);
    String levels = Arrays.toString(Arrays.copyOf(row.levels, 2 * horizontal));
    assertThat(levels).isEqualTo("[" + expected + "]");
  }

  @ParameterizedTest
  @CsvSource({"1, '0'", "3, '0, 64, 192'"})
  void endsWithAnOddPicture(int width, String expected) {
    ColourRow row = new ColourRow(PLANE, new Component(1, 2, 2, 0), width, 1);
    row.read(0);
    String levels = Arrays.toString(Arrays.copyOf(row.levels, width));
    assertThat(levels).isEqualTo("[" + expected + "]");
  }
}
