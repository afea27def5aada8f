package dev.pixedge.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes EXIF as a camera would: a TIFF structure of three directories. */
final class ExifBytes {
  private static final int HEADER = 8;

  private final ByteOrder order;
  private final List<Entry> picture = new ArrayList<>();
  private final List<Entry> shot = new ArrayList<>();
  private final List<Entry> gps = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent") // It lives in this class alone.
  private record Entry(int tag, int type, int count, byte[] value) {}

  ExifBytes(ByteOrder order) {
    this.order = order;
  }

  ExifBytes picture(int tag, String text) {
    picture.add(text(tag, text));
    return this;
  }

  ExifBytes shot(int tag, String text) {
    shot.add(text(tag, text));
    return this;
  }

  ExifBytes shot(int tag, int number) {
    byte[] value = ByteBuffer.allocate(2).order(order).putShort((short) number).array();
    shot.add(new Entry(tag, 3, 1, value));
    return this;
  }

  ExifBytes shot(int tag, int above, int below) {
    shot.add(fractions(tag, above, below));
    return this;
  }

  ExifBytes gps(int tag, String text) {
    gps.add(text(tag, text));
    return this;
  }

  ExifBytes gps(int tag, byte octet) {
    gps.add(new Entry(tag, 1, 1, new byte[] {octet}));
    return this;
  }

  ExifBytes gps(int tag, int... fractions) {
    gps.add(fractions(tag, fractions));
    return this;
  }

  byte[] bytes() {
    List<Entry> first = new ArrayList<>(picture);
    int shotAt = HEADER + length(first) + (shot.isEmpty() ? 0 : 12) + (gps.isEmpty() ? 0 : 12);
    int gpsAt = shotAt + length(shot);
    if (!shot.isEmpty()) {
      first.add(pointer(0x8769, shotAt));
    }
    if (!gps.isEmpty()) {
      first.add(pointer(0x8825, gpsAt));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(order);
    header.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D));
    out.writeBytes(header.putShort((short) 42).putInt(HEADER).array());
    out.writeBytes(directory(first, HEADER));
    out.writeBytes(directory(shot, shotAt));
    out.writeBytes(directory(gps, gpsAt));
    return out.toByteArray();
  }

  private static int length(List<Entry> entries) {
    return 6
        + entries.stream().mapToInt(it -> 12 + (it.value.length > 4 ? it.value.length : 0)).sum();
  }

  private byte[] directory(List<Entry> entries, int at) {
    ByteBuffer bytes = ByteBuffer.allocate(length(entries)).order(order);
    int behind = at + 6 + 12 * entries.size();
    bytes.putShort((short) entries.size());
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      bytes.putShort((short) entry.tag).putShort((short) entry.type).putInt(entry.count);
      if (entry.value.length > 4) {
        bytes.putInt(behind + values.size());
        values.writeBytes(entry.value);
      } else {
        bytes.put(entry.value).position(bytes.position() + 4 - entry.value.length);
      }
    }
    return bytes.putInt(0).put(values.toByteArray()).array();
  }

  private Entry pointer(int tag, int at) {
    return new Entry(tag, 4, 1, ByteBuffer.allocate(4).order(order).putInt(at).array());
  }

  private static Entry text(int tag, String text) {
    byte[] value = (text + "\0").getBytes(StandardCharsets.ISO_8859_1);
    return new Entry(tag, 2, value.length, value);
  }

  private Entry fractions(int tag, int... parts) {
    ByteBuffer value = ByteBuffer.allocate(4 * parts.length).order(order);
    for (int part : parts) {
      value.putInt(part);
    }
    return new Entry(tag, 5, parts.length / 2, value.array());
  }
}
