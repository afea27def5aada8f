package dev.pixedge.engine.vips;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;

/**
 * The functions of libvips and GLib that Pixedge calls. One library file holds both. Operations are
 * called by name through their GObject properties, so that no variadic list of options is needed.
 */
@SuppressWarnings("restricted") // to call native code is what this class is for
final class LibVips {
  private static final long MAX_TEXT = 1 << 16;

  private final SymbolLookup symbols;

  private final NativeFunction operationNew;
  private final NativeFunction setDouble;
  private final NativeFunction setPointer;
  private final NativeFunction setOptions;
  private final NativeFunction build;
  private final NativeFunction getPointer;
  private final NativeFunction unrefOutputs;
  private final NativeFunction unref;
  private final NativeFunction errorBuffer;
  private final NativeFunction errorClear;
  private final NativeFunction trackedMemory;
  final ImageFunctions images;
  final BlobFunctions blobs;

  /** Opens the library and starts libvips: one core per picture, no cache, no untrusted loader. */
  LibVips(Path file, int concurrency) {
    symbols = SymbolLookup.libraryLookup(file, Arena.global());
    operationNew = function("vips_operation_new", 1);
    setDouble = NativeFunction.ofProperty(symbols.findOrThrow("g_object_set"), JAVA_DOUBLE);
    setPointer = NativeFunction.ofProperty(symbols.findOrThrow("g_object_set"), JAVA_LONG);
    getPointer = NativeFunction.ofProperty(symbols.findOrThrow("g_object_get"), JAVA_LONG);
    setOptions = function("vips_object_set_from_string", 2);
    build = function("vips_cache_operation_buildp", 1);
    unrefOutputs = function("vips_object_unref_outputs", 1);
    unref = function("g_object_unref", 1);
    errorBuffer = function("vips_error_buffer", 0);
    errorClear = function("vips_error_clear", 0);
    trackedMemory = function("vips_tracked_get_mem", 0);
    images = new ImageFunctions(this);
    blobs = new BlobFunctions(this);
    start(concurrency);
  }

  private void start(int concurrency) {
    // Without it libvips prints its warnings to the standard error output.
    setEnvironment("VIPS_WARNING", "0");
    try (Arena arena = Arena.ofConfined()) {
      if (hasFailed(function("vips_init", 1).call(text(arena, "pixedge")))) {
        throw failure();
      }
      function("vips_concurrency_set", 1).call(concurrency);
      function("vips_cache_set_max", 1).call(0);
      function("vips_block_untrusted_set", 1).call(1);
      NativeFunction block = function("vips_operation_block_set", 2);
      for (String loader : Loaders.NEEDLESS) {
        block.call(text(arena, loader), 1);
      }
    }
  }

  /** Sets a variable of the environment for the libraries within libvips. */
  void setEnvironment(String name, String value) {
    try (Arena arena = Arena.ofConfined()) {
      int overwrite = 1;
      long set = function("g_setenv", 3).call(text(arena, name), text(arena, value), overwrite);
      if ((int) set == 0) {
        throw new VipsException("the environment takes no " + name);
      }
    }
  }

  /** Takes a variable out of the environment again. */
  void unsetEnvironment(String name) {
    try (Arena arena = Arena.ofConfined()) {
      function("g_unsetenv", 1).call(text(arena, name));
    }
  }

  /** The library's version, for example {@code 8.18.7}. */
  String version() {
    return text(function("vips_version_string", 0).call());
  }

  /** A new operation, to be unreferenced. */
  MemorySegment operation(MemorySegment name) {
    MemorySegment operation = MemorySegment.ofAddress(operationNew.call(name.address()));
    if (operation.equals(MemorySegment.NULL)) {
      throw failure();
    }
    return operation;
  }

  void set(MemorySegment object, MemorySegment name, double value) {
    setDouble.call(object, name, value);
  }

  void set(MemorySegment object, MemorySegment name, MemorySegment value) {
    setPointer.call(object, name, value);
  }

  /** Sets options written as {@code name=value,name=value}. */
  void setOptions(MemorySegment object, MemorySegment options) {
    if (hasFailed(setOptions.call(object.address(), options.address()))) {
      throw failure();
    }
  }

  /** Runs the operation behind this pointer. */
  void build(MemorySegment pointer) {
    if (hasFailed(build.call(pointer.address()))) {
      throw failure();
    }
  }

  /** Writes a reference to the object in a property to {@code to}. */
  void get(MemorySegment object, MemorySegment name, MemorySegment to) {
    getPointer.call(object, name, to);
  }

  void unrefOutputs(MemorySegment object) {
    unrefOutputs.call(object.address());
  }

  void unref(MemorySegment object) {
    unref.call(object.address());
  }

  /** Bytes of pixels that libvips holds at this moment. */
  long trackedMemory() {
    return trackedMemory.call();
  }

  /** What libvips has to say about a failure; its buffer is empty afterwards. */
  VipsException failure() {
    String message = text(errorBuffer.call()).strip();
    errorClear.call();
    return new VipsException(message);
  }

  /** The function of this name, with so many arguments. */
  NativeFunction function(String name, int arguments) {
    return new NativeFunction(symbols.findOrThrow(name), arguments);
  }

  /** Whether the {@code int} in this register says so, as most of libvips' do. */
  private static boolean hasFailed(long result) {
    return (int) result != 0;
  }

  private static long text(Arena arena, String text) {
    return arena.allocateFrom(text).address();
  }

  private static String text(long address) {
    return MemorySegment.ofAddress(address).reinterpret(MAX_TEXT).getString(0);
  }
}
