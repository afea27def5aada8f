package dev.pixedge.engine.jpeg;

import java.util.List;

/**
 * What markers say about the meaning of the components. Source: ITU-T T.871, 10.1 (JFIF); Adobe
 * Technical Note 5116, section 18; for files with neither libjpeg's {@code jdapimin.c}.
 */
final class ColourMarkers {
  private static final int JFIF_LENGTH = 14;
  private static final int ADOBE_LENGTH = 12;
  private static final int BEFORE_TRANSFORM = 6;
  private static final int YCBCR = 1;

  private boolean jfif;
  private boolean adobe;
  private int transform;

  /** Reads an APP0 segment. */
  void readApp0(Segments segments) throws Declined {
    int length = segments.open();
    jfif |= segments.begins("JFIF\0") && length >= JFIF_LENGTH;
    segments.skip();
  }

  /** Reads an APP14 segment. */
  void readApp14(Segments segments) throws Declined {
    int length = segments.open();
    if (segments.begins("Adobe") && length >= ADOBE_LENGTH) {
      adobe = true;
      for (int i = 0; i < BEFORE_TRANSFORM; i++) {
        segments.u8();
      }
      transform = segments.u8();
    }
    segments.skip();
  }

  /** Makes sure that the components are grey, or luma and two of colour. */
  void check(Frame frame) throws Declined {
    if (frame.components().size() == 1 || jfif || (adobe && transform == YCBCR)) {
      return;
    }
    List<Integer> ids = frame.components().stream().map(Component::id).toList();
    if (adobe || !ids.equals(List.of(1, 2, 3))) {
      throw new Declined("components of unknown colours");
    }
  }
}
