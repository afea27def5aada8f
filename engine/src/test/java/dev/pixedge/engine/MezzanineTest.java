package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mezzanine says of its source, and which renditions it is enough for. */
final class MezzanineTest {
  private static final Original PHOTO =
      new Original(
          new ImageFacts(SourceFormat.JPEG, 4000, 3000, 1, 1, false, false),
          OptionalInt.of(92),
          3_000_000,
          "abc");

  /** The copy is 2000x1500: what is at most 1333 wide is made from it. */
  @ParameterizedTest
  @CsvSource({
    "resize.w_150, true",
    "resize.w_1333, true",
    "resize.w_1334, false",
    "resize.w_2000, false",
    "resize.h_1000, true",
    "resize.h_1001, false",
    "resize.w_1000.h_3000, true",
    "resize.m_mfit.w_100.h_1001, false",
    "resize.m_fill.w_800.h_600, true",
    "resize.m_fill.w_1000.h_1100, false",
    "resize.m_fixed.w_2000.h_100, false",
    "resize.m_pad.w_1500.h_900, true",
    "resize.l_1333, true",
    "resize.s_1001, false",
    "resize.p_33, true",
    "resize.p_34, false",
    "rotate.90/resize.w_1000, true",
    "rotate.90/resize.w_1001, false",
    "flip.0/resize.w_400, true",
    "auto-orient.0/resize.w_400, true",
    "resize.w_400/crop.w_100.h_100/blur.r_3.s_2, true",
    "crop.w_1000.h_1000/resize.w_100, false",
    "rounded-corners.r_9/resize.w_100, false",
    "blur.r_3.s_2/resize.w_100, false",
    "bright.10, false",
    "resize.w_400/threshold.3000000, true",
    "resize.w_400/threshold.3000001, false",
    "'', false",
  })
  void isEnoughForWhatIsSmallAndBeginsWithAResize(String chain, boolean enough) {
    Mezzanine mezzanine = new Mezzanine(Pictures.jpeg(2000, 1500), PHOTO);
    assertThat(mezzanine.suits(picture(chain), TestPolicy.strict().limits())).isEqualTo(enough);
  }

  @ParameterizedTest
  @CsvSource({"resize.w_1000, true", "resize.w_1001, false", "resize.h_1333, true"})
  void measuresAnOrientedPictureAsItIsSeen(String chain, boolean enough) {
    ImageFacts facts = new ImageFacts(SourceFormat.JPEG, 4000, 3000, 6, 1, false, false);
    Original original = new Original(facts, OptionalInt.empty(), 1, "abc");
    Mezzanine mezzanine = new Mezzanine(Pictures.jpeg(2000, 1500), original);
    assertThat(mezzanine.suits(picture(chain), TestPolicy.strict().limits())).isEqualTo(enough);
  }

  /** What may suit is never less than what does. */
  @ParameterizedTest
  @CsvSource({
    "resize.w_1333, true",
    "resize.w_1334, false",
    "resize.w_400.h_9000, true",
    "resize.p_400, true",
    "rotate.90/flip.1/resize.w_400, true",
    "rotate.45/resize.w_400, false",
    "crop.w_10.h_10/resize.w_400, false",
    "'', false",
  })
  void isNotLookedForWhereNoneCouldBeEnough(String chain, boolean possible) {
    assertThat(Mezzanine.maySuit(picture(chain))).isEqualTo(possible);
  }

  @Property
  void saysOfItsSourceWhatWasSaid(@ForAll("originals") Original original) {
    Map<String, String> written = OriginalMetadata.write(original);
    assertThat(written.values()).allMatch(value -> value.matches("[ -~]+"));
    assertThat(OriginalMetadata.read(written)).hasValue(original);
  }

  @Test
  void isReadFromWhatWasStored() {
    Mezzanine mezzanine = new Mezzanine(Pictures.jpeg(2000, 1500), PHOTO);
    assertThat(Mezzanine.read(mezzanine.stored()).orElseThrow().original()).isEqualTo(PHOTO);
  }

  @Test
  void isNotReadFromWhatIsDamagedOrOfAnotherSize() {
    Blob cut = Blob.of("image/jpeg", Arrays.copyOf(Pictures.jpeg(2000, 1500).bytes(), 20));
    assertThat(Mezzanine.read(new Mezzanine(cut, PHOTO).stored())).isEmpty();
    assertThat(Mezzanine.read(new Mezzanine(Pictures.jpeg(2000, 1499), PHOTO).stored())).isEmpty();
    assertThat(Mezzanine.read(Pictures.jpeg(2000, 1500))).isEmpty();
  }

  @Test
  void saysNothingOfASourceUnlessAllIsThereAndRight() {
    Map<String, String> written = OriginalMetadata.write(PHOTO);
    for (String name : written.keySet()) {
      for (String wrong : new String[] {"", "-1", "0", "x", "99999999999"}) {
        Map<String, String> changed = new HashMap<>(written);
        changed.put(name, wrong);
        boolean read = OriginalMetadata.read(changed).isPresent();
        assertThat(read).as("%s=%s", name, wrong).isEqualTo(name.equals("source-etag"));
      }
      Map<String, String> less = new HashMap<>(written);
      less.remove(name);
      assertThat(OriginalMetadata.read(less)).as(name).isEmpty();
    }
  }

  @Provide
  Arbitrary<Original> originals() {
    Arbitrary<ImageFacts> facts =
        Combinators.combine(
                Arbitraries.of(SourceFormat.class),
                Arbitraries.integers().between(1, Guard.SIDE),
                Arbitraries.integers().between(1, Guard.SIDE),
                Arbitraries.integers().between(1, 8),
                Arbitraries.integers().between(1, Guard.FRAMES),
                Arbitraries.of(true, false),
                Arbitraries.of(true, false))
            .as(ImageFacts::new);
    Arbitrary<OptionalInt> qualities =
        Arbitraries.integers()
            .between(0, 100)
            .map(value -> value == 0 ? OptionalInt.empty() : OptionalInt.of(value));
    Arbitrary<Long> lengths = Arbitraries.longs().between(1, Integer.MAX_VALUE);
    Arbitrary<String> etags = Arbitraries.strings().withCharRange('a', 'f').ofLength(32);
    return Combinators.combine(facts, qualities, lengths, etags).as(Original::new);
  }

  private static Picture picture(String chain) {
    String path =
        Stream.of("/a/-", chain, "format.png")
            .filter(part -> !part.isEmpty())
            .reduce((a, b) -> a + "/" + b)
            .orElseThrow();
    return (Picture) CanonicalPath.parse(path).product();
  }
}
