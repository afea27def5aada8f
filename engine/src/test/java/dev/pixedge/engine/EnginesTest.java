package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Product.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnginesTest {
  @Test
  void opensLibvipsWhereItIs() {
    assertThat(Engines.open(TestPolicy.strict(), Optional.empty()).name()).startsWith("libvips");
    assertThat(Engines.open(TestPolicy.strict(), Optional.of("libvips")).name())
        .startsWith("libvips");
  }

  @Test
  void opensThePortableEngineWhenAsked() {
    assertThat(Engines.open(TestPolicy.strict(), Optional.of("imageio")).name())
        .startsWith("ImageIO");
  }

  @Test
  void fallsBackToThePortableEngineWithoutLibvips() {
    assertThat(Engines.open(TestPolicy.strict(), Optional.empty(), Optional.empty()).name())
        .startsWith("ImageIO");
  }

  @Test
  void fallsBackToThePortableEngineWhereLibvipsCannotBeLoaded(@TempDir Path folder)
      throws IOException {
    Path library = Files.writeString(folder.resolve("libvips.so"), "no library");
    assertThat(Engines.open(TestPolicy.strict(), Optional.empty(), Optional.of(library)).name())
        .startsWith("ImageIO");
  }

  @Test
  void readsABmpThroughEitherEngine() {
    for (String choice : List.of("libvips", "imageio")) {
      Engine engine = Engines.open(TestPolicy.strict(), Optional.of(choice));
      Rendered rendered = engine.render(Pictures.bmp(64, 48), Asked.png());
      CardAssert.assertUpright(Pixels.of(rendered.blob()), 0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grey.1",
        "blur.r_3.s_3",
        "rotate.45",
        "circle.r_20",
        "crop.w_20.h_20.g_auto",
        "resize.m_fill.w_20.h_20",
        ""
      })
  void carriesOutEveryActionOnABmp(String chain) {
    Engine engine = Engines.open(TestPolicy.strict(), Optional.of("libvips"));
    String path = "/a/-/" + (chain.isEmpty() ? "" : chain + "/") + "format.png";
    Picture asked = (Picture) CanonicalPath.parse(path).product();
    Rendered ofBmp = engine.render(Pictures.bmp(64, 48), asked);
    Rendered ofPng = engine.render(Pictures.png(64, 48), asked);
    assertThat(Pixels.psnr(Pixels.of(ofBmp.blob()), Pixels.of(ofPng.blob()))).isInfinite();
  }

  @Test
  void writesABmpAsAnyOtherFormat() {
    Engine engine = Engines.open(TestPolicy.strict(), Optional.of("libvips"));
    for (OutputFormat format : List.of(OutputFormat.AVIF, OutputFormat.WEBP, OutputFormat.JPEG)) {
      Rendered rendered = engine.render(Pictures.bmp(64, 48), Asked.as(format, 80));
      assertThat(Probe.of(rendered.blob()).format().name()).isEqualTo(format.name());
    }
    assertThat(engine.averageHue(Pictures.bmp(60, 40)))
        .isEqualTo(engine.averageHue(Pictures.png(60, 40)));
  }

  @Test
  void refusesAnEngineItDoesNotHaveOrKnow() {
    assertThatThrownBy(
            () -> Engines.open(TestPolicy.strict(), Optional.of("libvips"), Optional.empty()))
        .hasMessageStartingWith("expected libvips in engine/native");
    assertThatThrownBy(() -> Engines.open(TestPolicy.strict(), Optional.of("magick")))
        .hasMessage("engine: expected libvips or imageio, got \"magick\"");
  }
}
