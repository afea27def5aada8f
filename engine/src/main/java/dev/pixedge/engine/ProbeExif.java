package dev.pixedge.engine;

import dev.pixedge.fault.FaultException;

/** EXIF: the orientation in the first directory. Source: CIPA DC-008, tag 0x0112. */
final class ProbeExif {
  private static final int UPRIGHT = 1;

  private ProbeExif() {}

  /**
   * The orientation, 1 to 8. Damaged EXIF counts as none: it says nothing about the pixels, and
   * every viewer shows such a picture as it is stored.
   *
   * @param exif from the byte order mark on
   */
  static int orientation(ProbeBytes exif) {
    try {
      int orientation = ProbeIfd.first(exif).value(ProbeIfd.ORIENTATION, UPRIGHT);
      return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
    } catch (FaultException _) {
      return UPRIGHT;
    }
  }
}
