package dev.pixedge.engine.vips;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.engine.Raster;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** A picture of libvips: a pipeline that computes pixels when they are asked for. */
final class Image {
  private final Workspace workspace;
  private final ImageFunctions functions;
  private final MemorySegment address;
  private final boolean sequential;

  /** A picture; {@code sequential} says that its rows can only be read once, from the top. */
  Image(Workspace workspace, ImageFunctions functions, MemorySegment address, boolean sequential) {
    this.workspace = workspace;
    this.functions = functions;
    this.address = address;
    this.sequential = sequential;
  }

  MemorySegment address() {
    return address;
  }

  int width() {
    return functions.width(address);
  }

  int height() {
    return functions.height(address);
  }

  Size size() {
    return new Size(width(), height());
  }

  int bands() {
    return functions.bands(address);
  }

  /** Whether its numbers are bytes. */
  boolean hasBytes() {
    return functions.format(address) == ImageFunctions.BYTES;
  }

  boolean hasAlpha() {
    return functions.hasAlpha(address);
  }

  Interpretation interpretation() {
    return Interpretation.of(functions.interpretation(address));
  }

  /** Whether the header has a field of this name. */
  boolean has(String field) {
    return functions.has(address, workspace.text(field));
  }

  /** Prepares a call of an operation on this picture. */
  Workspace.Call call(String operation) {
    return call(operation, "in");
  }

  /** The same for an operation that calls the picture it works on by another name. */
  Workspace.Call call(String operation, String name) {
    return workspace.call(operation, sequential).with(name, this);
  }

  /** The workspace that owns it. */
  Workspace workspace() {
    return workspace;
  }

  /** The same picture with the bands of another one of its size after its own. */
  Image and(Image more) {
    return workspace.banded(this, more);
  }

  /** Each band times its factor plus its offset, rounded, clipped to a byte. */
  Image linear(double[] factors, double[] offsets) {
    return call("linear")
        .with("a", workspace.numbers(factors))
        .with("b", workspace.numbers(Arrays.stream(offsets).map(each -> each + 0.5).toArray()))
        .options("uchar=true")
        .image();
  }

  /** The same picture with another one drawn over it at this place; in colour. */
  Image under(Image over, int left, int top) {
    Image base = inColour();
    Image drawn =
        base.call("composite2", "base")
            .with("overlay", over)
            .options("mode=over,x=%d,y=%d".formatted(left, top))
            .image()
            .call("cast")
            .options("format=uchar")
            .image();
    return base.hasAlpha() ? drawn : drawn.call("extract_band").options("band=0,n=3").image();
  }

  /** The same picture, so that its pixels can be read in any order. */
  Image inAnyOrder() {
    return sequential ? workspace.computed(this) : this;
  }

  /** The same picture with all pixels computed. */
  Image computed() {
    return workspace.computed(this);
  }

  /** The same, computed by so many threads. Source: libvips, {@code vips_image_get_concurrency}. */
  Image computed(int threads) {
    return with("concurrency", threads).computed().with("concurrency", 1);
  }

  /** The same picture in colour, where it is grey so far. */
  Image inColour() {
    return interpretation() == Interpretation.SRGB
        ? this
        : call("colourspace").options("space=srgb").image();
  }

  /** The pixels of a small picture without transparency. */
  Raster raster() {
    Image ready = inColour().computed();
    byte[] bands = ready.call("rawsave_buffer").bytes();
    int[] rgb = new int[ready.width() * ready.height()];
    for (int i = 0; i < rgb.length; i++) {
      int at = 3 * i;
      rgb[i] = ((bands[at] & 0xFF) << 16) | ((bands[at + 1] & 0xFF) << 8) | (bands[at + 2] & 0xFF);
    }
    return new Raster(ready.width(), ready.height(), rgb);
  }

  /** A copy whose header has this field. */
  Image with(String field, int value) {
    Image copy = call("copy").image();
    functions.set(copy.address, workspace.text(field), value);
    return copy;
  }
}
