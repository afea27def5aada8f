package dev.pixedge.engine;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import java.util.Optional;

/**
 * Colour profiles that say what holds without one: the picture is in sRGB. They are known by their
 * numbers, whoever made them. Source: ICC.1:2022, 7.2, 10.6 and 10.18; IEC 61966-2-1.
 */
public final class SrgbProfile {
  private static final int TAGS = 128;
  private static final int TAG = 12;
  private static final int MOST_TAGS = 200;

  /** XYZ of red, green and blue relative to D50. */
  private static final double[][] PRIMARIES = {
    {0.43607, 0.22249, 0.01392}, {0.38515, 0.71687, 0.09708}, {0.14307, 0.06061, 0.71410}
  };

  /** Differences up to these change no level by one. */
  private static final double SAME_PRIMARY = 0.001;

  private static final double SAME_LEVEL = 0.75 / 255;

  private SrgbProfile() {}

  /** Whether these bytes are a JPEG whose profile says nothing new. */
  public static boolean isIn(byte[] bytes, ImageFacts facts) {
    return facts.format() == SourceFormat.JPEG
        && facts.profile()
        && new ProbeJpeg()
            .attachments(ProbeBytes.of(bytes))
            .profile()
            .filter(each -> is(each))
            .isPresent();
  }

  private static boolean is(ProbeBytes profile) {
    return profile.has(12, "mntrRGB XYZ ")
        && profile.has(36, "acsp")
        && profile.u32(0) <= profile.length()
        && tag(profile, "A2B0").isEmpty()
        && hasPrimary(profile, "rXYZ", PRIMARIES[0])
        && hasPrimary(profile, "gXYZ", PRIMARIES[1])
        && hasPrimary(profile, "bXYZ", PRIMARIES[2])
        && hasCurve(profile, "rTRC")
        && hasCurve(profile, "gTRC")
        && hasCurve(profile, "bTRC");
  }

  private static Optional<ProbeBytes> tag(ProbeBytes profile, String name) {
    if (!profile.holds(TAGS, 4)) {
      return Optional.empty();
    }
    long count = Math.min(MOST_TAGS, profile.u32(TAGS));
    for (long tag = TAGS + 4; count > 0 && profile.holds(tag, TAG); tag += TAG, count--) {
      if (profile.has(tag, name)) {
        long at = profile.u32(tag + 4);
        long length = profile.u32(tag + 8);
        return profile.holds(at, length) ? Optional.of(profile.part(at, length)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean hasPrimary(ProbeBytes profile, String name, double[] expected) {
    Optional<ProbeBytes> tag = tag(profile, name).filter(each -> each.holds(8, 12));
    if (tag.isEmpty()) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (Math.abs(fixed(tag.get(), 8 + 4 * i) - expected[i]) > SAME_PRIMARY) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasCurve(ProbeBytes profile, String name) {
    Optional<ProbeBytes> tag = tag(profile, name);
    if (tag.isEmpty()) {
      return false;
    }
    for (int level = 0; level <= 255; level++) {
      double value = level / 255.0;
      double found = encoded(linear(tag.get(), value));
      if (!(Math.abs(found - value) <= SAME_LEVEL)) {
        return false;
      }
    }
    return true;
  }

  /** What a curve makes of a value, 0 to 1; NaN for a kind of curve that none of sRGB has. */
  private static double linear(ProbeBytes curve, double value) {
    if (curve.has(0, "para") && curve.holds(8, 24) && curve.u16(8) == 3) {
      return value >= fixed(curve, 28)
          ? Math.pow(fixed(curve, 16) * value + fixed(curve, 20), fixed(curve, 12))
          : fixed(curve, 24) * value;
    }
    if (curve.has(0, "curv") && curve.holds(8, 4)) {
      long count = curve.u32(8);
      return count > 1 && curve.holds(12, 2 * count)
          ? between(curve, value * (count - 1))
          : Double.NaN;
    }
    return Double.NaN;
  }

  private static double between(ProbeBytes table, double at) {
    int before = (int) at;
    double low = table.u16(12 + 2L * before);
    double high = at > before ? table.u16(14 + 2L * before) : low;
    return (low + (high - low) * (at - before)) / 65535;
  }

  private static double encoded(double linear) {
    return linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
  }

  private static double fixed(ProbeBytes tag, int at) {
    return (int) tag.u32(at) / 65536.0;
  }
}
