package dev.pixedge.engine;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A window on bytes that can be read anywhere: a read beyond its end is {@code SOURCE_CORRUPT}.
 * Offsets count from the window's start.
 */
final class ProbeBytes {
  private final byte[] bytes;
  private final int start;
  private final int length;

  private ProbeBytes(byte[] bytes, int start, int length) {
    this.bytes = bytes;
    this.start = start;
    this.length = length;
  }

  static ProbeBytes of(byte[] bytes) {
    return new ProbeBytes(bytes, 0, bytes.length);
  }

  int length() {
    return length;
  }

  /** Whether {@code count} bytes can be read at this offset. */
  boolean holds(long at, long count) {
    return at >= 0 && count >= 0 && at <= length - count;
  }

  /** Whether these ASCII characters stand at this offset; false beyond the end. */
  boolean has(long at, String ascii) {
    byte[] expected = ascii.getBytes(StandardCharsets.ISO_8859_1);
    if (!holds(at, expected.length)) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (bytes[start + (int) at + i] != expected[i]) {
        return false;
      }
    }
    return true;
  }

  int u8(long at) {
    return bytes[index(at, 1)] & 0xFF;
  }

  int u16(long at) {
    return u8(at) << 8 | u8(at + 1);
  }

  long u32(long at) {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  int u16Little(long at) {
    return u8(at) | u8(at + 1) << 8;
  }

  int u24Little(long at) {
    return u16Little(at) | u8(at + 2) << 16;
  }

  long u32Little(long at) {
    return u16Little(at) | (long) u16Little(at + 2) << 16;
  }

  /** Four ASCII characters, as chunks and boxes are named. */
  String name(long at) {
    return new String(bytes, index(at, 4), 4, StandardCharsets.ISO_8859_1);
  }

  /** All of it as Latin-1, up to the first zero. */
  String text() {
    int end = 0;
    while (end < length && bytes[start + end] != 0) {
      end++;
    }
    return new String(bytes, start, end, StandardCharsets.ISO_8859_1);
  }

  /** A copy of all of it. */
  byte[] copied() {
    return Arrays.copyOfRange(bytes, start, start + length);
  }

  /** A window on a part of this one, which must hold all of it. */
  ProbeBytes part(long at, long count) {
    return new ProbeBytes(bytes, index(at, count), (int) count);
  }

  /** A window from this offset to the end of this one. */
  ProbeBytes from(long at) {
    return part(at, length - at);
  }

  /** The fault of a file that contradicts its format. */
  static FaultException corrupt(String message) {
    return Fault.SOURCE_CORRUPT.because(message);
  }

  private int index(long at, long count) {
    if (!holds(at, count)) {
      throw corrupt(
          "source: expected "
              + count
              + " bytes at offset "
              + (start + at)
              + ", got the end at "
              + (start + length));
    }
    return start + (int) at;
  }
}
