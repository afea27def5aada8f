package dev.pixedge.engine;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;

/** GIF: the frames are counted by stepping over their blocks. Source: GIF89a, sections 15 to 27. */
final class ProbeGif implements ProbeFormat {
  private static final int SCREEN_END = 13;
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  private static final int TRAILER = 0x3B;
  private static final int GRAPHIC_CONTROL = 0xF9;
  private static final int TABLE_FLAG = 0x80;
  private static final int TRANSPARENT_FLAG = 0x01;
  private static final int DESCRIPTOR = 10;

  @Override
  public boolean begins(ProbeBytes file) {
    return file.has(0, "GIF87a") || file.has(0, "GIF89a");
  }

  @Override
  public ImageFacts read(ProbeBytes file) {
    int width = file.u16Little(6);
    int height = file.u16Little(8);
    boolean alpha = false;
    int frames = 0;
    long at = SCREEN_END + tableLength(file.u8(10));
    while (file.holds(at, 2) && file.u8(at) != TRAILER) {
      int block = file.u8(at);
      if (block == EXTENSION) {
        alpha |= isTransparent(file, at);
        at = behindSubBlocks(file, at + 2);
      } else if (block == IMAGE && file.holds(at, DESCRIPTOR)) {
        frames++;
        alpha |= file.u16Little(at + 5) < width || file.u16Little(at + 7) < height;
        long data = at + DESCRIPTOR + tableLength(file.u8(at + 9));
        at = behindSubBlocks(file, data + 1);
      } else {
        break;
      }
    }
    if (frames == 0) {
      throw ProbeBytes.corrupt("GIF: expected a frame, got none");
    }
    return new ImageFacts(SourceFormat.GIF, width, height, 1, frames, alpha, false);
  }

  private static long tableLength(int flags) {
    return (flags & TABLE_FLAG) == 0 ? 0 : 3L << ((flags & 7) + 1);
  }

  private static boolean isTransparent(ProbeBytes file, long extension) {
    return file.holds(extension, 4)
        && file.u8(extension + 1) == GRAPHIC_CONTROL
        && (file.u8(extension + 3) & TRANSPARENT_FLAG) != 0;
  }

  /** Where the next block begins, or an offset beyond the end of a file that is cut short. */
  private static long behindSubBlocks(ProbeBytes file, long first) {
    long at = first;
    while (file.holds(at, 1) && file.u8(at) != 0) {
      at += 1L + file.u8(at);
    }
    return at + 1;
  }
}
