package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.fault.Fault;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Resize;
import dev.pixedge.store.Blob;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd sources end in one of two ways: refused by name, or shown right. */
interface RobustnessContract extends EngineUnderTest {
  List<Picture> ASKED = List.of(Asked.png(), Asked.png(Asked.resize(Resize.Mode.LFIT, 32, 24)));

  @ParameterizedTest
  @EnumSource
  default void refusesAnOddSourceByNameOrShowsItRight(OddSource source) {
    for (Picture picture : ASKED) {
      if (source.fault().isPresent()) {
        assertThat(fault(source.blob(), picture)).isEqualTo(source.fault().get());
      } else {
        assertShown(pixels(source.blob(), picture), source);
      }
    }
  }

  /** A decoder may hide damage within a scan, but neither end otherwise nor lose the size. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  default void showsOrRefusesCorruptBytes(long seed) {
    Blob photo = JpegPictures.baseline(TestCard.photo(320, 240), 90);
    Blob corrupt = DamagedPictures.scrambled(photo, photo.bytes().length / 10, 60, seed);
    Outcome outcome = Outcome.of(() -> engine(TestPolicy.strict()).render(corrupt, Asked.jpeg(80)));
    switch (outcome) {
      case Outcome.Made(Rendered made) ->
          assertThat(new Plan.Size(made.width(), made.height())).isEqualTo(new Plan.Size(320, 240));
      case Outcome.Failed(var problem) ->
          assertThat(problem.fault()).isEqualTo(Fault.SOURCE_CORRUPT);
    }
  }

  /** Within what a transparent frame leaves of each quadrant. */
  private static void assertShown(BufferedImage image, OddSource source) {
    assertThat(image.getWidth() * 48).isEqualTo(image.getHeight() * 64);
    for (int i = 0; i < source.colours().size(); i++) {
      int x = image.getWidth() * (3 + 2 * (i % 2)) / 8;
      int y = image.getHeight() * (3 + 2 * (i / 2)) / 8;
      Color found = Pixels.at(image, x, y);
      assertThat(Pixels.distance(found, source.colours().get(i)))
          .as("quadrant %s: expected %s, got %s", i, source.colours().get(i), found)
          .isLessThanOrEqualTo(source.tolerance());
    }
  }
}
