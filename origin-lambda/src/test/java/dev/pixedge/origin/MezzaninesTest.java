package dev.pixedge.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.Engines;
import dev.pixedge.engine.JpegPictures;
import dev.pixedge.engine.Mezzanine;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MezzaninesTest {
  private static final SourceKey SOURCE = new SourceKey("photo.jpg");

  private final TestOrigin origin = new TestOrigin();

  @Test
  void rememberThatASourceHasNoneOnceTheStoreSaysSo() {
    Mezzanines mezzanines = origin.mezzanines();
    assertThat(mezzanines.isLacking(SOURCE)).isFalse();
    assertThat(mezzanines.find(SOURCE, Mezzanine.ALL)).isEmpty();
    assertThat(mezzanines.isLacking(SOURCE)).isTrue();
    assertThat(mezzanines.isLacking(new SourceKey("other.jpg"))).isFalse();
  }

  @Test
  void rememberNothingOfAStoreThatDoesNotAnswer() {
    origin.nearRenditions = new SickBlobStore();
    Mezzanines mezzanines = origin.mezzanines();
    assertThat(mezzanines.find(SOURCE, Mezzanine.ALL)).isEmpty();
    assertThat(mezzanines.isLacking(SOURCE)).isFalse();
  }

  @Test
  void areNoLongerLackingOnceTheyAreMade() {
    origin.realEngine = Optional.of(Engines.open(origin.policy, Optional.empty()));
    Mezzanines mezzanines = origin.mezzanines();
    assertThat(mezzanines.find(SOURCE, Mezzanine.ALL)).isEmpty();
    byte[] photo = JpegPictures.oriented(3000, 2250, 1).bytes();
    assertThat(mezzanines.make(SOURCE, Blob.of("image/jpeg", photo))).isPresent();
    assertThat(mezzanines.isLacking(SOURCE)).isFalse();
    assertThat(mezzanines.find(SOURCE, Mezzanine.ALL)).isPresent();
  }

  @Test
  void areReadAsFarAsAskedFor() {
    origin.realEngine = Optional.of(Engines.open(origin.policy, Optional.empty()));
    Mezzanines mezzanines = origin.mezzanines();
    byte[] photo = JpegPictures.oriented(3000, 2250, 1).bytes();
    Mezzanine made = mezzanines.make(SOURCE, Blob.of("image/jpeg", photo)).orElseThrow();
    Mezzanine part = mezzanines.find(SOURCE, made.smallest().bytes().length).orElseThrow();
    assertThat(part.copies()).hasSize(1);
    assertThat(mezzanines.find(SOURCE, Mezzanine.ALL).orElseThrow().isComplete()).isTrue();
  }
}
