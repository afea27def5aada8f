package dev.pixedge.engine;

import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Action;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * An engine that answers a source as it is when it has fewer bytes than the action {@code
 * threshold} says. Where the policy protects originals it works on them all: a chain must not be a
 * way around that.
 */
final class SmallSources implements ForwardingEngine {
  private final Engine engine;
  private final Guard guard;
  private final boolean originalsAreFree;

  SmallSources(Engine engine, Policy policy) {
    this.engine = engine;
    this.guard = new Guard(policy.limits());
    this.originalsAreFree = policy.originals() == Policy.Originals.ALLOW;
  }

  @Override
  public Engine engine() {
    return engine;
  }

  @Override
  public Rendered render(Material material, Picture picture) {
    return isAnsweredAsItIs(material, picture)
        ? asItIs(material.source())
        : engine.render(material, picture);
  }

  @Override
  public List<Outcome> renderAll(Material material, List<Picture> pictures) {
    List<Picture> others =
        pictures.stream().filter(each -> !isAnsweredAsItIs(material, each)).toList();
    Iterator<Outcome> rendered = engine.renderAll(material, others).iterator();
    return pictures.stream()
        .map(
            each ->
                isAnsweredAsItIs(material, each)
                    ? Outcome.of(() -> asItIs(material.source()))
                    : rendered.next())
        .toList();
  }

  /** What only stands for a source is never given out in its place. */
  private boolean isAnsweredAsItIs(Material material, Picture picture) {
    return originalsAreFree && material.original().isEmpty() && isSmall(material.source(), picture);
  }

  private static boolean isSmall(Blob source, Picture picture) {
    return picture.actions().stream()
        .anyMatch(
            action ->
                action instanceof Action.Threshold threshold
                    && source.bytes().length < threshold.bytes());
  }

  /** Named by what its header says it is, whatever it was uploaded as. */
  private Rendered asItIs(Blob source) {
    ImageFacts facts = guard.check(source);
    return new Rendered(
        Blob.of(facts.format().contentType(), source.bytes()),
        facts.seenWidth(),
        facts.seenHeight(),
        Duration.ZERO,
        Duration.ZERO);
  }
}
