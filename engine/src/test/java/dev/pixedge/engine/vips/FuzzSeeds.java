package dev.pixedge.engine.vips;

import dev.pixedge.engine.DisplayP3;
import dev.pixedge.engine.GifPictures;
import dev.pixedge.engine.JpegPictures;
import dev.pixedge.engine.Pictures;
import dev.pixedge.engine.PngPictures;
import dev.pixedge.engine.TestCard;
import dev.pixedge.engine.TiffPictures;
import dev.pixedge.engine.WebpPictures;
import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Sound files of every format and kind, drawn here, from which damaged ones are made. */
final class FuzzSeeds {
  private FuzzSeeds() {}

  /** The files; AVIF is written by the engine itself. */
  static List<byte[]> files(VipsEngine engine) {
    BufferedImage photo = TestCard.photo(160, 120);
    BufferedImage card = TestCard.quadrants(64, 48);
    List<Blob> blobs = new ArrayList<>(jpegs(photo));
    blobs.addAll(pngs(photo, card));
    blobs.addAll(animations(photo));
    for (Blob source : List.of(PngPictures.of(photo), Pictures.transparentPng(64, 48))) {
      blobs.add(engine.render(source, FuzzChain.picture("quality.Q_80/format.avif")).blob());
    }
    blobs.add(TiffPictures.of(card, ByteOrder.LITTLE_ENDIAN));
    blobs.add(TiffPictures.of(card, ByteOrder.BIG_ENDIAN));
    blobs.add(TiffPictures.of(card, ByteOrder.BIG_ENDIAN, 6, true));
    blobs.add(TiffPictures.tiled(card, 16));
    blobs.add(TiffPictures.pages(card, photo));
    blobs.add(Pictures.bmp(64, 48));
    for (String compression : List.of("LZW", "Deflate", "JPEG", "PackBits")) {
      blobs.add(TiffPictures.compressed(photo, compression));
    }
    return blobs.stream().map(Blob::bytes).toList();
  }

  private static List<Blob> jpegs(BufferedImage photo) {
    return List.of(
        JpegPictures.baseline(photo, 90),
        JpegPictures.baseline(TestCard.photo(700, 500), 85),
        JpegPictures.progressive(photo, 90),
        JpegPictures.cmyk(TestCard.quadrants(64, 48)),
        JpegPictures.oriented(60, 40, 6),
        JpegPictures.withProfile(JpegPictures.baseline(photo, 80), DisplayP3.profile()));
  }

  private static List<Blob> pngs(BufferedImage photo, BufferedImage card) {
    return List.of(
        PngPictures.of(photo),
        PngPictures.interlaced(photo),
        PngPictures.sixteenBit(card),
        PngPictures.greyWithAlpha(64, 48, 77),
        PngPictures.animated(card, 3),
        Pictures.transparentPng(64, 48),
        PngPictures.of(TestCard.quadrants(64, 48, BufferedImage.TYPE_BYTE_INDEXED)),
        PngPictures.withChunk(
            PngPictures.of(card), "iCCP", PngPictures.profileChunk(DisplayP3.profile())));
  }

  private static List<Blob> animations(BufferedImage photo) {
    return List.of(
        WebpPictures.lossy(photo, 80),
        WebpPictures.lossless(photo),
        WebpPictures.lossy(TestCard.framed(64, 48), 80),
        WebpPictures.animated(64, 48, 3),
        WebpPictures.withProfile(photo, DisplayP3.profile()),
        GifPictures.still(photo),
        GifPictures.ofTinyFrames(20),
        Pictures.animatedGif(64, 48, 5));
  }
}
