package dev.pixedge.engine.vips;

import java.lang.foreign.MemorySegment;

/** What libvips tells of an image, and what can be written into its header. */
final class ImageFunctions {
  /** The format of numbers that are bytes. Source: {@code vips/image.h}. */
  static final int BYTES = 0;

  private final NativeFunction width;
  private final NativeFunction height;
  private final NativeFunction bands;
  private final NativeFunction format;
  private final NativeFunction interpretation;
  private final NativeFunction hasAlpha;
  private final NativeFunction typeOf;
  private final NativeFunction setInt;
  private final NativeFunction setKill;
  private final NativeFunction copyMemory;
  private final NativeFunction newArray;
  private final NativeFunction newNumbers;
  private final NativeFunction overMemory;

  ImageFunctions(LibVips vips) {
    width = vips.function("vips_image_get_width", 1);
    height = vips.function("vips_image_get_height", 1);
    bands = vips.function("vips_image_get_bands", 1);
    format = vips.function("vips_image_get_format", 1);
    interpretation = vips.function("vips_image_get_interpretation", 1);
    hasAlpha = vips.function("vips_image_hasalpha", 1);
    typeOf = vips.function("vips_image_get_typeof", 2);
    setInt = vips.function("vips_image_set_int", 3);
    setKill = vips.function("vips_image_set_kill", 2);
    copyMemory = vips.function("vips_image_copy_memory", 1);
    newArray = vips.function("vips_array_image_new", 2);
    newNumbers = vips.function("vips_array_double_new", 2);
    overMemory = vips.function("vips_image_new_from_memory", 6);
  }

  int width(MemorySegment image) {
    return (int) width.call(image.address());
  }

  int height(MemorySegment image) {
    return (int) height.call(image.address());
  }

  int bands(MemorySegment image) {
    return (int) bands.call(image.address());
  }

  int format(MemorySegment image) {
    return (int) format.call(image.address());
  }

  int interpretation(MemorySegment image) {
    return (int) interpretation.call(image.address());
  }

  boolean hasAlpha(MemorySegment image) {
    return (int) hasAlpha.call(image.address()) != 0;
  }

  /** Whether the header has a field of this name. */
  boolean has(MemorySegment image, MemorySegment field) {
    return typeOf.call(image.address(), field.address()) != 0;
  }

  void set(MemorySegment image, MemorySegment field, int value) {
    setInt.call(image.address(), field.address(), value);
  }

  /** Makes whatever computes pixels of this image fail. It may be called on any thread. */
  void kill(MemorySegment image) {
    setKill.call(image.address(), 1);
  }

  /** Computes all pixels into memory; null when they cannot be computed. */
  MemorySegment copyMemory(MemorySegment image) {
    return MemorySegment.ofAddress(copyMemory.call(image.address()));
  }

  /** An array of {@code count} images, which lie at this address, to be unreferenced. */
  MemorySegment array(MemorySegment images, int count) {
    return MemorySegment.ofAddress(newArray.call(images.address(), count));
  }

  /** An array of these doubles, to be unreferenced. */
  MemorySegment numbers(MemorySegment doubles, int count) {
    return MemorySegment.ofAddress(newNumbers.call(doubles.address(), count));
  }

  /** An image of bands of bytes over memory that stays the caller's; null when there is none. */
  MemorySegment overBytes(MemorySegment bytes, int width, int height, int bands) {
    return MemorySegment.ofAddress(
        overMemory.call(bytes.address(), bytes.byteSize(), width, height, bands, BYTES));
  }
}
