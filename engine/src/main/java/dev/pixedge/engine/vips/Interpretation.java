package dev.pixedge.engine.vips;

/** What the numbers of a picture mean; numbers from {@code vips/image.h}. */
enum Interpretation {
  GREY(1),
  CMYK(15),
  SRGB(22),
  RGB16(25),
  GREY16(26),
  OTHER(-1);

  private final int number;

  Interpretation(int number) {
    this.number = number;
  }

  static Interpretation of(int number) {
    for (Interpretation known : values()) {
      if (known.number == number) {
        return known;
      }
    }
    return OTHER;
  }
}
