package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.store.Blob;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Profiles of sRGB are known by their numbers. */
final class SrgbProfileTest {
  /** Source: the sRGB profile of the ICC registry. */
  private static final double[][] SRGB = {
    {0.43607, 0.22249, 0.01392}, {0.38515, 0.71687, 0.09708}, {0.14307, 0.06061, 0.71410}
  };

  @Test
  void knowsTheOneThatJavaComesWith() {
    assertThat(isSrgb(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())).isTrue();
    assertThat(isSrgb(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData())).isFalse();
  }

  @Test
  void knowsACurveAsNumbersAndAsATable() {
    assertThat(isSrgb(DisplayP3.profile("c", SRGB, DisplayP3.curve()))).isTrue();
    assertThat(isSrgb(DisplayP3.profile("c", SRGB, table(1024)))).isTrue();
    assertThat(isSrgb(DisplayP3.profile("c", SRGB, table(1)))).isFalse();
  }

  @Test
  void doesNotGoByTheName() {
    ByteBuffer gamma = ByteBuffer.allocate(16).put(DisplayP3.ascii("para")).putInt(0).putInt(0);
    gamma.putInt(DisplayP3.fixed(2.2));
    assertThat(isSrgb(DisplayP3.profile("sRGB IEC61966-2.1", SRGB, gamma))).isFalse();
    assertThat(isSrgb(AdobeRgb.profile())).isFalse();
    assertThat(isSrgb(DisplayP3.profile())).isFalse();
  }

  @Test
  void takesADamagedOneForAnother() {
    byte[] whole = DisplayP3.profile("c", SRGB, DisplayP3.curve());
    for (int length = 0; length < whole.length; length += 7) {
      assertThat(isSrgb(Arrays.copyOf(whole, length))).as("%s bytes", length).isFalse();
    }
  }

  private static boolean isSrgb(byte[] profile) {
    Blob jpeg = JpegPictures.withProfile(Pictures.jpeg(64, 48), profile);
    return SrgbProfile.isIn(jpeg.bytes(), Probe.of(jpeg));
  }

  /** The curve of sRGB as so many numbers. Source: IEC 61966-2-1. */
  private static ByteBuffer table(int count) {
    ByteBuffer table = ByteBuffer.allocate(12 + 2 * count + count % 2 * 2);
    table.put(DisplayP3.ascii("curv")).putInt(0).putInt(count);
    for (int i = 0; i < count; i++) {
      double value = i / Math.max(1.0, count - 1);
      double linear = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
      table.putShort((short) Math.round(linear * 65535));
    }
    return table;
  }
}
