package dev.pixedge.engine;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;

/**
 * WebP: simple lossy, simple lossless and extended files. Source: RFC 9649, section 2; RFC 6386,
 * section 9.1.
 */
final class ProbeWebp implements ProbeFormat {
  private static final int FIRST_CHUNK = 12;
  private static final int PROFILE_FLAG = 0x20;
  private static final int ALPHA_FLAG = 0x10;
  private static final int ANIMATION_FLAG = 0x02;
  private static final int SIDE_MASK = 0x3FFF;

  @Override
  public boolean begins(ProbeBytes file) {
    return file.has(0, "RIFF") && file.has(8, "WEBP");
  }

  @Override
  public ImageFacts read(ProbeBytes file) {
    ProbeBytes chunk = file.from(FIRST_CHUNK + 8);
    return switch (file.name(FIRST_CHUNK)) {
      case "VP8 " -> lossy(chunk);
      case "VP8L" -> lossless(chunk);
      case "VP8X" -> extended(file, chunk);
      default ->
          throw ProbeBytes.corrupt(
              "WebP: expected the chunk VP8, VP8L or VP8X first, got another one");
    };
  }

  private static ImageFacts lossy(ProbeBytes chunk) {
    if ((chunk.u8(0) & 1) != 0 || !chunk.has(3, "\u009D\u0001*")) {
      throw ProbeBytes.corrupt("WebP: expected a key frame of VP8, got none");
    }
    return still(chunk.u16Little(6) & SIDE_MASK, chunk.u16Little(8) & SIDE_MASK, false);
  }

  private static ImageFacts lossless(ProbeBytes chunk) {
    if (!chunk.has(0, "/")) {
      throw ProbeBytes.corrupt("WebP: expected the signature of VP8L, got none");
    }
    long bits = chunk.u32Little(1);
    int width = (int) (bits & SIDE_MASK) + 1;
    int height = (int) (bits >> 14 & SIDE_MASK) + 1;
    return still(width, height, (bits >> 28 & 1) != 0);
  }

  private static ImageFacts still(int width, int height, boolean alpha) {
    return new ImageFacts(SourceFormat.WEBP, width, height, 1, 1, alpha, false);
  }

  private static ImageFacts extended(ProbeBytes file, ProbeBytes header) {
    int flags = header.u8(0);
    boolean animation = (flags & ANIMATION_FLAG) != 0;
    int orientation = 1;
    int animationFrames = 0;
    boolean picture = false;
    long at = FIRST_CHUNK;
    while (file.holds(at, 8)) {
      long length = file.u32Little(at + 4);
      switch (file.name(at)) {
        case "ANMF" -> animationFrames++;
        case "VP8 " -> picture = fills(lossy(file.from(at + 8)), header);
        case "VP8L" -> picture = fills(lossless(file.from(at + 8)), header);
        case "EXIF" -> orientation = orientation(file, at + 8, length);
        default -> {}
      }
      at += 8 + length + (length & 1);
    }
    if (animation ? animationFrames == 0 : !picture) {
      throw ProbeBytes.corrupt("WebP: expected a picture behind the chunk VP8X, got none");
    }
    return new ImageFacts(
        SourceFormat.WEBP,
        header.u24Little(4) + 1,
        header.u24Little(7) + 1,
        orientation,
        animation ? animationFrames : 1,
        (flags & ALPHA_FLAG) != 0,
        (flags & PROFILE_FLAG) != 0);
  }

  @Override
  public ProbeAttachments attachments(ProbeBytes file) {
    ProbeAttachments found = ProbeAttachments.NONE;
    long at = FIRST_CHUNK;
    while (file.holds(at, 8) && file.holds(at + 8, file.u32Little(at + 4))) {
      ProbeBytes chunk = file.part(at + 8, file.u32Little(at + 4));
      if (file.has(at, "EXIF")) {
        found = found.withExif(exif(chunk));
      } else if (file.has(at, "ICCP")) {
        found = found.withProfile(chunk);
      }
      at += 8 + chunk.length() + (chunk.length() & 1);
    }
    return found;
  }

  /** True: a picture that is not as large as the canvas is refused. */
  private static boolean fills(ImageFacts picture, ProbeBytes header) {
    int width = header.u24Little(4) + 1;
    int height = header.u24Little(7) + 1;
    if (picture.width() != width || picture.height() != height) {
      throw ProbeBytes.corrupt(
          "WebP: expected a picture of the canvas's %dx%d, got %dx%d"
              .formatted(width, height, picture.width(), picture.height()));
    }
    return true;
  }

  private static int orientation(ProbeBytes file, long at, long length) {
    return file.holds(at, length) ? ProbeExif.orientation(exif(file.part(at, length))) : 1;
  }

  /** Some writers put JPEG's name of the segment before it. */
  private static ProbeBytes exif(ProbeBytes chunk) {
    return chunk.has(0, "Exif\0\0") ? chunk.from(6) : chunk;
  }
}
