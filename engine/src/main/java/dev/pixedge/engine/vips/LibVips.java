package dev.pixedge.engine.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * The functions of libvips and GLib that Pixedge calls. One library file holds both. Operations are
 * called by name through their GObject properties, so that no variadic list of options is needed.
 */
@SuppressWarnings("restricted") // to call native code is what this class is for
final class LibVips {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final long MAX_TEXT = 1 << 16;

  private final SymbolLookup symbols;

  private final MethodHandle operationNew;
  private final MethodHandle setDouble;
  private final MethodHandle setPointer;
  private final MethodHandle setOptions;
  private final MethodHandle build;
  private final MethodHandle getPointer;
  private final MethodHandle unrefOutputs;
  private final MethodHandle unref;
  private final MethodHandle errorBuffer;
  private final MethodHandle errorClear;
  private final MethodHandle trackedMemory;
  final ImageFunctions images;
  final BlobFunctions blobs;

  /** Opens the library and starts libvips: one core per picture, no cache, no untrusted loader. */
  LibVips(Path file, int concurrency) {
    symbols = SymbolLookup.libraryLookup(file, Arena.global());
    operationNew = function("vips_operation_new", ADDRESS, ADDRESS);
    setDouble = property("g_object_set", JAVA_DOUBLE);
    setPointer = property("g_object_set", ADDRESS);
    getPointer = property("g_object_get", ADDRESS);
    setOptions = function("vips_object_set_from_string", JAVA_INT, ADDRESS, ADDRESS);
    build = function("vips_cache_operation_buildp", JAVA_INT, ADDRESS);
    unrefOutputs = procedure("vips_object_unref_outputs", ADDRESS);
    unref = procedure("g_object_unref", ADDRESS);
    errorBuffer = function("vips_error_buffer", ADDRESS);
    errorClear = procedure("vips_error_clear");
    trackedMemory = function("vips_tracked_get_mem", JAVA_LONG);
    images = new ImageFunctions(this);
    blobs = new BlobFunctions(this);
    start(concurrency);
  }

  private void start(int concurrency) {
    try (Arena arena = Arena.ofConfined()) {
      // Without it libvips prints its warnings to the standard error output.
      setEnvironment("VIPS_WARNING", "0");
      MethodHandle init = function("vips_init", JAVA_INT, ADDRESS);
      if ((int) init.invokeExact(arena.allocateFrom("pixedge")) != 0) {
        throw failure();
      }
      procedure("vips_concurrency_set", JAVA_INT).invokeExact(concurrency);
      procedure("vips_cache_set_max", JAVA_INT).invokeExact(0);
      procedure("vips_block_untrusted_set", JAVA_INT).invokeExact(1);
      MethodHandle block = procedure("vips_operation_block_set", ADDRESS, JAVA_INT);
      for (String loader : Loaders.NEEDLESS) {
        block.invokeExact(arena.allocateFrom(loader), 1);
      }
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** Sets a variable of the environment for the libraries within libvips. */
  void setEnvironment(String name, String value) {
    try (Arena arena = Arena.ofConfined()) {
      MethodHandle setenv = function("g_setenv", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
      int overwrite = 1;
      if ((int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), overwrite)
          == 0) {
        throw new VipsException("the environment takes no " + name);
      }
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** Takes a variable out of the environment again. */
  void unsetEnvironment(String name) {
    try (Arena arena = Arena.ofConfined()) {
      procedure("g_unsetenv", ADDRESS).invokeExact(arena.allocateFrom(name));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** The library's version, for example {@code 8.18.7}. */
  String version() {
    try {
      return text((MemorySegment) function("vips_version_string", ADDRESS).invokeExact());
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** A new operation, to be unreferenced. */
  MemorySegment operation(MemorySegment name) {
    try {
      MemorySegment operation = (MemorySegment) operationNew.invokeExact(name);
      if (operation.equals(MemorySegment.NULL)) {
        throw failure();
      }
      return operation;
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  void set(MemorySegment object, MemorySegment name, double value) {
    try {
      setDouble.invokeExact(object, name, value, MemorySegment.NULL);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  void set(MemorySegment object, MemorySegment name, MemorySegment value) {
    try {
      setPointer.invokeExact(object, name, value, MemorySegment.NULL);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** Sets options written as {@code name=value,name=value}. */
  void setOptions(MemorySegment object, MemorySegment options) {
    try {
      if ((int) setOptions.invokeExact(object, options) != 0) {
        throw failure();
      }
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** Runs the operation behind this pointer. */
  void build(MemorySegment pointer) {
    try {
      if ((int) build.invokeExact(pointer) != 0) {
        throw failure();
      }
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** Writes a reference to the object in a property to {@code to}. */
  void get(MemorySegment object, MemorySegment name, MemorySegment to) {
    try {
      getPointer.invokeExact(object, name, to, MemorySegment.NULL);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  void unrefOutputs(MemorySegment object) {
    try {
      unrefOutputs.invokeExact(object);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  void unref(MemorySegment object) {
    try {
      unref.invokeExact(object);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** Bytes of pixels that libvips holds at this moment. */
  long trackedMemory() {
    try {
      return (long) trackedMemory.invokeExact();
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** What libvips has to say about a failure; its buffer is empty afterwards. */
  VipsException failure() {
    try {
      String message = text((MemorySegment) errorBuffer.invokeExact()).strip();
      errorClear.invokeExact();
      return new VipsException(message);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
    return LINKER.downcallHandle(
        symbols.findOrThrow(name), FunctionDescriptor.of(result, arguments));
  }

  MethodHandle procedure(String name, MemoryLayout... arguments) {
    return LINKER.downcallHandle(symbols.findOrThrow(name), FunctionDescriptor.ofVoid(arguments));
  }

  /** A function that takes an object, then a list of names and values that a null ends. */
  private MethodHandle property(String name, MemoryLayout value) {
    return LINKER.downcallHandle(
        symbols.findOrThrow(name),
        FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, value, ADDRESS),
        Linker.Option.firstVariadicArg(2));
  }

  /** A downcall throws only what the binding itself got wrong; what libvips refuses passes. */
  static RuntimeException broken(Throwable e) {
    return e instanceof RuntimeException known
        ? known
        : new IllegalStateException("a call into libvips", e);
  }

  private static String text(MemorySegment pointer) {
    return pointer.reinterpret(MAX_TEXT).getString(0);
  }
}
