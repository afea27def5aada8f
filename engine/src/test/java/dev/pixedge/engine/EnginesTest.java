package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.engine.imageio.ImageIoEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    assertThat(Engines.open(TestPolicy.strict(), Optional.empty(), Optional.empty()))
        .isInstanceOf(ImageIoEngine.class);
  }

  @Test
  void fallsBackToThePortableEngineWhereLibvipsCannotBeLoaded(@TempDir Path folder)
      throws IOException {
    Path library = Files.writeString(folder.resolve("libvips.so"), "no library");
    assertThat(Engines.open(TestPolicy.strict(), Optional.empty(), Optional.of(library)))
        .isInstanceOf(ImageIoEngine.class);
  }

  @Test
  void readsABmpThroughEitherEngine() {
    for (String choice : List.of("libvips", "imageio")) {
      Engine engine = Engines.open(TestPolicy.strict(), Optional.of(choice));
      Rendered rendered = engine.render(Pictures.bmp(64, 48), Asked.png());
      CardAssert.assertUpright(Pixels.of(rendered.blob()), 0);
    }
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
