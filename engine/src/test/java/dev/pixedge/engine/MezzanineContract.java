package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Quality;
import dev.pixedge.rendition.Resize;
import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The copy of a large source, and what is made from it. */
interface MezzanineContract extends EngineUnderTest {
  @Test
  default void isMadeAsTheSourceIsStored() {
    Mezzanine made = mezzanine(JpegPictures.oriented(2000, 3000, 6));
    assertThat(made.copies())
        .extracting(Probe::of)
        .containsExactly(jpeg(600, 400), jpeg(1200, 800), jpeg(2000, 1333));
    assertThat(made.copies()).extracting(SourceQuality::of).containsOnly(OptionalInt.of(90));
    assertThat(Mezzanine.read(made.stored()).orElseThrow().copies()).hasSize(3);
    assertThat(made.original().facts())
        .isEqualTo(new ImageFacts(SourceFormat.JPEG, 3000, 2000, 6, 1, false, false));
    assertThat(made.original().quality()).hasValue(95);
  }

  @ParameterizedTest
  @CsvSource({"2828, 10, false", "2829, 10, true", "10, 2829, true", "1732, 1155, false"})
  default void isMadeOfWhatHasTwiceItsPixels(int width, int height, boolean pays) {
    Engine engine = engine(TestPolicy.strict());
    assertThat(engine.mezzanine(Pictures.png(width, height)).isPresent()).isEqualTo(pays);
  }

  @Test
  default void isNotMadeOfAnAnimation() {
    Blob moving = Pictures.animatedGif(3000, 20, 2);
    assertThat(engine(TestPolicy.strict()).mezzanine(moving)).isEmpty();
  }

  @Test
  default void keepsTransparency() {
    Mezzanine made = mezzanine(Pictures.transparentPng(3000, 400));
    assertThat(made.copies()).allMatch(copy -> Probe.of(copy).alpha());
    Picture asked = picture("resize.w_300/quality.Q_80/format.compat");
    Rendered rendered = engine(TestPolicy.strict()).render(materialFor(made, asked), asked);
    assertThat(rendered.blob().info().contentType()).isEqualTo("image/png");
    BufferedImage image = Pixels.of(rendered.blob());
    assertThat(Pixels.opacity(image, 5, 5)).isZero();
    assertThat(Pixels.opacity(image, 100, 15)).isEqualTo(255);
    assertThat(Pixels.distance(Pixels.at(image, 100, 15), TestCard.NORTH_WEST)).isLessThan(8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resize.w_301/format.png",
        "resize.m_fill.w_200.h_200.g_nw/format.png",
        "resize.m_pad.w_200.h_100/rotate.90/format.png",
        "resize.m_fixed.w_150.h_400/crop.w_100.h_100/format.png",
        "rotate.90/flip.1/resize.w_250/format.png",
        "resize.p_10/format.png",
        "auto-orient.0/resize.w_400/format.png",
      })
  default void looksLikeTheSourceAtTheSizeThatFollowsFromIt(String chain) {
    Engine engine = engine(TestPolicy.strict());
    for (int orientation : List.of(1, 6)) {
      Blob source = JpegPictures.withOrientation(Photo.LARGE, orientation);
      Mezzanine made = mezzanine(source);
      Rendered near = engine.render(materialFor(made, picture(chain)), picture(chain));
      Rendered direct = engine.render(source, picture(chain));
      assertThat(near.width() + "x" + near.height())
          .isEqualTo(direct.width() + "x" + direct.height());
      assertThat(Pixels.psnr(Pixels.of(near.blob()), Pixels.of(direct.blob()))).isGreaterThan(37);
    }
  }

  /** Rows from the conformance vectors of x-oss-process; the source is a JPEG of quality 80. */
  @ParameterizedTest
  @CsvSource({"Q,90,80", "Q,60,60", "q,90,72", "q,50,40"})
  default void appliesAQualityToThatOfTheTrueSource(String kind, int value, int expected) {
    Mezzanine made = mezzanine(JpegPictures.baseline(TestCard.quadrants(3000, 20), 80));
    Quality quality = kind.equals("Q") ? new Quality.Absolute(value) : new Quality.Relative(value);
    Picture asked = Asked.as(OutputFormat.JPEG, quality, Asked.resize(Resize.Mode.LFIT, 300, 300));
    Rendered rendered = engine(TestPolicy.strict()).render(materialFor(made, asked), asked);
    assertThat(SourceQuality.of(rendered.blob())).hasValue(expected);
  }

  @Test
  default void keepsTheFormatOfTheTrueSourceWhereAGifIsAskedFor() {
    Mezzanine made = mezzanine(Pictures.png(3000, 20));
    Picture asked = picture("resize.w_300/format.gif");
    Blob blob = engine(TestPolicy.strict()).render(materialFor(made, asked), asked).blob();
    assertThat(Probe.of(blob).format()).isEqualTo(SourceFormat.PNG);
  }

  /** Drawn once: it takes a while. */
  final class Photo {
    private static final Blob LARGE = JpegPictures.baseline(TestCard.photo(3001, 2003), 95);

    private Photo() {}
  }

  private Mezzanine mezzanine(Blob source) {
    return engine(TestPolicy.strict()).mezzanine(source).orElseThrow();
  }

  private static Material materialFor(Mezzanine mezzanine, Picture picture) {
    return mezzanine.materialFor(picture, TestPolicy.strict().limits()).orElseThrow();
  }

  private static ImageFacts jpeg(int width, int height) {
    return new ImageFacts(SourceFormat.JPEG, width, height, 1, 1, false, false);
  }

  private static Picture picture(String chain) {
    return (Picture) CanonicalPath.parse("/a/-/" + chain).product();
  }
}
