package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.vips.LibraryFile;
import dev.pixedge.engine.vips.VipsEngine;
import dev.pixedge.fault.Fault;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Action;
import dev.pixedge.rendition.Attention;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Resize;
import dev.pixedge.store.Blob;
import java.awt.Color;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** libvips keeps the contract of every engine, and what only it can do. */
final class VipsContractTest implements EngineContract {
  @Override
  public Engine engine(Policy policy) {
    return VipsEngine.open(policy, LibraryFile.find().orElseThrow());
  }

  /** The portable engine's reader leaves the profile of such a JPEG out. */
  @Test
  void turnsCmykIntoTheColoursThatItsProfileSays() {
    Blob source = JpegPictures.withProfile(JpegPictures.inks(64, 48), CmykProfile.profile());
    for (Action[] actions : new Action[][] {{}, {Asked.resize(Resize.Mode.LFIT, 32, 24)}}) {
      CardAssert.assertCorners(
          pixels(source, Asked.png(actions)),
          IntStream.range(0, 4).mapToObj(CmykProfile::inSrgb).toList(),
          6);
    }
  }

  @Test
  void turnsAnAvifAsItsPropertiesSay() {
    Blob avif = rendered(Pictures.png(64, 48), Asked.as(OutputFormat.AVIF, 95));
    BufferedImage image = pixels(AvifPictures.turned(avif, 1), Asked.png());
    assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo("48x64");
    CardAssert.assertCorners(
        image,
        List.of(TestCard.NORTH_EAST, TestCard.SOUTH_EAST, TestCard.NORTH_WEST, TestCard.SOUTH_WEST),
        12);
  }

  @ParameterizedTest
  @EnumSource(names = {"GIF", "WEBP"})
  void keepsDelaysAndLoopsOfAnAnimation(SourceFormat format) {
    for (Action[] actions :
        new Action[][] {{}, {Asked.resize(Resize.Mode.LFIT, 20, 15)}, {new Action.Rotate(180)}}) {
      Blob webp = rendered(moving(format), Asked.as(OutputFormat.WEBP, 90, actions));
      assertThat(Frames.of(webp)).isEqualTo(new Frames(List.of(100, 100, 100), 0));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GIF", "WEBP"})
  void carriesThePlanOutOnEveryFrame(SourceFormat format) {
    Action resize = Asked.resize(Resize.Mode.LFIT, 32, 24);
    Blob webp = rendered(moving(format), Asked.as(OutputFormat.WEBP, 100, resize));
    CardAssert.assertNearestUpright(Frames.pixels(webp, 0));
    CardAssert.assertCorners(
        Frames.pixels(webp, 1),
        List.of(TestCard.SOUTH_EAST, TestCard.SOUTH_WEST, TestCard.NORTH_EAST, TestCard.NORTH_WEST),
        40);
  }

  /** A GIF says how often it is played again, a WebP how often it is played. */
  @Test
  void keepsEachFramesDelayAndTheLoops() {
    List<BufferedImage> turning =
        IntStream.of(1, 3, 1, 3)
            .mapToObj(turn -> JpegPictures.stored(TestCard.quadrants(40, 30), turn))
            .toList();
    Blob gif = GifPictures.moving(turning, List.of(50, 300, 1000, 80), 7);
    Blob webp = rendered(gif, Asked.as(OutputFormat.WEBP, 90));
    assertThat(Frames.of(webp)).isEqualTo(new Frames(List.of(50, 300, 1000, 80), 8));
    Blob back = rendered(webp, Asked.as(OutputFormat.GIF, 90));
    assertThat(Frames.of(rendered(back, Asked.as(OutputFormat.WEBP, 90))))
        .isEqualTo(new Frames(List.of(50, 300, 1000, 80), 8));
  }

  @Test
  void keepsOnePlaceInAllFramesOfAnAnimation() {
    List<BufferedImage> jumping =
        List.of(
            AttentionContract.scene(400, 260, new Point(10, 10)),
            AttentionContract.scene(400, 260, new Point(350, 210)));
    Blob gif = GifPictures.moving(jumping, List.of(100, 100), 0);
    Action crop = new Action.Crop(120, 100, 0, 0, Attention.AUTO);
    Blob webp = rendered(gif, Asked.as(OutputFormat.WEBP, 100, crop));
    assertThat(AttentionContract.partOfThePatch(Frames.pixels(webp, 0), 1)).isGreaterThan(0.9);
    assertThat(AttentionContract.partOfThePatch(Frames.pixels(webp, 1), 1)).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"GIF", "WEBP"})
  void laysTheMarkOnEveryFrame(SourceFormat format) {
    Rendered rendered =
        engine(TestPolicy.strict())
            .render(
                Marked.with(moving(format), Marked.plain(10, 10, Color.BLACK)),
                Marked.as("watermark.image_{mark.png}.g_center", "quality.Q_100/format.webp"));
    assertThat(Frames.of(rendered.blob())).isEqualTo(new Frames(List.of(100, 100, 100), 0));
    for (int frame = 0; frame < 2; frame++) {
      BufferedImage seen = Frames.pixels(rendered.blob(), frame);
      assertThat(Pixels.distance(Pixels.at(seen, 32, 24), Color.BLACK)).isLessThan(16);
      assertThat(Pixels.distance(Pixels.at(seen, 20, 24), Color.BLACK)).isGreaterThan(100);
    }
  }

  @Test
  void drawsTheFirstFrameOfAMarkThatMoves() {
    BufferedImage image =
        pixels(
            Marked.with(Marked.plain(100, 80, Color.WHITE), Pictures.animatedGif(64, 48, 3)),
            Marked.png("watermark.image_{mark.png}.g_nw.x_0.y_0"));
    CardAssert.assertNearestUpright(image.getSubimage(0, 0, 64, 48));
  }

  @Test
  void showsTheFirstFrameWhereTheFormatCannotMove() {
    for (SourceFormat format : List.of(SourceFormat.GIF, SourceFormat.WEBP)) {
      CardAssert.assertNearestUpright(pixels(moving(format), Asked.png()));
    }
  }

  @Test
  void refusesAFormatThatItCannotRead() {
    assertThat(fault(HeifPictures.of("heic", HeifPictures.size(64, 48)), Asked.png()))
        .isIn(Fault.NOT_AN_IMAGE, Fault.ACTION_NOT_AVAILABLE);
  }

  private static Blob moving(SourceFormat format) {
    return format == SourceFormat.GIF
        ? Pictures.animatedGif(64, 48, 3)
        : WebpPictures.animated(64, 48, 3);
  }
}
