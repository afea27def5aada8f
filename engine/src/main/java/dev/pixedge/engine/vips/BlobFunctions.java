package dev.pixedge.engine.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** How bytes go into libvips and come out of it. */
@SuppressWarnings("restricted") // to call native code is what this class is for
final class BlobFunctions {
  private final MethodHandle allocate;
  private final MethodHandle free;
  private final MethodHandle newBlob;
  private final MethodHandle get;
  private final MethodHandle unref;

  BlobFunctions(LibVips vips) {
    allocate = vips.function("g_try_malloc", ADDRESS, JAVA_LONG);
    free = vips.procedure("g_free", ADDRESS);
    newBlob = vips.function("vips_blob_new", ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);
    get = vips.function("vips_blob_get", ADDRESS, ADDRESS, ADDRESS);
    unref = vips.procedure("vips_area_unref", ADDRESS);
  }

  /** A native copy of these bytes, to be freed. An arena would fill it with zeros first. */
  MemorySegment copy(byte[] bytes) {
    try {
      MemorySegment memory = (MemorySegment) allocate.invokeExact((long) bytes.length);
      if (memory.equals(MemorySegment.NULL)) {
        throw new VipsException("no memory for " + bytes.length + " bytes of source");
      }
      return memory.reinterpret(bytes.length).copyFrom(MemorySegment.ofArray(bytes));
    } catch (Throwable e) {
      throw LibVips.broken(e);
    }
  }

  void free(MemorySegment memory) {
    call(free, memory);
  }

  /** A blob over memory that stays the caller's, to be unreferenced. */
  MemorySegment over(MemorySegment memory) {
    try {
      return (MemorySegment) newBlob.invokeExact(MemorySegment.NULL, memory, memory.byteSize());
    } catch (Throwable e) {
      throw LibVips.broken(e);
    }
  }

  /** The bytes of a blob. */
  byte[] bytes(MemorySegment blob) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment length = arena.allocate(JAVA_LONG);
      MemorySegment start = (MemorySegment) get.invokeExact(blob, length);
      return start.reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
    } catch (Throwable e) {
      throw LibVips.broken(e);
    }
  }

  void unref(MemorySegment blob) {
    call(unref, blob);
  }

  private static void call(MethodHandle procedure, MemorySegment memory) {
    try {
      procedure.invokeExact(memory);
    } catch (Throwable e) {
      throw LibVips.broken(e);
    }
  }
}
