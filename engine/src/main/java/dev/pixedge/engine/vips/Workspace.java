package dev.pixedge.engine.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.pixedge.engine.jpeg.Outcome.Decoded;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * Owns all native memory of one transform. Everything made in it is released when it is closed,
 * newest first, whatever happened before.
 */
final class Workspace implements AutoCloseable {
  private final LibVips vips;
  private final Arena arena = Arena.ofConfined();
  private final Deque<Runnable> releases = new ArrayDeque<>();
  private final List<MemorySegment> images = new ArrayList<>();
  private boolean stopped;

  Workspace(LibVips vips) {
    this.vips = vips;
  }

  /** The bytes of a source, where loaders can read them. */
  MemorySegment source(byte[] bytes) {
    MemorySegment memory = vips.blobs.copy(bytes);
    releases.push(() -> vips.blobs.free(memory));
    MemorySegment blob = vips.blobs.over(memory);
    releases.push(() -> vips.blobs.unref(blob));
    return blob;
  }

  /** Prepares a call of the libvips operation of this name; what it makes may be sequential. */
  Call call(String operation, boolean sequential) {
    return new Call(vips.operation(text(operation)), sequential);
  }

  /** The same picture with all pixels computed. */
  Image computed(Image image) {
    MemorySegment copy = vips.images.copyMemory(image.address());
    if (copy.equals(MemorySegment.NULL)) {
      throw vips.failure();
    }
    return image(copy, false);
  }

  /** A picture of another workspace, which must stay open, with the same pixels. */
  Image copy(Image other) {
    return call("copy", false).with("in", other).image();
  }

  /** These pictures of one size, one below the other. */
  Image stacked(List<Image> images) {
    return call("arrayjoin", true).with("in", array(images)).options("across=1").image();
  }

  /** The bands of two pictures of one size. */
  Image banded(Image first, Image second) {
    return call("bandjoin", true).with("in", array(List.of(first, second))).image();
  }

  /** A picture of one band of bytes, row by row. */
  Image grey(byte[] bytes, int width, int height) {
    return picture(arena.allocateFrom(JAVA_BYTE, bytes), width, height, 1);
  }

  /** A picture that was decoded already; its rows are computed into native memory one by one. */
  Image picture(Decoded pixels) {
    byte[] row = new byte[pixels.width() * pixels.bands()];
    MemorySegment memory = arena.allocate((long) row.length * pixels.height());
    for (int y = 0; y < pixels.height(); y++) {
      pixels.row(y, row);
      MemorySegment.copy(row, 0, memory, JAVA_BYTE, (long) y * row.length, row.length);
    }
    Image image = picture(memory, pixels.width(), pixels.height(), pixels.bands());
    String colours = pixels.bands() == 1 ? "b-w" : "srgb";
    return image.call("copy").options("interpretation=" + colours).image();
  }

  private Image picture(MemorySegment memory, int width, int height, int bands) {
    MemorySegment image = vips.images.overBytes(memory, width, height, bands);
    if (image.equals(MemorySegment.NULL)) {
      throw vips.failure();
    }
    return image(image, false);
  }

  /** Numbers as the argument of an operation. */
  MemorySegment numbers(double[] numbers) {
    MemorySegment memory = arena.allocateFrom(JAVA_DOUBLE, numbers);
    return released(vips.images.numbers(memory, numbers.length));
  }

  private MemorySegment array(List<Image> images) {
    MemorySegment addresses = arena.allocate(ADDRESS, images.size());
    for (int i = 0; i < images.size(); i++) {
      addresses.setAtIndex(ADDRESS, i, images.get(i).address());
    }
    return released(vips.images.array(addresses, images.size()));
  }

  private MemorySegment released(MemorySegment area) {
    releases.push(() -> vips.blobs.unref(area));
    return area;
  }

  MemorySegment text(String text) {
    return arena.allocateFrom(text);
  }

  /**
   * Makes all work in it fail, what is under way and what is to come. It may be called on any
   * thread, and again: libvips forgets it when it begins to compute an image.
   */
  synchronized void stop() {
    stopped = true;
    images.forEach(vips.images::kill);
  }

  /** Whether it was stopped from outside. */
  synchronized boolean isStopped() {
    return stopped;
  }

  private synchronized void add(MemorySegment image) {
    releases.push(() -> vips.unref(image));
    images.add(image);
  }

  private synchronized void forgetImages() {
    images.clear();
  }

  private Image image(MemorySegment address, boolean sequential) {
    add(address);
    return new Image(this, vips.images, address, sequential);
  }

  @Override
  public void close() {
    forgetImages();
    try (arena) {
      releases.forEach(Runnable::run);
    }
  }

  /** One call of an operation: its arguments by name, then what comes out of it. */
  final class Call {
    private final MemorySegment operation;
    private final boolean sequential;

    private Call(MemorySegment operation, boolean sequential) {
      this.operation = operation;
      this.sequential = sequential;
    }

    Call with(String name, Image image) {
      return with(name, image.address());
    }

    Call with(String name, MemorySegment value) {
      vips.set(operation, text(name), value);
      return this;
    }

    Call with(String name, double value) {
      vips.set(operation, text(name), value);
      return this;
    }

    /** Options as libvips writes them, {@code name=value,name=value}; only whole numbers. */
    Call options(String options) {
      try {
        vips.setOptions(operation, text(options));
        return this;
      } catch (VipsException e) {
        vips.unref(operation);
        throw e;
      }
    }

    /** Runs it for the picture it makes. */
    Image image() {
      return Workspace.this.image(run("out"), sequential);
    }

    /** Runs it for the bytes it makes. */
    byte[] bytes() {
      MemorySegment blob = run("buffer");
      try {
        return vips.blobs.bytes(blob);
      } finally {
        vips.blobs.unref(blob);
      }
    }

    /** Runs it for the whole numbers that it finds out. */
    int[] numbers(String... names) {
      return run(
          built -> {
            int[] numbers = new int[names.length];
            MemorySegment number = arena.allocate(JAVA_INT);
            for (int i = 0; i < names.length; i++) {
              vips.get(built, text(names[i]), number);
              numbers[i] = number.get(JAVA_INT, 0);
            }
            return numbers;
          });
    }

    private MemorySegment run(String output) {
      return run(
          built -> {
            MemorySegment result = arena.allocate(ADDRESS);
            vips.get(built, text(output), result);
            return result.get(ADDRESS, 0);
          });
    }

    private <T> T run(Function<MemorySegment, T> results) {
      if (isStopped()) {
        vips.unref(operation);
        throw new VipsException("stopped");
      }
      MemorySegment pointer = arena.allocate(ADDRESS);
      pointer.set(ADDRESS, 0, operation);
      try {
        vips.build(pointer);
        return results.apply(pointer.get(ADDRESS, 0));
      } finally {
        MemorySegment built = pointer.get(ADDRESS, 0);
        vips.unrefOutputs(built);
        vips.unref(built);
      }
    }
  }
}
