package dev.pixedge.engine.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.DamagedPictures;
import dev.pixedge.engine.JpegKind;
import dev.pixedge.engine.TestCard;
import dev.pixedge.store.Blob;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the bytes are, they are decoded or left; nothing is thrown. */
final class ScaledJpegFuzzTest {
  private static final JpegKind COMMON = JpegKind.sampled(2, 2);

  private static final List<Blob> SOUND =
      List.of(
          COMMON.of(TestCard.photo(64, 48), 90),
          COMMON.restarted(2).of(TestCard.photo(64, 48), 70),
          COMMON.progressively().of(TestCard.photo(64, 48), 90),
          new JpegKind(1, 1, true, 0, false).of(TestCard.photo(40, 40), 95));

  @Property(tries = 3_000)
  void endsForScrambledPictures(
      @ForAll("sound") Blob picture,
      @ForAll Fraction fraction,
      @ForAll @IntRange(min = 1, max = 8) int changes,
      @ForAll long seed) {
    Blob scrambled = DamagedPictures.scrambled(picture, 2, changes, seed);
    assertThat(ScaledJpeg.decode(scrambled.bytes(), fraction)).isNotNull();
  }

  @Property
  void endsForArbitraryBytes(@ForAll byte[] bytes, @ForAll Fraction fraction) {
    assertThat(ScaledJpeg.decode(bytes, fraction)).isInstanceOf(Outcome.Left.class);
  }

  @Provide
  static Arbitrary<Blob> sound() {
    return Arbitraries.of(SOUND);
  }
}
