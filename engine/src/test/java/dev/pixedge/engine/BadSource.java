package dev.pixedge.engine;

import dev.pixedge.fault.Fault;
import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;

/** Sources that no engine may make a picture of, and how they must end. */
enum BadSource {
  TEXT(Fault.NOT_AN_IMAGE),
  HUNDRED_BYTES(Fault.SOURCE_CORRUPT),
  TRUNCATED_JPEG(Fault.SOURCE_CORRUPT),
  TRUNCATED_PROGRESSIVE_JPEG(Fault.SOURCE_CORRUPT),
  TRUNCATED_PNG(Fault.SOURCE_CORRUPT),
  TRUNCATED_WEBP(Fault.SOURCE_CORRUPT),
  TRUNCATED_LOSSLESS_WEBP(Fault.SOURCE_CORRUPT),
  TRUNCATED_GIF(Fault.SOURCE_CORRUPT),
  TRUNCATED_TIFF(Fault.SOURCE_CORRUPT),
  PNG_WITHOUT_ITS_PIXELS(Fault.SOURCE_CORRUPT),
  PNG_OF_30000X30000(Fault.SOURCE_TOO_LARGE),
  PNG_OF_320X13304048(Fault.SOURCE_TOO_LARGE),
  PNG_OF_9503040X240(Fault.SOURCE_TOO_LARGE),
  GIF_OF_2000_FRAMES(Fault.SOURCE_TOO_LARGE);

  private final Fault fault;

  BadSource(Fault fault) {
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }

  Blob blob() {
    BufferedImage photo = TestCard.photo(80, 60);
    return switch (this) {
      case TEXT -> DamagedPictures.text();
      case HUNDRED_BYTES -> DamagedPictures.hundredBytes();
      case TRUNCATED_JPEG -> DamagedPictures.truncatedJpeg();
      case TRUNCATED_PROGRESSIVE_JPEG -> cut(JpegPictures.progressive(photo, 90));
      case TRUNCATED_PNG -> cut(PngPictures.of(photo));
      case TRUNCATED_WEBP -> cut(WebpPictures.lossy(photo, 90));
      case TRUNCATED_LOSSLESS_WEBP -> cut(WebpPictures.lossless(photo));
      case TRUNCATED_GIF -> cut(GifPictures.still(photo));
      case TRUNCATED_TIFF -> cut(Pictures.tiff(80, 60));
      case PNG_WITHOUT_ITS_PIXELS -> PngPictures.claiming(3000, 3000);
      case PNG_OF_30000X30000 -> DamagedPictures.pngOf30000x30000();
      case PNG_OF_320X13304048 -> DamagedPictures.pngOf320x13304048();
      case PNG_OF_9503040X240 -> DamagedPictures.pngOf9503040x240();
      case GIF_OF_2000_FRAMES -> DamagedPictures.gifOf2000Frames();
    };
  }

  private static Blob cut(Blob whole) {
    return DamagedPictures.cut(whole, 55);
  }
}
