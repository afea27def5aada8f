package dev.pixedge.engine.copyright;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tags Artist and Copyright of EXIF, out of one structure and into another that holds nothing
 * else. Source: CIPA DC-008, section 4.6.4; TIFF 6.0, section 2.
 */
final class ExifBlock {
  private static final int ARTIST = 0x13B;
  private static final int COPYRIGHT = 0x8298;
  private static final int ASCII = 2;
  private static final int ENTRY = 12;
  private static final int HEADER = 8;

  /** Longer than any name; more would only make every picture heavier. */
  private static final int LONGEST = 1000;

  private ExifBlock() {}

  /**
   * A structure with those tags of the one given, or empty when it has none of them or is damaged.
   *
   * @param exif from the byte order mark on
   */
  static Optional<byte[]> copyrightOf(byte[] exif) {
    if (exif.length < HEADER || (exif[0] != 'I' && exif[0] != 'M')) {
      return Optional.empty();
    }
    ByteBuffer block =
        ByteBuffer.wrap(exif)
            .order(exif[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    SortedMap<Integer, byte[]> texts = new TreeMap<>();
    try {
      int directory = block.getInt(4);
      int entries = block.getShort(directory) & 0xFFFF;
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + i * ENTRY;
        int tag = block.getShort(entry) & 0xFFFF;
        if ((tag == ARTIST || tag == COPYRIGHT) && block.getShort(entry + 2) == ASCII) {
          text(block, entry).ifPresent(text -> texts.putIfAbsent(tag, text));
        }
      }
    } catch (IndexOutOfBoundsException _) {
      // what was found before the damage stands
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(written(texts));
  }

  private static Optional<byte[]> text(ByteBuffer block, int entry) {
    int count = block.getInt(entry + 4);
    int at = count <= 4 ? entry + 8 : block.getInt(entry + 8);
    if (count < 2 || count > LONGEST || at < 0 || at > block.capacity() - count) {
      return Optional.empty();
    }
    byte[] text = new byte[count];
    block.get(at, text);
    text[count - 1] = 0;
    return text[0] == 0 || text[0] == ' ' ? Optional.empty() : Optional.of(text);
  }

  private static byte[] written(SortedMap<Integer, byte[]> texts) {
    int texting = HEADER + 2 + texts.size() * ENTRY + 4;
    int length = texts.values().stream().mapToInt(text -> Math.max(text.length, 4)).sum();
    ByteBuffer block = ByteBuffer.allocate(texting + length).order(ByteOrder.LITTLE_ENDIAN);
    block.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(HEADER);
    block.putShort((short) texts.size());
    int at = texting;
    for (Map.Entry<Integer, byte[]> each : texts.entrySet()) {
      byte[] text = each.getValue();
      block.putShort(each.getKey().shortValue()).putShort((short) ASCII).putInt(text.length);
      if (text.length <= 4) {
        block.put(Arrays.copyOf(text, 4));
      } else {
        block.putInt(at);
        block.put(at, text);
        at += text.length;
      }
    }
    return Arrays.copyOf(block.array(), at);
  }
}
