package dev.pixedge.engine;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;

/** JPEG: marker segments up to the first scan. Source: ITU-T T.81, annex B. */
final class ProbeJpeg implements ProbeFormat {
  private static final int SOF0 = 0xC0;
  private static final int SOF15 = 0xCF;
  private static final int DHT = 0xC4;
  private static final int JPG = 0xC8;
  private static final int DAC = 0xCC;
  private static final int RST0 = 0xD0;
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int TEM = 0x01;
  private static final String EXIF = "Exif\0\0";
  private static final String PROFILE = "ICC_PROFILE\0";

  /** The name, and which part of how many it is. */
  private static final int PROFILE_HEADER = 14;

  @Override
  public boolean begins(ProbeBytes file) {
    return file.has(0, "\u00FF\u00D8\u00FF");
  }

  @Override
  public ImageFacts read(ProbeBytes file) {
    int width = 0;
    int height = 0;
    int orientation = 1;
    boolean profile = false;
    long at = 2;
    while (true) {
      at = marker(file, at);
      int marker = file.u8(at - 1);
      if (marker == SOS) {
        return new ImageFacts(SourceFormat.JPEG, width, height, orientation, 1, false, profile);
      }
      if (marker == EOI) {
        throw ProbeBytes.corrupt("JPEG: expected a picture, got the end of the image");
      }
      if (standsAlone(marker)) {
        continue;
      }
      ProbeBytes segment = segment(file, at);
      if (beginsFrame(marker)) {
        height = segment.u16(1);
        width = segment.u16(3);
      } else if (marker == APP1 && segment.has(0, EXIF)) {
        orientation = ProbeExif.orientation(segment.from(EXIF.length()));
      } else if (marker == APP2 && segment.has(0, PROFILE)) {
        profile = true;
      }
      at += 2 + segment.length();
    }
  }

  @Override
  public ProbeAttachments attachments(ProbeBytes file) {
    ProbeAttachments found = ProbeAttachments.NONE;
    long at = 2;
    while (file.holds(at, 4)) {
      at = marker(file, at);
      int marker = file.u8(at - 1);
      if (marker == SOS || marker == EOI) {
        break;
      }
      if (standsAlone(marker)) {
        continue;
      }
      ProbeBytes segment = segment(file, at);
      if (marker == APP1 && segment.has(0, EXIF)) {
        found = found.withExif(segment.from(EXIF.length()));
      } else if (marker == APP2 && segment.has(0, PROFILE) && segment.holds(0, PROFILE_HEADER)) {
        found = found.withProfile(segment.from(PROFILE_HEADER));
      }
      at += 2 + segment.length();
    }
    return found;
  }

  /** The offset behind the marker that must stand here; fill bytes may come before it. */
  private static long marker(ProbeBytes file, long at) {
    if (file.u8(at) != 0xFF) {
      throw ProbeBytes.corrupt("JPEG: expected a marker at offset " + at + ", got none");
    }
    long next = at + 1;
    while (file.u8(next) == 0xFF) {
      next++;
    }
    return next + 1;
  }

  private static ProbeBytes segment(ProbeBytes file, long at) {
    int length = file.u16(at);
    if (length < 2) {
      throw ProbeBytes.corrupt("JPEG: expected a segment of at least 2 bytes, got " + length);
    }
    return file.part(at + 2, length - 2L);
  }

  private static boolean standsAlone(int marker) {
    return marker == TEM || (marker >= RST0 && marker <= SOI);
  }

  private static boolean beginsFrame(int marker) {
    return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
  }
}
