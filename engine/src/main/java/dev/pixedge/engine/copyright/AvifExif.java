package dev.pixedge.engine.copyright;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Puts EXIF into an AVIF: an item more, that describes the primary one, behind all other data.
 * Source: ISO/IEC 23008-12, annex A; ISO/IEC 14496-12, section 8.11.
 */
final class AvifExif {
  private static final int BOX = 8;
  private static final int FULL = BOX + 4;

  private AvifExif() {}

  /** The AVIF with this EXIF; unchanged when its table of items is one that cannot be extended. */
  static byte[] in(byte[] avif, byte[] exif) {
    Optional<byte[]> meta = box(avif, 0, "meta");
    if (meta.isEmpty()) {
      return avif;
    }
    byte[] old = meta.get();
    Optional<byte[]> locations = box(old, FULL, "iloc");
    Optional<byte[]> primary = box(old, FULL, "pitm");
    if (locations.isEmpty() || primary.isEmpty() || !AvifLocations.canExtend(locations.get())) {
      return avif;
    }
    AvifLocations table = new AvifLocations(locations.get());
    int item = table.lastItem() + 1;
    // The length of the table does not depend on the offsets in it, so that it is made twice.
    byte[] draft = extended(old, table.with(item, 0, 0, 0), item, primaryItem(primary.get()));
    int shift = draft.length - old.length;
    int place = avif.length + shift + BOX;
    byte[] located = table.with(item, place, 4 + exif.length, shift);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    int at = start(avif, 0, "meta");
    file.write(avif, 0, at);
    file.writeBytes(extended(old, located, item, primaryItem(primary.get())));
    file.write(avif, at + old.length, avif.length - at - old.length);
    file.writeBytes(
        ByteBuffer.allocate(BOX + 4).putInt(BOX + 4 + exif.length).put(ascii("mdat")).array());
    file.writeBytes(exif);
    return file.toByteArray();
  }

  private static byte[] extended(byte[] meta, byte[] locations, int item, int primary) {
    ByteArrayOutputStream boxes = new ByteArrayOutputStream();
    boxes.write(meta, BOX, 4);
    boolean referenced = false;
    int length;
    for (int at = FULL; at < meta.length; at += length) {
      length = ByteBuffer.wrap(meta).getInt(at);
      byte[] box = part(meta, at, length);
      switch (name(box)) {
        case "iloc" -> boxes.writeBytes(locations);
        case "iinf" -> boxes.writeBytes(withEntry(box, item));
        case "iref" -> {
          boxes.writeBytes(lengthened(box, reference(item, primary)));
          referenced = true;
        }
        default -> boxes.writeBytes(box);
      }
    }
    if (!referenced) {
      boxes.writeBytes(newBox("iref", new byte[4], reference(item, primary)));
    }
    return newBox("meta", boxes.toByteArray(), new byte[0]);
  }

  private static byte[] withEntry(byte[] items, int item) {
    ByteBuffer entry = ByteBuffer.allocate(13).put(new byte[] {2, 0, 0, 0});
    entry.putShort((short) item).putShort((short) 0).put(ascii("Exif"));
    byte[] longer = lengthened(items, newBox("infe", entry.array(), new byte[0]));
    ByteBuffer count = ByteBuffer.wrap(longer);
    if (longer[BOX] == 0) {
      count.putShort(FULL, (short) (count.getShort(FULL) + 1));
    } else {
      count.putInt(FULL, count.getInt(FULL) + 1);
    }
    return longer;
  }

  private static byte[] reference(int item, int primary) {
    ByteBuffer reference = ByteBuffer.allocate(6).putShort((short) item).putShort((short) 1);
    return newBox("cdsc", reference.putShort((short) primary).array(), new byte[0]);
  }

  private static int primaryItem(byte[] primary) {
    ByteBuffer box = ByteBuffer.wrap(primary);
    return primary[BOX] == 0 ? box.getShort(FULL) & 0xFFFF : box.getInt(FULL);
  }

  private static byte[] lengthened(byte[] box, byte[] more) {
    return newBox(name(box), part(box, BOX, box.length - BOX), more);
  }

  private static byte[] newBox(String name, byte[] content, byte[] more) {
    int length = BOX + content.length + more.length;
    return ByteBuffer.allocate(length)
        .putInt(length)
        .put(ascii(name))
        .put(content)
        .put(more)
        .array();
  }

  /** The first box of this name among those that lie side by side from here on. */
  private static Optional<byte[]> box(byte[] bytes, int from, String name) {
    int at = start(bytes, from, name);
    return at < 0
        ? Optional.empty()
        : Optional.of(part(bytes, at, ByteBuffer.wrap(bytes).getInt(at)));
  }

  private static int start(byte[] bytes, int from, String name) {
    int length;
    for (int at = from; at + BOX <= bytes.length; at += length) {
      length = ByteBuffer.wrap(bytes).getInt(at);
      if (length < BOX || length > bytes.length - at) {
        return -1;
      }
      if (name(part(bytes, at, BOX)).equals(name)) {
        return at;
      }
    }
    return -1;
  }

  private static String name(byte[] box) {
    return new String(box, 4, 4, StandardCharsets.US_ASCII);
  }

  private static byte[] part(byte[] bytes, int at, int length) {
    return Arrays.copyOfRange(bytes, at, at + length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
