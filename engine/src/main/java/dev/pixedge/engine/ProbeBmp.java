package dev.pixedge.engine;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;

/** BMP: the file header and the information header. Source: Microsoft, BITMAPV5HEADER. */
final class ProbeBmp implements ProbeFormat {
  private static final int INFO = 14;
  private static final int OS2_LENGTH = 12;
  private static final int WINDOWS_LENGTH = 40;
  private static final int V4_LENGTH = 108;
  private static final int LONGEST_HEADER = 124;

  /** Two letters begin many a text, so that the length of the next header must fit too. */
  @Override
  public boolean begins(ProbeBytes file) {
    return file.has(0, "BM") && file.holds(INFO, 4) && isHeaderLength(file.u32Little(INFO));
  }

  @Override
  public ImageFacts read(ProbeBytes file) {
    if (file.u32Little(INFO) == OS2_LENGTH) {
      return facts(file.u16Little(INFO + 4), file.u16Little(INFO + 6), false);
    }
    int width = (int) file.u32Little(INFO + 4);
    int height = (int) file.u32Little(INFO + 8);
    boolean alpha = file.u32Little(INFO) >= V4_LENGTH && file.u32Little(INFO + 52) != 0;
    // a picture stored from the top down has a negative height
    return facts(width, height < 0 ? -height : height, alpha);
  }

  private static boolean isHeaderLength(long length) {
    return length == OS2_LENGTH || (length >= WINDOWS_LENGTH && length <= LONGEST_HEADER);
  }

  private static ImageFacts facts(int width, int height, boolean alpha) {
    return new ImageFacts(SourceFormat.BMP, width, height, 1, 1, alpha, false);
  }
}
