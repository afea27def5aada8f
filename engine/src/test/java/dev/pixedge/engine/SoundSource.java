package dev.pixedge.engine;

import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;

/**
 * Sources that every engine reads, all of the card of 64x48, with how exactly they keep colours.
 */
enum SoundSource {
  BASELINE_JPEG(4),
  PROGRESSIVE_JPEG(4),
  PNG(0),
  INTERLACED_PNG(0),
  SIXTEEN_BIT_PNG(0),
  PALETTE_PNG(26),
  ANIMATED_PNG(0),
  LOSSY_WEBP(6),
  LOSSLESS_WEBP(0),
  GIF(26),
  TIFF_LOW_BYTE_FIRST(0),
  TIFF_HIGH_BYTE_FIRST(0),
  TILED_TIFF(0),
  LZW_TIFF(0),
  DEFLATED_TIFF(0),
  JPEG_IN_TIFF(6),
  SIXTEEN_BIT_TIFF(0),
  FIRST_PAGE_OF_A_TIFF(0);

  private final int tolerance;

  SoundSource(int tolerance) {
    this.tolerance = tolerance;
  }

  /** How far a channel may be off: for a palette by half the step of Java's colour cube. */
  int tolerance() {
    return tolerance;
  }

  Blob blob() {
    BufferedImage card = TestCard.quadrants(64, 48);
    return switch (this) {
      case BASELINE_JPEG -> JpegPictures.baseline(card, 90);
      case PROGRESSIVE_JPEG -> JpegPictures.progressive(card, 90);
      case PNG -> PngPictures.of(card);
      case INTERLACED_PNG -> PngPictures.interlaced(card);
      case SIXTEEN_BIT_PNG -> PngPictures.sixteenBit(card);
      case PALETTE_PNG ->
          PngPictures.of(TestCard.quadrants(64, 48, BufferedImage.TYPE_BYTE_INDEXED));
      case ANIMATED_PNG -> PngPictures.animated(card, 3);
      case LOSSY_WEBP -> WebpPictures.lossy(card, 90);
      case LOSSLESS_WEBP -> WebpPictures.lossless(card);
      case GIF -> Pictures.gif(64, 48);
      case TIFF_LOW_BYTE_FIRST -> TiffPictures.of(card, ByteOrder.LITTLE_ENDIAN);
      case TIFF_HIGH_BYTE_FIRST -> TiffPictures.of(card, ByteOrder.BIG_ENDIAN);
      case TILED_TIFF -> TiffPictures.tiled(card, 16);
      case LZW_TIFF -> TiffPictures.compressed(card, "LZW");
      case DEFLATED_TIFF -> TiffPictures.compressed(card, "Deflate");
      case JPEG_IN_TIFF -> TiffPictures.compressed(card, "JPEG");
      case SIXTEEN_BIT_TIFF -> TiffPictures.compressed(PngPictures.deep(card), "PackBits");
      case FIRST_PAGE_OF_A_TIFF -> TiffPictures.pages(card, TestCard.photo(30, 20));
    };
  }
}
