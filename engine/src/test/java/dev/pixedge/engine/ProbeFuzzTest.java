package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.store.Blob;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the bytes are, a probe ends with facts or with one of two faults. */
final class ProbeFuzzTest {
  private static final List<String> BEGINNINGS =
      List.of(
          "\u00FF\u00D8\u00FF\u00C0",
          "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR",
          "RIFF\0\0\0\0WEBPVP8X",
          "GIF89a\1\0\1\0\0\0\0,",
          "\0\0\0\020ftypavif\0\0\0\0\0\0\1\0meta",
          "II*\0\10\0\0\0",
          "MM\0+\0\10\0\0\0\0\0\0\0\0\0\020",
          "BM00000000000\0\50\0\0\0");

  private static final List<Blob> SOUND =
      List.of(
          JpegPictures.oriented(24, 16, 6),
          PngPictures.withChunk(Pictures.transparentPng(24, 16), "eXIf", JpegPictures.exif(3)),
          Pictures.webp(24, 16),
          WebpPictures.animated(24, 16, 2),
          Pictures.animatedGif(24, 16, 2),
          HeifPictures.of("avif", HeifPictures.size(24, 16), HeifPictures.turn(1)),
          TiffPictures.of(TestCard.quadrants(8, 8), ByteOrder.LITTLE_ENDIAN));

  @Property
  void endsForArbitraryBytes(@ForAll byte[] bytes) {
    requireFactsOrFault(bytes);
  }

  @Property
  void endsForArbitraryBytesBehindAKnownBeginning(
      @ForAll("beginnings") String beginning, @ForAll byte[] bytes) {
    byte[] known = beginning.getBytes(StandardCharsets.ISO_8859_1);
    byte[] both = Arrays.copyOf(known, known.length + bytes.length);
    System.arraycopy(bytes, 0, both, known.length, bytes.length);
    requireFactsOrFault(both);
  }

  @Property(tries = 5_000)
  void endsForScrambledPictures(
      @ForAll("sound") Blob picture,
      @ForAll @IntRange(min = 1, max = 8) int changes,
      @ForAll long seed) {
    requireFactsOrFault(DamagedPictures.scrambled(picture, 0, changes, seed).bytes());
  }

  @Property
  void endsForPicturesCutAnywhere(
      @ForAll("sound") Blob picture, @ForAll @IntRange(min = 0, max = 100) int percent) {
    requireFactsOrFault(DamagedPictures.cut(picture, percent).bytes());
  }

  @Provide
  static Arbitrary<String> beginnings() {
    return Arbitraries.of(BEGINNINGS);
  }

  @Provide
  static Arbitrary<Blob> sound() {
    return Arbitraries.of(SOUND);
  }

  private static void requireFactsOrFault(byte[] bytes) {
    try {
      ImageFacts facts = Probe.details(Blob.of("application/octet-stream", bytes)).facts();
      assertThat(facts.width()).isPositive();
      assertThat(facts.height()).isPositive();
      assertThat(facts.frames()).isPositive();
      assertThat(facts.orientation()).isBetween(1, 8);
    } catch (FaultException e) {
      assertThat(e.fault()).isIn(Fault.NOT_AN_IMAGE, Fault.SOURCE_CORRUPT);
    }
  }
}
