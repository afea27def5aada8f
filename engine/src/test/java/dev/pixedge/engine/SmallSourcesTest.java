package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixedge.engine.imageio.ImageIoEngine;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Action;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Resize;
import dev.pixedge.store.Blob;
import org.junit.jupiter.api.Test;

final class SmallSourcesTest {
  private static final Blob SOURCE = Pictures.jpeg(60, 40);
  private static final int LENGTH = SOURCE.bytes().length;
  private static final Action HALF = Asked.resize(Resize.Mode.LFIT, 30, 20);

  @Test
  void answersASourceAsItIsBelowTheThreshold() {
    Rendered rendered = engine(TestPolicy.strict()).render(SOURCE, under(LENGTH + 1));
    assertThat(rendered.blob().bytes()).isEqualTo(SOURCE.bytes());
    assertThat(rendered.blob().info().contentType()).isEqualTo("image/jpeg");
    assertThat(rendered.width()).isEqualTo(60);
  }

  @Test
  void worksOnASourceOfAsManyBytes() {
    Rendered rendered = engine(TestPolicy.strict()).render(SOURCE, under(LENGTH));
    assertThat(rendered.width()).isEqualTo(30);
    assertThat(Probe.of(rendered.blob()).width()).isEqualTo(30);
  }

  @Test
  void givesNoOriginalOutThatThePolicyProtects() {
    for (Policy.Originals rule :
        new Policy.Originals[] {Policy.Originals.REFUSE, Policy.Originals.SIGNED}) {
      Rendered rendered = engine(TestPolicy.originals(rule)).render(SOURCE, under(LENGTH + 1));
      assertThat(rendered.width()).isEqualTo(30);
    }
  }

  @Test
  void refusesWhatIsNoImageThoughItIsSmall() {
    Blob text = Blob.of("image/jpeg", new byte[] {'h', 'i'});
    FaultException refusal =
        catchThrowableOfType(
            FaultException.class, () -> engine(TestPolicy.strict()).render(text, under(100)));
    assertThat(refusal.fault()).isEqualTo(Fault.NOT_AN_IMAGE);
  }

  private static Engine engine(Policy policy) {
    return new SmallSources(new ImageIoEngine(policy), policy);
  }

  private static Picture under(int bytes) {
    return Asked.png(HALF, new Action.Threshold(bytes));
  }
}
