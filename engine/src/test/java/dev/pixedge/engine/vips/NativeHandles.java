package dev.pixedge.engine.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What libvips holds at a moment.
 *
 * @param objects operations and images
 * @param bytes of pixels
 * @param allocations buffers of pixels
 * @param files open files
 */
@SuppressWarnings("restricted") // to count native objects is what this class is for
record NativeHandles(int objects, long bytes, int allocations, int files) {
  private static final int PATIENCE = 250;

  /** What it holds now. */
  static NativeHandles of(LibVips vips) {
    try {
      return new NativeHandles(
          objects(vips),
          vips.trackedMemory(),
          (int) vips.function("vips_tracked_get_allocs", 0).call(),
          (int) vips.function("vips_tracked_get_files", 0).call());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a method of the JDK", e);
    }
  }

  /**
   * What it holds once it has let go of what it should not hold, or after five seconds: workers let
   * go of their buffers a moment after a failure.
   */
  static NativeHandles settled(LibVips vips, NativeHandles expected) throws InterruptedException {
    NativeHandles now = of(vips);
    for (int i = 0; i < PATIENCE && !now.equals(expected); i++) {
      Thread.sleep(20);
      now = of(vips);
    }
    return now;
  }

  /** libvips calls back for each object, and a null asks for the next. */
  private static int objects(LibVips vips) throws ReflectiveOperationException {
    AtomicInteger count = new AtomicInteger();
    MethodHandle increment =
        MethodHandles.lookup()
            .findVirtual(AtomicInteger.class, "incrementAndGet", MethodType.methodType(int.class))
            .bindTo(count);
    MethodHandle next =
        MethodHandles.dropArguments(
            MethodHandles.constant(MemorySegment.class, MemorySegment.NULL), 0, int.class);
    MethodHandle counter =
        MethodHandles.dropArguments(
            MethodHandles.filterReturnValue(increment, next),
            0,
            Collections.nCopies(3, MemorySegment.class));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment stub =
          Linker.nativeLinker()
              .upcallStub(
                  counter, FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS), arena);
      long stopped = vips.function("vips_object_map", 3).call(stub.address(), 0, 0);
      if (stopped != 0) {
        throw new IllegalStateException("the count of native objects was cut short");
      }
    }
    return count.get();
  }
}
