package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Resize;
import dev.pixedge.store.Blob;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bad sources end in a named fault, and nothing is decoded that costs too much. */
interface RefusalContract extends EngineUnderTest {
  @ParameterizedTest
  @EnumSource
  default void refusesABadSource(BadSource source) {
    assertThat(fault(source.blob(), Asked.png())).isEqualTo(source.fault());
    Resize small = Asked.resize(Resize.Mode.LFIT, 16, 16);
    assertThat(fault(source.blob(), Asked.jpeg(80, small))).isEqualTo(source.fault());
  }

  @Test
  default void showsWhatThereIsOfAPhotoWhenThePolicySaysSo() {
    Rendered rendered =
        engine(TestPolicy.lenient()).render(DamagedPictures.truncatedJpeg(), Asked.jpeg(80));
    assertThat(rendered.width()).isEqualTo(800);
    assertThat(rendered.height()).isEqualTo(600);
  }

  /** Damage may go unnoticed where a format has no check sums; it never does more than that. */
  @Test
  default void endsWithAPictureOrAFaultForScrambledSources() {
    Engine engine = engine(TestPolicy.strict());
    for (Blob sound :
        List.of(
            JpegPictures.baseline(TestCard.photo(64, 48), 90),
            JpegPictures.progressive(TestCard.photo(64, 48), 90),
            PngPictures.of(TestCard.photo(64, 48)),
            WebpPictures.lossy(TestCard.photo(64, 48), 90),
            GifPictures.still(TestCard.photo(64, 48)))) {
      for (int seed = 0; seed < 40; seed++) {
        Blob source = DamagedPictures.scrambled(sound, 0, 1 + seed % 7, seed);
        try {
          Rendered rendered =
              engine.render(source, Asked.jpeg(80, Asked.resize(Resize.Mode.LFIT, 16, 16)));
          assertThat(rendered.width()).isBetween(1, 16);
        } catch (FaultException e) {
          assertThat(e.fault())
              .as("%s, seed %s", sound.info().contentType(), seed)
              .isIn(
                  Fault.NOT_AN_IMAGE,
                  Fault.SOURCE_CORRUPT,
                  Fault.SOURCE_TOO_LARGE,
                  Fault.ACTION_NOT_AVAILABLE);
        }
      }
    }
  }

  @Test
  default void refusesATargetOverTheLimit() {
    assertThat(
            fault(
                Pictures.png(200, 100), Asked.png(Asked.resize(Resize.Mode.FIXED, 16_384, 16_384))))
        .isEqualTo(Fault.TARGET_TOO_LARGE);
  }
}
