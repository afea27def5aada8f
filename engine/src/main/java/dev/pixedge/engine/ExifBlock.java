package dev.pixedge.engine;

import java.util.Optional;

/** Where a file keeps its EXIF. Sources: CIPA DC-008, section 4.7.2; the WebP container. */
final class ExifBlock {
  private static final String NAME = "Exif\0\0";
  private static final int APP1 = 0xE1;
  private static final int SOS = 0xDA;
  private static final int FIRST_CHUNK = 12;

  private ExifBlock() {}

  /** From the byte order mark on; empty when there is none. */
  static Optional<ProbeBytes> find(ProbeBytes file) {
    if (file.has(0, "\u00FF\u00D8\u00FF")) {
      return inJpeg(file);
    }
    if (file.has(0, "RIFF") && file.has(8, "WEBP")) {
      return inWebp(file);
    }
    return ProbeIfd.begins(file) ? Optional.of(file) : Optional.empty();
  }

  private static Optional<ProbeBytes> inJpeg(ProbeBytes file) {
    long at = 2;
    while (file.holds(at, 4) && file.u8(at) == 0xFF && file.u8(at + 1) != SOS) {
      int length = file.u16(at + 2);
      if (file.u8(at + 1) == APP1 && file.has(at + 4, NAME)) {
        return Optional.of(file.part(at + 4, length - 2L).from(NAME.length()));
      }
      at += 2L + length;
    }
    return Optional.empty();
  }

  private static Optional<ProbeBytes> inWebp(ProbeBytes file) {
    long at = FIRST_CHUNK;
    while (file.holds(at, 8)) {
      long length = file.u32Little(at + 4);
      if (file.name(at).equals("EXIF")) {
        ProbeBytes chunk = file.part(at + 8, length);
        return Optional.of(chunk.has(0, NAME) ? chunk.from(NAME.length()) : chunk);
      }
      at += 8 + length + (length & 1);
    }
    return Optional.empty();
  }
}
