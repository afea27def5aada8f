package dev.pixedge.engine.copyright;

import java.nio.ByteBuffer;

/** The box iloc, which says where the data of items lies. Source: ISO/IEC 14496-12, 8.11.3. */
final class AvifLocations {
  private static final int SIZES = 12;
  private static final int COUNT = 14;
  private static final int ITEMS = 16;
  private static final int SIZE = 4;

  private final byte[] box;
  private final int baseSize;
  private final int count;
  private final boolean hasMethod;
  private int lastItem;

  AvifLocations(byte[] box) {
    this.box = box;
    this.baseSize = box[SIZES + 1] >> 4 & 15;
    this.count = ByteBuffer.wrap(box).getShort(COUNT) & 0xFFFF;
    this.hasMethod = box[8] == 1;
    walk(ByteBuffer.wrap(box), 0);
  }

  /** Whether the table is of the kind that is understood here: offsets and lengths of 32 bits. */
  static boolean canExtend(byte[] box) {
    return box.length >= ITEMS
        && box[8] <= 1
        && box[SIZES] == (SIZE << 4 | SIZE)
        && (box[SIZES + 1] & 15) == 0
        && ((box[SIZES + 1] >> 4 & 15) == 0 || (box[SIZES + 1] >> 4 & 15) == SIZE);
  }

  int lastItem() {
    return lastItem;
  }

  /** The box with all data in the file moved by so many bytes, and with one item more. */
  byte[] with(int item, int offset, int length, int shift) {
    byte[] moved = box.clone();
    walk(ByteBuffer.wrap(moved), shift);
    int more = 2 + (hasMethod ? 2 : 0) + 2 + baseSize + 2 + 2 * SIZE;
    ByteBuffer longer = ByteBuffer.allocate(box.length + more).put(moved);
    longer.putInt(0, box.length + more).putShort(COUNT, (short) (count + 1));
    longer.putShort((short) item);
    longer.position(longer.position() + (hasMethod ? 2 : 0) + 2 + baseSize);
    longer.putShort((short) 1).putInt(offset).putInt(length);
    return longer.array();
  }

  private void walk(ByteBuffer table, int shift) {
    table.position(ITEMS);
    for (int i = 0; i < count; i++) {
      lastItem = Math.max(lastItem, table.getShort() & 0xFFFF);
      boolean inFile = !hasMethod || (table.getShort() & 15) == 0;
      table.getShort();
      boolean byBase = baseSize > 0 && table.getInt(table.position()) > 0;
      if (baseSize > 0) {
        move(table, byBase && inFile ? shift : 0);
      }
      int extents = table.getShort() & 0xFFFF;
      for (int extent = 0; extent < extents; extent++) {
        move(table, byBase || !inFile ? 0 : shift);
        table.getInt();
      }
    }
  }

  private static void move(ByteBuffer table, int shift) {
    int at = table.position();
    table.putInt(table.getInt(at) + shift);
  }
}
