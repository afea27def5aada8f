package dev.pixedge.bench;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** The processor time of this process; what Java itself tells comes in steps of 10 ms. */
@SuppressWarnings("restricted") // to call native code is what this class is for
final class ProcessorTime {
  /** Source: {@code CLOCK_PROCESS_CPUTIME_ID} in Linux' {@code time.h}. */
  private static final int CLOCK = 2;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final MethodHandle READ =
      LINKER.downcallHandle(
          LINKER.defaultLookup().findOrThrow("clock_gettime"),
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, ValueLayout.ADDRESS));

  private ProcessorTime() {}

  /** Nanoseconds that all threads have computed so far. */
  static long nanoseconds() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment time = arena.allocate(JAVA_LONG, 2);
      if ((int) READ.invokeExact(CLOCK, time) != 0) {
        throw new IllegalStateException("expected a clock of the processor");
      }
      return time.getAtIndex(JAVA_LONG, 0) * 1_000_000_000 + time.getAtIndex(JAVA_LONG, 1);
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
