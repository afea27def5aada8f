package dev.pixedge.engine;

/**
 * How the first scan of a JPEG relates to its frame. Source: ITU-T T.81, annex B.2.
 *
 * @param samplesPerPixel of all components together, 1.5 for 4:2:0
 * @param isOneOfMany whether more scans must be there before a pixel is complete
 */
record JpegScan(double samplesPerPixel, boolean isOneOfMany) {
  private static final int DHT = 0xC4;
  private static final int JPG = 0xC8;
  private static final int DAC = 0xCC;
  private static final int SOS = 0xDA;
  private static final int TEM = 0x01;

  /** The most that four components of full size can have. */
  private static final JpegScan WORST = new JpegScan(4, true);

  /** The first scan of a file whose markers have been read without a fault. */
  static JpegScan first(ProbeBytes file) {
    JpegScan frame = WORST;
    int components = 0;
    long at = 2;
    while (file.holds(at, 4)) {
      int marker = file.u8(at + 1);
      if (marker == 0xFF) {
        at++;
      } else if (marker == TEM || (marker >= 0xD0 && marker <= 0xD8)) {
        at += 2;
      } else if (marker == SOS) {
        boolean several = file.holds(at + 4, 1) && file.u8(at + 4) < components;
        return new JpegScan(frame.samplesPerPixel, frame.isOneOfMany || several);
      } else {
        if (beginsFrame(marker) && file.holds(at, 10)) {
          components = file.u8(at + 9);
          frame = frame(file, at + 4, components, isProgressive(marker));
        }
        at += 2L + file.u16(at + 2);
      }
    }
    return WORST;
  }

  private static JpegScan frame(ProbeBytes file, long at, int components, boolean progressive) {
    int across = 1;
    int down = 1;
    int samples = 0;
    for (int i = 0; i < components && file.holds(at + 6 + 3L * i, 3); i++) {
      int factors = file.u8(at + 7 + 3L * i);
      across = Math.max(across, factors >> 4);
      down = Math.max(down, factors & 15);
      samples += (factors >> 4) * (factors & 15);
    }
    return new JpegScan((double) samples / (across * down), progressive);
  }

  private static boolean beginsFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != DHT && marker != JPG && marker != DAC;
  }

  /** SOF2, 6, 10 and 14. */
  private static boolean isProgressive(int marker) {
    return (marker & 3) == 2;
  }
}
