package dev.pixedge.engine.vips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Pictures;
import dev.pixedge.engine.Rendered;
import dev.pixedge.engine.TestPolicy;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.Encoding;
import dev.pixedge.rendition.Gravity;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Quality;
import dev.pixedge.rendition.Resize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class VipsEngineTest {
  private static final Engine ENGINE = Vips.engine(TestPolicy.strict());

  @Test
  void resizesAJpegToAJpeg() throws IOException {
    Resize resize =
        new Resize(
            Resize.Mode.LFIT,
            new Resize.Box(OptionalInt.of(400), OptionalInt.empty()),
            false,
            Color.WHITE,
            Gravity.CENTER);
    Encoding encoding =
        new Encoding(Optional.of(new Quality.Absolute(80)), true, OutputFormat.JPEG);
    Rendered rendered =
        ENGINE.render(Pictures.jpeg(1732, 1155), new Picture(List.of(resize), encoding));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(rendered.blob().bytes()));
    assertThat(image.getWidth()).isEqualTo(400);
    assertThat(image.getHeight()).isEqualTo(267);
  }
}
