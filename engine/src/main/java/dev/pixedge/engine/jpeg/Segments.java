package dev.pixedge.engine.jpeg;

/** The markers of a file and what their segments hold. Source: ITU-T T.81, B.1.1. */
final class Segments {
  static final int SOF0 = 0xC0;
  static final int SOF1 = 0xC1;
  static final int SOF2 = 0xC2;
  static final int DHT = 0xC4;
  static final int RST0 = 0xD0;
  static final int SOI = 0xD8;
  static final int EOI = 0xD9;
  static final int SOS = 0xDA;
  static final int DQT = 0xDB;
  static final int DRI = 0xDD;
  static final int APP0 = 0xE0;
  static final int APP14 = 0xEE;
  static final int APP15 = 0xEF;
  static final int COM = 0xFE;

  private static final int PREFIX = 0xFF;

  private final byte[] file;
  private int at;
  private int end;

  /** The segments of this file, of which the first marker must be a start of image. */
  Segments(byte[] file) throws Declined {
    this.file = file;
    this.end = file.length;
    if (marker() != SOI) {
      throw new Declined("no start of image");
    }
  }

  /** Goes to the next marker, which must stand here, and tells its code. */
  int marker() throws Declined {
    end = file.length;
    if (u8() != PREFIX) {
      throw new Declined("no marker where one must be");
    }
    int code = u8();
    while (code == PREFIX) {
      code = u8();
    }
    return code;
  }

  /** Enters the segment of the marker that was just read; tells how many bytes it holds. */
  int open() throws Declined {
    int length = u16() - 2;
    if (length < 0 || length > file.length - at) {
      throw new Declined("a segment that does not fit");
    }
    end = at + length;
    return length;
  }

  /** How many bytes of the segment are left. */
  int left() {
    return end - at;
  }

  /** Passes over what is left of the segment. */
  void skip() {
    at = end;
  }

  /** Leaves the segment, of which nothing may be left. */
  void close() throws Declined {
    if (at != end) {
      throw new Declined("a segment that is too long");
    }
  }

  int u8() throws Declined {
    if (at >= end) {
      throw new Declined("the end too early");
    }
    return file[at++] & 0xFF;
  }

  int u16() throws Declined {
    return u8() << 8 | u8();
  }

  /** Where the next byte lies in the file. */
  int position() {
    return at;
  }

  /** Goes on there: where the data of a scan ended. */
  void goTo(int position) {
    at = position;
  }

  /** Whether the segment goes on with this text; it is passed over if so. */
  boolean begins(String text) {
    if (left() < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (file[at + i] != text.charAt(i)) {
        return false;
      }
    }
    at += text.length();
    return true;
  }
}
