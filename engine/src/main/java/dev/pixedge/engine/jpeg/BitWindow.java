package dev.pixedge.engine.jpeg;

/**
 * The bits of a scan, a window of them at a time, without the zero bytes that were stuffed behind
 * 0xFF. Readers hold the position; {@link #await} keeps enough bits in front of it. Source: ITU-T
 * T.81, B.1.1.5 and F.1.2.3.
 */
final class BitWindow {
  /**
   * More bytes than one unit can take: 6 blocks of 64 coefficients, each with a code of up to 16
   * bits and up to 15 bits more, and what is looked at beyond that.
   */
  private static final int UNIT = 6 * 64 * 4 + 3 * Long.BYTES;

  private static final int SIZE = 1 << 14;
  private static final int RESTARTS = 8;

  /** What is in the window; behind its {@code filled} bytes stands whatever was there before. */
  final byte[] bytes = new byte[SIZE + UNIT];

  /** The position of the next bit in the window. */
  int at;

  private final byte[] file;
  private int source;
  private int filled;
  private int limit;
  private boolean ended;
  private int restarts;

  /** The data of the scan that begins there in the file. */
  BitWindow(byte[] file, int start) throws Declined {
    this.file = file;
    this.source = start;
    fill();
  }

  /** The next bits, at least 57 of them true, at the left end. */
  static long peek(byte[] bytes, int at) {
    return Words.at(bytes, at >>> 3) << (at & 7);
  }

  /** The next 64 bits. */
  static long whole(byte[] bytes, int at) {
    return peek(bytes, at) | (bytes[(at >>> 3) + Long.BYTES] & 0xFF) >>> (Byte.SIZE - (at & 7));
  }

  /** Makes sure that the bits of a whole unit can be read. */
  void await() throws Declined {
    if (at > limit) {
      advance();
    }
  }

  private void advance() throws Declined {
    if (ended) {
      throw new Declined("a scan with too few bits");
    }
    int start = at >>> 3;
    System.arraycopy(bytes, start, bytes, 0, filled - start);
    filled -= start;
    at &= 7;
    fill();
    await();
  }

  /** Ends an interval, which must have been read but for less than one byte. */
  private void end() throws Declined {
    if (!ended) {
      advance();
    }
    int left = filled * Byte.SIZE - at;
    if (!ended || left < 0 || left >= Byte.SIZE) {
      throw new Declined("a scan with other bits than it needs");
    }
  }

  /** Goes on behind the restart marker, which must be the next one. Source: E.2.4. */
  void restart() throws Declined {
    end();
    if ((file[source + 1] & 0xFF) != Segments.RST0 + restarts) {
      throw new Declined("a restart marker that is missing");
    }
    restarts = (restarts + 1) % RESTARTS;
    source += 2;
    at = 0;
    filled = 0;
    fill();
  }

  /** Where the marker behind the scan lies; all its bits must have been read. */
  int close() throws Declined {
    end();
    return source;
  }

  private void fill() throws Declined {
    ended = false;
    while (filled < SIZE && !ended) {
      int next = Words.prefix(file, source, Math.min(file.length, source + SIZE - filled));
      System.arraycopy(file, source, bytes, filled, next - source);
      filled += next - source;
      source = next;
      if (filled < SIZE) {
        takePrefix();
      }
    }
    limit = (ended ? filled : filled - UNIT) * Byte.SIZE;
  }

  /** A byte of data where it is stuffed, else the end. */
  private void takePrefix() throws Declined {
    if (source + 1 >= file.length) {
      throw new Declined("a scan without an end");
    }
    if (file[source + 1] == 0) {
      bytes[filled++] = (byte) 0xFF;
      source += 2;
    } else {
      ended = true;
    }
  }
}
