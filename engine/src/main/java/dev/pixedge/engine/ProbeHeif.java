package dev.pixedge.engine;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import java.util.List;

/**
 * AVIF and HEIC: the brands, and the properties of the primary item. How it is turned is one of
 * them, so that every decoder returns it upright: width and height are those afterwards, and an
 * EXIF orientation means nothing. Source: ISO/IEC 23008-12, sections 6 and 10; AV1 Image File
 * Format 1.1.
 */
final class ProbeHeif implements ProbeFormat {
  private static final List<String> AVIF = List.of("avif", "avis");
  private static final List<String> HEIC =
      List.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
  private static final List<String> ALPHA =
      List.of("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", "urn:mpeg:hevc:2015:auxid:1");

  @Override
  public boolean begins(ProbeBytes file) {
    return file.has(4, "ftyp") && (hasBrand(file, AVIF) || hasBrand(file, HEIC));
  }

  @Override
  public ImageFacts read(ProbeBytes file) {
    SourceFormat format = hasBrand(file, AVIF) ? SourceFormat.AVIF : SourceFormat.HEIC;
    ProbeHeifItem item = ProbeHeifItem.primary(ProbeBox.require(ProbeBox.in(file), "meta"));
    ProbeBytes size = ProbeBox.require(item.properties(), "ispe");
    int width = side(size, 4);
    int height = side(size, 8);
    for (ProbeBox property : item.properties()) {
      if (property.is("clap")) {
        width = clapped(property.content(), 0, width);
        height = clapped(property.content(), 8, height);
      }
    }
    boolean alpha = item.all().stream().anyMatch(ProbeHeif::isAlpha);
    boolean profile = item.properties().stream().anyMatch(ProbeHeif::isProfile);
    return item.lies()
        ? new ImageFacts(format, height, width, 1, 1, alpha, profile)
        : new ImageFacts(format, width, height, 1, 1, alpha, profile);
  }

  /** Whether the major brand or a compatible one is among these. */
  private static boolean hasBrand(ProbeBytes file, List<String> brands) {
    long end = Math.min(file.u32(0), file.length());
    for (long at = 8; at + 4 <= end; at += 4) {
      if (at != 12 && brands.contains(file.name(at))) {
        return true;
      }
    }
    return false;
  }

  private static int side(ProbeBytes size, int at) {
    long side = size.u32(at);
    if (side > Integer.MAX_VALUE) {
      throw ProbeBytes.corrupt(
          "HEIF: expected a side of 1.." + Integer.MAX_VALUE + ", got " + side);
    }
    return (int) side;
  }

  /** A side of the clean aperture, a fraction, which must lie within the picture. */
  private static int clapped(ProbeBytes aperture, int at, int whole) {
    long parts = Math.max(1, aperture.u32(at + 4));
    long side = aperture.u32(at) / parts;
    if (side > whole) {
      throw ProbeBytes.corrupt(
          "HEIF: expected a clean aperture of at most " + whole + ", got " + side);
    }
    return (int) side;
  }

  @Override
  public ProbeAttachments attachments(ProbeBytes file) {
    ProbeBytes meta = ProbeBox.require(ProbeBox.in(file), "meta");
    ProbeAttachments found =
        ProbeHeifExif.in(file, meta)
            .map(ProbeAttachments.NONE::withExif)
            .orElse(ProbeAttachments.NONE);
    for (ProbeBox property : ProbeHeifItem.primary(meta).properties()) {
      if (isProfile(property)) {
        found = found.withProfile(property.content().from(4));
      }
    }
    return found;
  }

  private static boolean isAlpha(ProbeBox property) {
    return property.is("auxC") && ALPHA.stream().anyMatch(urn -> property.content().has(4, urn));
  }

  private static boolean isProfile(ProbeBox property) {
    return property.is("colr")
        && (property.content().has(0, "prof") || property.content().has(0, "rICC"));
  }
}
