package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What a mezzanine says of its source, and which renditions it is enough for. */
final class MezzanineTest {
  private static final Original PHOTO =
      new Original(
          new ImageFacts(SourceFormat.JPEG, 4000, 3000, 1, 1, false, false),
          OptionalInt.of(92),
          3_000_000,
          "abc");

  /** The copies are 600x450, 1200x900 and 2000x1500: each shrinks by half at least. */
  @ParameterizedTest
  @CsvSource({
    "resize.w_150, 600",
    "resize.w_400, 600",
    "resize.w_401, 1200",
    "resize.w_800, 1200",
    "resize.w_801, 2000",
    "resize.w_1333, 2000",
    "resize.w_1334, 0",
    "resize.w_2000, 0",
    "resize.h_300, 600",
    "resize.h_301, 1200",
    "resize.h_1000, 2000",
    "resize.h_1001, 0",
    "resize.w_1000.h_3000, 2000",
    "resize.m_mfit.w_100.h_1001, 0",
    "resize.m_fill.w_800.h_600, 1200",
    "resize.m_fill.w_300.h_301, 1200",
    "resize.m_fill.w_1000.h_1100, 0",
    "resize.m_fixed.w_2000.h_100, 0",
    "resize.m_pad.w_1500.h_900, 2000",
    "resize.l_1333, 2000",
    "resize.s_1001, 0",
    "resize.p_33, 2000",
    "resize.p_34, 0",
    "rotate.90/resize.w_300, 600",
    "rotate.90/resize.w_1000, 2000",
    "rotate.90/resize.w_1001, 0",
    "flip.0/resize.w_400, 600",
    "auto-orient.0/resize.w_400, 600",
    "resize.w_400/crop.w_100.h_100/blur.r_3.s_2, 600",
    "crop.w_1000.h_1000/resize.w_100, 0",
    "rounded-corners.r_9/resize.w_100, 0",
    "blur.r_3.s_2/resize.w_100, 0",
    "bright.10, 0",
    "resize.w_400/threshold.3000000, 600",
    "resize.w_400/threshold.3000001, 0",
    "'', 0",
  })
  void hasACopyForWhatIsSmallAndBeginsWithAResize(String chain, int side) {
    assertThat(sideOfCopyFor(chain, new Mezzanine(copies(), PHOTO))).isEqualTo(side);
  }

  @ParameterizedTest
  @CsvSource({
    "resize.w_1000, 2000",
    "resize.w_1001, 0",
    "resize.h_1333, 2000",
    "resize.h_400, 600"
  })
  void measuresAnOrientedPictureAsItIsSeen(String chain, int side) {
    ImageFacts facts = new ImageFacts(SourceFormat.JPEG, 4000, 3000, 6, 1, false, false);
    Original original = new Original(facts, OptionalInt.empty(), 1, "abc");
    assertThat(sideOfCopyFor(chain, new Mezzanine(copies(), original))).isEqualTo(side);
  }

  /** 400 by 266 2/3 is 400x267. */
  @ParameterizedTest
  @CsvSource({"resize.w_400, 600", "resize.w_401, 1200", "resize.w_800, 1200"})
  void overlooksThatASideIsRoundedUp(String chain, int side) {
    ImageFacts facts = new ImageFacts(SourceFormat.JPEG, 6000, 4000, 1, 1, false, false);
    Original original = new Original(facts, OptionalInt.empty(), 1, "abc");
    assertThat(sideOfCopyFor(chain, new Mezzanine(copies(), original))).isEqualTo(side);
  }

  @ParameterizedTest
  @CsvSource({
    "resize.w_400, 131072",
    "resize.w_401, 524288",
    "resize.w_801, 2147483647",
    "resize.w_1333, 2147483647",
    "resize.w_1334, 0",
    "resize.w_400.h_9000, 131072",
    "resize.p_400, 131072",
    "rotate.90/flip.1/resize.w_800, 524288",
    "rotate.45/resize.w_400, 0",
    "crop.w_10.h_10/resize.w_400, 0",
    "'', 0",
  })
  void isReadAsFarAsACopyCouldBeEnough(String chain, int bytes) {
    assertThat(Mezzanine.bytesFor(picture(chain)).orElse(0)).isEqualTo(bytes);
  }

  @Property
  void saysOfItsSourceWhatWasSaid(@ForAll("originals") Original original) {
    Map<String, String> written = OriginalMetadata.write(original);
    assertThat(written.values()).allMatch(value -> value.matches("[ -~]+"));
    assertThat(OriginalMetadata.read(written)).hasValue(original);
  }

  @Test
  void isReadFromWhatWasStored() {
    Mezzanine read = Mezzanine.read(new Mezzanine(copies(), PHOTO).stored()).orElseThrow();
    assertThat(read.original()).isEqualTo(PHOTO);
    assertThat(read.isComplete()).isTrue();
    assertThat(read.copies()).extracting(Blob::bytes).containsExactlyElementsOf(bytes(copies()));
    assertThat(read.copies())
        .extracting(copy -> copy.info().contentType())
        .containsOnly("image/jpeg");
  }

  /** One byte less than a copy is not that copy. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void isReadAsFarAsThereIsABeginning(int whole) {
    Blob stored = new Mezzanine(copies(), PHOTO).stored();
    int end = copies().stream().limit(whole).mapToInt(copy -> copy.bytes().length).sum();
    int most = whole == 3 ? end : end + copies().get(whole).bytes().length - 1;
    for (int length : new int[] {end, most}) {
      Mezzanine read = Mezzanine.read(beginning(stored, length)).orElseThrow();
      assertThat(read.copies()).hasSize(whole);
      assertThat(read.isComplete()).isEqualTo(whole == 3);
      assertThat(sideOfCopyFor("resize.w_800", read)).isEqualTo(whole < 2 ? 0 : 1200);
    }
  }

  @Test
  void isNotReadFromWhatIsDamagedOrOfAnotherSize() {
    Blob cut = Blob.of("image/jpeg", Arrays.copyOf(Pictures.jpeg(600, 450).bytes(), 20));
    assertThat(Mezzanine.read(new Mezzanine(List.of(cut), PHOTO).stored())).isEmpty();
    Blob other = Pictures.jpeg(600, 449);
    assertThat(Mezzanine.read(new Mezzanine(List.of(other), PHOTO).stored())).isEmpty();
    List<Blob> four = Stream.concat(copies().stream(), copies().stream().limit(1)).toList();
    assertThat(Mezzanine.read(new Mezzanine(four, PHOTO).stored())).isEmpty();
    assertThat(Mezzanine.read(Pictures.jpeg(600, 450))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0", "-5", "5 x", "99999999999"})
  void holdsNothingUnlessTheEndsAreSaid(String ends) {
    Blob stored = new Mezzanine(copies(), PHOTO).stored();
    Map<String, String> changed = new HashMap<>(stored.info().metadata());
    changed.put("copy-ends", ends);
    Blob wrong = new Blob(stored.info().withMetadata(changed), stored.bytes());
    assertThat(StoredCopies.split(wrong)).isEmpty();
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

  private static List<Blob> copies() {
    return List.of(Pictures.jpeg(600, 450), Pictures.jpeg(1200, 900), Pictures.jpeg(2000, 1500));
  }

  private static List<byte[]> bytes(List<Blob> blobs) {
    return blobs.stream().map(Blob::bytes).toList();
  }

  private static Blob beginning(Blob blob, int length) {
    return new Blob(blob.info().withLength(length), Arrays.copyOf(blob.bytes(), length));
  }

  /** The longer side, 0 where there is none. */
  private static int sideOfCopyFor(String chain, Mezzanine mezzanine) {
    return mezzanine
        .materialFor(picture(chain), TestPolicy.strict().limits())
        .map(material -> Probe.of(material.source()).width())
        .orElse(0);
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
