package dev.pixedge.engine.vips;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Collections;

/**
 * A function of C with up to six arguments that are addresses and whole numbers. Each is handed
 * over as a whole register, since then the linker, which takes milliseconds for each kind of
 * function, knows few. C reads no more of a register than its type has, and leaves the rest of a
 * result open: a shorter one has to be cut. Sources: System V ABI for x86-64, 3.2.3; AAPCS64, 6.8.2
 * and 6.9.
 */
@SuppressWarnings("restricted") // to call native code is what this class is for
final class NativeFunction {
  private static final Linker LINKER = Linker.nativeLinker();

  private final MemorySegment function;
  private final MethodHandle handle;

  private NativeFunction(MemorySegment function, FunctionDescriptor kind, Linker.Option... how) {
    this.function = function;
    this.handle = LINKER.downcallHandle(kind, how);
  }

  /** The function at this address, with so many arguments. */
  NativeFunction(MemorySegment function, int arguments) {
    this(function, FunctionDescriptor.of(JAVA_LONG, registers(arguments)));
  }

  /** One that takes an object, then a list of a name, a value like this, and null. */
  static NativeFunction ofProperty(MemorySegment function, MemoryLayout value) {
    return new NativeFunction(
        function,
        FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, value, JAVA_LONG),
        Linker.Option.firstVariadicArg(2));
  }

  private static MemoryLayout[] registers(int count) {
    return Collections.nCopies(count, JAVA_LONG).toArray(MemoryLayout[]::new);
  }

  long call() {
    try {
      return (long) handle.invokeExact(function);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  long call(long only) {
    try {
      return (long) handle.invokeExact(function, only);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  long call(long first, long second) {
    try {
      return (long) handle.invokeExact(function, first, second);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  long call(long first, long second, long third) {
    try {
      return (long) handle.invokeExact(function, first, second, third);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  long call(long first, long second, long third, long fourth, long fifth, long sixth) {
    try {
      return (long) handle.invokeExact(function, first, second, third, fourth, fifth, sixth);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  long call(MemorySegment object, MemorySegment name, MemorySegment value) {
    try {
      return (long)
          handle.invokeExact(function, object.address(), name.address(), value.address(), 0L);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  long call(MemorySegment object, MemorySegment name, double value) {
    try {
      return (long) handle.invokeExact(function, object.address(), name.address(), value, 0L);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** A call throws only what the binding itself got wrong; what libvips refuses is a result. */
  private static RuntimeException broken(Throwable e) {
    return e instanceof RuntimeException known
        ? known
        : new IllegalStateException("a call into libvips", e);
  }
}
