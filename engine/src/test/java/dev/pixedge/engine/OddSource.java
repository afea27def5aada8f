package dev.pixedge.engine;

import dev.pixedge.fault.Fault;
import dev.pixedge.store.Blob;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/**
 * Sources on which libraries of pictures differ, some of which hang or break: each is refused with
 * this fault, or shows these colours in its quadrants.
 */
enum OddSource {
  JPEG_TRUNCATED_AT_55_PERCENT(Fault.SOURCE_CORRUPT),
  GARBAGE(Fault.NOT_AN_IMAGE),
  PNG_OF_30000X30000(Fault.SOURCE_TOO_LARGE),
  FUZZED_PNG_HEADER_OF_320X13304048(Fault.SOURCE_TOO_LARGE),
  FUZZED_PNG_HEADER_OF_9503040X240(Fault.SOURCE_TOO_LARGE),
  /** No two engines have the same profile for one that has none. */
  CMYK_JPEG(90),
  EXIF_ORIENTATION_6(8),
  EXIF_ORIENTATION_8(8),
  DISPLAY_P3_JPEG(8),
  SIXTEEN_BIT_PNG(1),
  PROGRESSIVE_JPEG(8),
  ALPHA_PNG(1),
  ALPHA_WEBP(1),
  GIF(45);

  private final Optional<Fault> fault;
  private final int tolerance;

  OddSource(Fault fault) {
    this(Optional.of(fault), 0);
  }

  OddSource(int tolerance) {
    this(Optional.empty(), tolerance);
  }

  OddSource(Optional<Fault> fault, int tolerance) {
    this.fault = fault;
    this.tolerance = tolerance;
  }

  /** How it must end, empty when it must be shown. */
  Optional<Fault> fault() {
    return fault;
  }

  /** How far a channel may be off. */
  int tolerance() {
    return tolerance;
  }

  /** From left to right and from top to bottom. */
  List<Color> colours() {
    List<Color> card =
        List.of(TestCard.NORTH_WEST, TestCard.NORTH_EAST, TestCard.SOUTH_WEST, TestCard.SOUTH_EAST);
    return this == DISPLAY_P3_JPEG ? card.stream().map(DisplayP3::inSrgb).toList() : card;
  }

  /** Of 64 by 48 pixels once it is upright, if it is one at all. */
  Blob blob() {
    BufferedImage card = TestCard.quadrants(64, 48);
    return switch (this) {
      case JPEG_TRUNCATED_AT_55_PERCENT ->
          DamagedPictures.cut(JpegPictures.baseline(TestCard.photo(640, 480), 90), 55);
      case GARBAGE -> DamagedPictures.text();
      case PNG_OF_30000X30000 -> DamagedPictures.pngOf30000x30000();
      case FUZZED_PNG_HEADER_OF_320X13304048 -> DamagedPictures.pngOf320x13304048();
      case FUZZED_PNG_HEADER_OF_9503040X240 -> DamagedPictures.pngOf9503040x240();
      case CMYK_JPEG -> JpegPictures.cmyk(card);
      case EXIF_ORIENTATION_6 -> JpegPictures.oriented(64, 48, 6);
      case EXIF_ORIENTATION_8 -> JpegPictures.oriented(64, 48, 8);
      case DISPLAY_P3_JPEG ->
          JpegPictures.withProfile(JpegPictures.baseline(card, 95), DisplayP3.profile());
      case SIXTEEN_BIT_PNG -> PngPictures.sixteenBit(card);
      case PROGRESSIVE_JPEG -> JpegPictures.progressive(card, 90);
      case ALPHA_PNG -> Pictures.transparentPng(64, 48);
      case ALPHA_WEBP -> WebpPictures.lossless(TestCard.framed(64, 48));
      case GIF -> Pictures.gif(64, 48);
    };
  }
}
