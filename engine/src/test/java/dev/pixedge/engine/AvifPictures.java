package dev.pixedge.engine;

import dev.pixedge.store.Blob;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** AVIFs made from those that libvips writes: one item whose properties are three boxes. */
final class AvifPictures {
  private static final int TURN_LENGTH = 9;
  private static final byte FOURTH_AND_ESSENTIAL = (byte) 0x84;

  private AvifPictures() {}

  /** The same picture, to be shown turned counterclockwise by so many quarters. */
  static Blob turned(Blob avif, int quarters) {
    byte[] bytes = avif.bytes();
    int properties = find(bytes, "ipco");
    int propertiesEnd = properties - 4 + ByteBuffer.wrap(bytes).getInt(properties - 4);
    int uses = find(bytes, "ipma");
    int usesEnd = uses - 4 + ByteBuffer.wrap(bytes).getInt(uses - 4);
    ByteBuffer turned = ByteBuffer.allocate(bytes.length + TURN_LENGTH + 1);
    turned.put(bytes, 0, propertiesEnd);
    turned.putInt(TURN_LENGTH).put("irot".getBytes(StandardCharsets.US_ASCII)).put((byte) quarters);
    turned.put(bytes, propertiesEnd, usesEnd - propertiesEnd).put(FOURTH_AND_ESSENTIAL);
    turned.put(bytes, usesEnd, bytes.length - usesEnd);
    lengthen(turned, find(bytes, "meta") - 4, TURN_LENGTH + 1);
    lengthen(turned, find(bytes, "iprp") - 4, TURN_LENGTH + 1);
    lengthen(turned, properties - 4, TURN_LENGTH);
    lengthen(turned, find(bytes, "iloc") + 16, TURN_LENGTH + 1);
    lengthen(turned, uses + TURN_LENGTH - 4, 1);
    int count = uses + TURN_LENGTH + 14;
    turned.put(count, (byte) (turned.get(count) + 1));
    return Blob.of("image/avif", turned.array());
  }

  private static void lengthen(ByteBuffer buffer, int at, int by) {
    buffer.putInt(at, buffer.getInt(at) + by);
  }

  private static int find(byte[] bytes, String name) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
  }
}
