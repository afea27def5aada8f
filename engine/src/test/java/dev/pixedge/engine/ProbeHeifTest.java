package dev.pixedge.engine;

import static dev.pixedge.engine.HeifPictures.cleanAperture;
import static dev.pixedge.engine.HeifPictures.mirror;
import static dev.pixedge.engine.HeifPictures.size;
import static dev.pixedge.engine.HeifPictures.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.store.Blob;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ProbeHeifTest {
  @ParameterizedTest
  @CsvSource({"avif,AVIF", "avis,AVIF", "heic,HEIC", "heix,HEIC", "mif1,HEIC"})
  void tellsTheFormatFromTheBrand(String brand, SourceFormat format) {
    assertThat(Probe.of(HeifPictures.of(brand, size(64, 48))))
        .isEqualTo(new ImageFacts(format, 64, 48, 1, 1, false, false));
  }

  @Test
  void readsProfileAndAlpha() {
    Blob picture =
        HeifPictures.of("avif", size(64, 48), HeifPictures.profile(), HeifPictures.alpha());
    assertThat(Probe.of(picture))
        .isEqualTo(new ImageFacts(SourceFormat.AVIF, 64, 48, 1, 1, true, true));
  }

  @Test
  void takesTheSizeOfTheCleanAperture() {
    Blob picture = HeifPictures.of("avif", size(64, 48), cleanAperture(61, 45));
    assertThat(Probe.of(picture).width()).isEqualTo(61);
    assertThat(Probe.of(picture).height()).isEqualTo(45);
  }

  static Stream<Arguments> turns() {
    return Stream.of(
        Arguments.of("64x48", new byte[][] {size(64, 48), turn(0)}),
        Arguments.of("48x64", new byte[][] {size(64, 48), turn(1)}),
        Arguments.of("64x48", new byte[][] {size(64, 48), turn(2)}),
        Arguments.of("48x64", new byte[][] {size(64, 48), turn(3)}),
        Arguments.of("64x48", new byte[][] {size(64, 48), mirror(0)}),
        Arguments.of("48x64", new byte[][] {size(64, 48), turn(3), mirror(1)}),
        Arguments.of("45x61", new byte[][] {size(64, 48), cleanAperture(61, 45), turn(1)}));
  }

  @ParameterizedTest
  @MethodSource("turns")
  void takesTheSizeThatThePictureIsShownIn(String shown, byte[][] properties) {
    ImageFacts facts = Probe.of(HeifPictures.of("avif", properties));
    assertThat(facts.width() + "x" + facts.height()).isEqualTo(shown);
    assertThat(facts.orientation()).isEqualTo(1);
  }

  @Test
  void refusesAPictureWithoutASize() {
    assertThatThrownBy(() -> Probe.of(HeifPictures.of("avif", turn(1))))
        .isInstanceOfSatisfying(
            FaultException.class,
            thrown -> assertThat(thrown.fault()).isEqualTo(Fault.SOURCE_CORRUPT));
  }
}
