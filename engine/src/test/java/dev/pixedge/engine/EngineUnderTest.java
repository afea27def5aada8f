package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.awt.image.BufferedImage;

/** What the suites of the engine contract share: an engine, and ways to ask it. */
interface EngineUnderTest {
  /** The engine under this policy. */
  Engine engine(Policy policy);

  /** The picture, decoded; its stated size must be its real one. */
  default BufferedImage pixels(Blob source, Picture picture) {
    return pixels(Material.of(source), picture);
  }

  /** The same of a source with the pictures that its watermarks draw. */
  default BufferedImage pixels(Material material, Picture picture) {
    Rendered rendered = engine(TestPolicy.strict()).render(material, picture);
    BufferedImage image = Pixels.of(rendered.blob());
    assertThat(new Plan.Size(image.getWidth(), image.getHeight()))
        .isEqualTo(new Plan.Size(rendered.width(), rendered.height()));
    return image;
  }

  /** The encoded picture. */
  default Blob rendered(Blob source, Picture picture) {
    return engine(TestPolicy.strict()).render(source, picture).blob();
  }

  /** The fault that the picture ends in. */
  default Fault fault(Blob source, Picture picture) {
    return catchThrowableOfType(
            FaultException.class, () -> engine(TestPolicy.strict()).render(source, picture))
        .fault();
  }
}
