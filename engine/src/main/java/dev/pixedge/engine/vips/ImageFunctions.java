package dev.pixedge.engine.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** What libvips tells of an image, and what can be written into its header. */
final class ImageFunctions {
  /** The format of numbers that are bytes. Source: {@code vips/image.h}. */
  static final int BYTES = 0;

  private final MethodHandle width;
  private final MethodHandle height;
  private final MethodHandle bands;
  private final MethodHandle format;
  private final MethodHandle interpretation;
  private final MethodHandle hasAlpha;
  private final MethodHandle typeOf;
  private final MethodHandle setInt;
  private final MethodHandle setKill;
  private final MethodHandle copyMemory;
  private final MethodHandle newArray;
  private final MethodHandle newNumbers;
  private final MethodHandle overMemory;

  ImageFunctions(LibVips vips) {
    width = vips.function("vips_image_get_width", JAVA_INT, ADDRESS);
    height = vips.function("vips_image_get_height", JAVA_INT, ADDRESS);
    bands = vips.function("vips_image_get_bands", JAVA_INT, ADDRESS);
    format = vips.function("vips_image_get_format", JAVA_INT, ADDRESS);
    interpretation = vips.function("vips_image_get_interpretation", JAVA_INT, ADDRESS);
    hasAlpha = vips.function("vips_image_hasalpha", JAVA_INT, ADDRESS);
    typeOf = vips.function("vips_image_get_typeof", JAVA_LONG, ADDRESS, ADDRESS);
    setInt = vips.procedure("vips_image_set_int", ADDRESS, ADDRESS, JAVA_INT);
    setKill = vips.procedure("vips_image_set_kill", ADDRESS, JAVA_INT);
    copyMemory = vips.function("vips_image_copy_memory", ADDRESS, ADDRESS);
    newArray = vips.function("vips_array_image_new", ADDRESS, ADDRESS, JAVA_INT);
    newNumbers = vips.function("vips_array_double_new", ADDRESS, ADDRESS, JAVA_INT);
    overMemory =
        vips.function(
            "vips_image_new_from_memory",
            ADDRESS,
            ADDRESS,
            JAVA_LONG,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT);
  }

  int width(MemorySegment image) {
    return call(width, image);
  }

  int height(MemorySegment image) {
    return call(height, image);
  }

  int bands(MemorySegment image) {
    return call(bands, image);
  }

  int format(MemorySegment image) {
    return call(format, image);
  }

  int interpretation(MemorySegment image) {
    return call(interpretation, image);
  }

  boolean hasAlpha(MemorySegment image) {
    return call(hasAlpha, image) != 0;
  }

  /** Whether the header has a field of this name. */
  boolean has(MemorySegment image, MemorySegment field) {
    try {
      return (long) typeOf.invokeExact(image, field) != 0;
    } catch (Throwable e) {
      throw LibVips.broken(e);
    }
  }

  void set(MemorySegment image, MemorySegment field, int value) {
    try {
      setInt.invokeExact(image, field, value);
    } catch (Throwable e) {
      throw LibVips.broken(e);
    }
  }

  /** Makes whatever computes pixels of this image fail. It may be called on any thread. */
  void kill(MemorySegment image) {
    try {
      setKill.invokeExact(image, 1);
    } catch (Throwable e) {
      throw LibVips.broken(e);
    }
  }

  /** Computes all pixels into memory; null when they cannot be computed. */
  MemorySegment copyMemory(MemorySegment image) {
    try {
      return (MemorySegment) copyMemory.invokeExact(image);
    } catch (Throwable e) {
      throw LibVips.broken(e);
    }
  }

  /** An array of {@code count} images, which lie at this address, to be unreferenced. */
  MemorySegment array(MemorySegment images, int count) {
    try {
      return (MemorySegment) newArray.invokeExact(images, count);
    } catch (Throwable e) {
      throw LibVips.broken(e);
    }
  }

  /** An array of these doubles, to be unreferenced. */
  MemorySegment numbers(MemorySegment doubles, int count) {
    try {
      return (MemorySegment) newNumbers.invokeExact(doubles, count);
    } catch (Throwable e) {
      throw LibVips.broken(e);
    }
  }

  /** An image of bands of bytes over memory that stays the caller's; null when there is none. */
  MemorySegment overBytes(MemorySegment bytes, int width, int height, int bands) {
    try {
      return (MemorySegment)
          overMemory.invokeExact(bytes, bytes.byteSize(), width, height, bands, BYTES);
    } catch (Throwable e) {
      throw LibVips.broken(e);
    }
  }

  private static int call(MethodHandle function, MemorySegment image) {
    try {
      return (int) function.invokeExact(image);
    } catch (Throwable e) {
      throw LibVips.broken(e);
    }
  }
}
