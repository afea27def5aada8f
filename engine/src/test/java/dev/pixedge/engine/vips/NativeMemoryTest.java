package dev.pixedge.engine.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.engine.JpegPictures;
import dev.pixedge.engine.Pictures;
import dev.pixedge.engine.TestCard;
import dev.pixedge.engine.TestPolicy;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@SuppressWarnings("restricted") // to count native objects is what this class is for
final class NativeMemoryTest {
  private static final int TRANSFORMS = 1000;

  private final LibVips vips = new LibVips(LibraryFile.find().orElseThrow(), 1);
  private final VipsEngine engine = new VipsEngine(vips, TestPolicy.strict(), VipsEngine.ALLOWED);

  @Test
  void isReleasedAfterEachTransformWhateverHappened() throws Throwable {
    Blob photo = JpegPictures.baseline(TestCard.photo(400, 300), 90);
    Blob cut = Blob.of("image/jpeg", Arrays.copyOf(photo.bytes(), photo.bytes().length / 2));
    int objects = objects();
    long memory = vips.trackedMemory();
    for (int i = 0; i < TRANSFORMS; i++) {
      render(photo, "resize.w_101/quality.Q_80/format.webp");
      render(
          Pictures.transparentPng(40, 30),
          "resize.w_20/rotate.90/rounded-corners.r_4/blur.r_2.s_2/quality.Q_80/format.jpeg");
      render(Pictures.animatedGif(20, 20, 3), "resize.w_10/circle.r_3/bright.5/format.gif");
      engine.averageHue(photo);
      assertThatThrownBy(() -> render(cut, "resize.w_100/quality.Q_80/format.jpeg"))
          .isInstanceOf(FaultException.class);
    }
    assertThat(objects()).isEqualTo(objects);
    assertThat(vips.trackedMemory()).isEqualTo(memory);
  }

  private void render(Blob source, String chain) {
    engine.render(source, (Picture) CanonicalPath.parse("/a/-/" + chain).product());
  }

  /**
   * How many objects of libvips there are: it calls back for each one, and a null asks for the
   * next.
   */
  private int objects() throws Throwable {
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
      MethodHandle map = vips.function("vips_object_map", ADDRESS, ADDRESS, ADDRESS, ADDRESS);
      MemorySegment none = MemorySegment.NULL;
      assertThat((MemorySegment) map.invokeExact(stub, none, none)).isEqualTo(none);
    }
    return count.get();
  }
}
