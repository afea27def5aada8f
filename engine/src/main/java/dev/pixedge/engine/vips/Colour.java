package dev.pixedge.engine.vips;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings any picture into sRGB or grey with one byte per number. */
final class Colour {
  private static final Logger log = LoggerFactory.getLogger(Colour.class);

  private Colour() {}

  /**
   * Through the embedded profile where there is one: a transform without need is slow.
   *
   * @param saysSrgb whether the profile of three components is known to change nothing
   */
  static Image toSrgb(Image image, boolean saysSrgb) {
    Image plain =
        saysSrgb && image.interpretation() != Interpretation.CMYK ? image : withoutProfile(image);
    Image known =
        switch (plain.interpretation()) {
          case SRGB, GREY -> plain;
          case GREY16 -> plain.call("colourspace").options("space=b-w").image();
          case CMYK, RGB16, OTHER -> plain.call("colourspace").options("space=srgb").image();
        };
    return known.hasBytes() ? known : known.call("cast").options("format=uchar").image();
  }

  /** Without transparency: what was behind is white. */
  static Image overWhite(Image image) {
    return image.hasAlpha() ? image.call("flatten").options("background=255").image() : image;
  }

  /** In colour and with transparency. */
  static Image withAlpha(Image image) {
    Image coloured = image.inColour();
    return coloured.hasAlpha() ? coloured : coloured.call("addalpha").image();
  }

  private static Image withoutProfile(Image image) {
    boolean cmyk = image.interpretation() == Interpretation.CMYK;
    if (!cmyk && !image.has("icc-profile-data")) {
      return image;
    }
    try {
      return image
          .call("icc_transform")
          .options(
              "output-profile=srgb,embedded=true,depth=8,intent=perceptual"
                  + (cmyk ? ",input-profile=cmyk" : ""))
          .image();
    } catch (VipsException e) {
      log.info("the embedded colour profile is left out", e);
      return image;
    }
  }
}
