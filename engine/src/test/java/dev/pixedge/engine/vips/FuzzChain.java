package dev.pixedge.engine.vips;

import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product.Picture;
import java.util.List;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;

/** Random chains of actions, most of them sensible. */
final class FuzzChain {
  private static final List<String> MODES = List.of("", ".m_mfit", ".m_fill", ".m_pad", ".m_fixed");
  private static final List<String> GRAVITIES =
      List.of("", ".g_north", ".g_center", ".g_se", ".g_auto");
  private static final List<String> FORMATS =
      List.of("jpeg", "webp", "png", "avif", "gif", "compat");

  private final RandomGenerator random;

  FuzzChain(RandomGenerator random) {
    this.random = random;
  }

  /** Up to four actions, then how the result is written, as in a canonical path. */
  String next() {
    StringJoiner chain = new StringJoiner("/");
    if (one(12)) {
      chain.add("auto-orient.0");
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      chain.add(action());
    }
    String format = pick(FORMATS);
    if (!List.of("png", "gif").contains(format)) {
      chain.add((one(4) ? "quality.q_" : "quality.Q_") + between(1, 100));
    }
    if (format.equals("jpeg") && one(4)) {
      chain.add("interlace.0");
    }
    return chain.add("format." + format).toString();
  }

  /** The picture that a chain asks for. */
  static Picture picture(String chain) {
    return (Picture) CanonicalPath.parse("/a/-/" + chain).product();
  }

  private String action() {
    return switch (random.nextInt(15)) {
      case 0, 1, 2, 3 -> resize();
      case 4 -> "resize.p_" + between(1, 300);
      case 5 ->
          "crop.w_%d.h_%d.x_%d.y_%d"
              .formatted(between(1, 90), between(1, 90), between(1, 60), between(1, 60));
      case 6 -> "crop.w_%d.h_%d%s".formatted(between(1, 90), between(1, 90), pick(GRAVITIES));
      case 7 -> "indexcrop.x_%d.i_%d".formatted(between(1, 60), between(1, 3));
      case 8 -> "circle.r_" + between(1, 120);
      case 9 -> "rounded-corners.r_" + between(1, 120);
      case 10 -> "rotate." + (one(2) ? 90 * between(1, 3) : between(1, 359));
      case 11 -> "flip." + between(0, 2);
      case 12 -> "blur.r_%d.s_%d".formatted(between(1, 50), between(1, 50));
      case 13 -> one(2) ? "grey.1" : "bright." + between(1, 100);
      default -> one(2) ? "sharpen." + between(50, 399) : "contrast." + -between(1, 100);
    };
  }

  private String resize() {
    String mode = pick(MODES);
    String sides = "resize%s.w_%d.h_%d".formatted(mode, between(1, 300), between(1, 300));
    String limit = one(3) ? ".limit_0" : "";
    return sides + limit + (mode.equals(".m_fill") ? pick(GRAVITIES).replace(".g_center", "") : "");
  }

  private boolean one(int in) {
    return random.nextInt(in) == 0;
  }

  private int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
