package dev.pixedge.engine;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;

/**
 * PNG and APNG: the header and every other chunk that says something about the picture. Source: PNG
 * (third edition), sections 5 and 11.
 */
final class ProbePng implements ProbeFormat {
  private static final int SIGNATURE = 8;
  private static final int HEADER_LENGTH = 13;
  private static final int CHUNK_OVERHEAD = 12;
  private static final int ALPHA_BIT = 4;

  @Override
  public boolean begins(ProbeBytes file) {
    return file.has(0, "\u0089PNG\r\n\u001A\n");
  }

  @Override
  public ImageFacts read(ProbeBytes file) {
    if (file.u32(SIGNATURE) != HEADER_LENGTH || !file.has(SIGNATURE + 4, "IHDR")) {
      throw ProbeBytes.corrupt("PNG: expected the chunk IHDR of 13 bytes first");
    }
    ProbeBytes header = file.part(SIGNATURE + 8, HEADER_LENGTH);
    int colorType = header.u8(9);
    requireDepth(colorType, header.u8(8));
    boolean alpha = (colorType & ALPHA_BIT) != 0;
    boolean profile = false;
    boolean data = false;
    int orientation = 1;
    int frames = 1;
    long at = SIGNATURE + CHUNK_OVERHEAD + HEADER_LENGTH;
    while (file.holds(at, 8) && !file.has(at + 4, "IEND")) {
      long length = file.u32(at);
      boolean whole = file.holds(at + 8, length);
      if (!whole && !data && !file.has(at + 4, "IDAT")) {
        throw ProbeBytes.corrupt("PNG: expected a chunk of " + length + " bytes, got the end");
      }
      switch (file.name(at + 4)) {
        case "IDAT" -> data = true;
        case "tRNS" -> alpha = true;
        case "iCCP" -> profile = true;
        case "acTL" -> frames = frames(file.part(at + 8, length));
        case "eXIf" -> orientation = whole ? ProbeExif.orientation(file.part(at + 8, length)) : 1;
        default -> {}
      }
      at += CHUNK_OVERHEAD + length;
    }
    if (!data) {
      throw ProbeBytes.corrupt("PNG: expected the chunk IDAT, got none");
    }
    return new ImageFacts(
        SourceFormat.PNG, side(header, 0), side(header, 4), orientation, frames, alpha, profile);
  }

  @Override
  public ProbeAttachments attachments(ProbeBytes file) {
    ProbeAttachments found = ProbeAttachments.NONE;
    long at = SIGNATURE;
    while (file.holds(at, 8) && file.holds(at + 8, file.u32(at))) {
      ProbeBytes chunk = file.part(at + 8, file.u32(at));
      if (file.has(at + 4, "eXIf")) {
        found = found.withExif(chunk);
      } else if (file.has(at + 4, "iCCP")) {
        found = found.withProfile(ProbeProfile.inflated(chunk));
      }
      at += CHUNK_OVERHEAD + chunk.length();
    }
    return found;
  }

  private static int side(ProbeBytes header, int at) {
    long side = header.u32(at);
    if (side > Integer.MAX_VALUE) {
      throw ProbeBytes.corrupt("PNG: expected a side of 1.." + Integer.MAX_VALUE + ", got " + side);
    }
    return (int) side;
  }

  private static int frames(ProbeBytes control) {
    long frames = control.u32(0);
    if (frames < 1 || frames > Integer.MAX_VALUE) {
      throw ProbeBytes.corrupt("PNG: expected at least 1 frame, got " + frames);
    }
    return (int) frames;
  }

  private static void requireDepth(int colorType, int depth) {
    boolean allowed =
        switch (colorType) {
          case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
          case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
          case 2, 4, 6 -> depth == 8 || depth == 16;
          default -> false;
        };
    if (!allowed) {
      throw ProbeBytes.corrupt(
          "PNG: expected a colour type and a bit depth that go together, got "
              + colorType
              + " and "
              + depth);
    }
  }
}
