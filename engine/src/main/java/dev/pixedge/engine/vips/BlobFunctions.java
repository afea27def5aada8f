package dev.pixedge.engine.vips;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** How bytes go into libvips and come out of it. */
@SuppressWarnings("restricted") // to call native code is what this class is for
final class BlobFunctions {
  private static final long NULL = 0;

  private final NativeFunction allocate;
  private final NativeFunction free;
  private final NativeFunction newBlob;
  private final NativeFunction get;
  private final NativeFunction unref;

  BlobFunctions(LibVips vips) {
    allocate = vips.function("g_try_malloc", 1);
    free = vips.function("g_free", 1);
    newBlob = vips.function("vips_blob_new", 3);
    get = vips.function("vips_blob_get", 2);
    unref = vips.function("vips_area_unref", 1);
  }

  /** A native copy of these bytes, to be freed. An arena would fill it with zeros first. */
  MemorySegment copy(byte[] bytes) {
    long memory = allocate.call(bytes.length);
    if (memory == NULL) {
      throw new VipsException("no memory for " + bytes.length + " bytes of source");
    }
    return MemorySegment.ofAddress(memory)
        .reinterpret(bytes.length)
        .copyFrom(MemorySegment.ofArray(bytes));
  }

  void free(MemorySegment memory) {
    free.call(memory.address());
  }

  /** A blob over memory that stays the caller's, to be unreferenced. */
  MemorySegment over(MemorySegment memory) {
    return MemorySegment.ofAddress(newBlob.call(NULL, memory.address(), memory.byteSize()));
  }

  /** The bytes of a blob. */
  byte[] bytes(MemorySegment blob) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment length = arena.allocate(JAVA_LONG);
      MemorySegment start = MemorySegment.ofAddress(get.call(blob.address(), length.address()));
      return start.reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
    }
  }

  void unref(MemorySegment blob) {
    unref.call(blob.address());
  }
}
