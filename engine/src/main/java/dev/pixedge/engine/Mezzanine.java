package dev.pixedge.engine;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Action;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.Encoding;
import dev.pixedge.rendition.Gravity;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Quality;
import dev.pixedge.rendition.Resize;
import dev.pixedge.store.Blob;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A copy of a large source, {@value #SIDE} pixels along its longer side, from which small
 * renditions are made many times faster. It is sRGB without metadata, and lies as the source is
 * stored: the EXIF orientation is still to be applied.
 *
 * @param picture a baseline JPEG, or a format with transparency when the source may have some
 * @param original what it stands for
 */
public record Mezzanine(Blob picture, Original original) {
  /** The longer side in pixels. */
  static final int SIDE = 2_000;

  /** More than this costs bytes and time and gains under 0.1 dB. */
  private static final int QUALITY = 90;

  /** How many times as many pixels a source must have, so that it pays to keep a copy. */
  private static final int PAYS = 2;

  /**
   * Makes the copy, where it pays: not of animations, nor of sources that are hardly larger.
   * Faults: those of {@link Engine#render}.
   */
  static Optional<Mezzanine> of(Blob source, Engine engine) {
    Original original = Original.of(source);
    if (!pays(original.facts())) {
      return Optional.empty();
    }
    Material material = Material.of(source, original.ofAnyQuality());
    Blob copy = engine.render(material, asIt(original.facts())).blob();
    return Optional.of(new Mezzanine(copy, original));
  }

  /** Reads what {@link #stored} wrote; empty for anything else, and for what is damaged. */
  public static Optional<Mezzanine> read(Blob stored) {
    return OriginalMetadata.read(stored.info().metadata())
        .map(original -> new Mezzanine(stored, original))
        .filter(Mezzanine::isWhole);
  }

  /** The picture with all that must be known of its source as user metadata. */
  public Blob stored() {
    return new Blob(picture.info().withMetadata(OriginalMetadata.write(original)), picture.bytes());
  }

  /**
   * Whether this rendition can be made from the copy: it begins with making the picture so much
   * smaller that what the copy has lost does not show. Right angles and mirrors may come before.
   * Faults: those of {@link Geometry#plan}.
   */
  public boolean suits(Picture picture, Policy.Limits limits) {
    if (picture.actions().stream().anyMatch(this::answersTheSource)) {
      return false;
    }
    Plan plan = Geometry.plan(original.facts(), picture, limits);
    ImageFacts copy = Probe.of(picture());
    return MezzanineFit.isEnough(plan, original.facts(), new Size(copy.width(), copy.height()));
  }

  /** Whether a mezzanine of some source may suit this rendition; told without knowing any. */
  public static boolean maySuit(Picture picture) {
    return MezzanineFit.isPossible(picture);
  }

  /** A copy with a wrong size, or none that can be told, is not what was stored. */
  private boolean isWhole() {
    try {
      ImageFacts copy = Probe.of(picture);
      return new Size(copy.width(), copy.height()).equals(sizeOf(original.facts()));
    } catch (FaultException _) {
      return false;
    }
  }

  private boolean answersTheSource(Action action) {
    return action instanceof Action.Threshold threshold && original.bytes() < threshold.bytes();
  }

  private static boolean pays(ImageFacts facts) {
    long longer = Math.max(facts.width(), facts.height());
    return facts.frames() == 1
        && longer <= Guard.SIDE
        && longer * longer >= (long) PAYS * SIDE * SIDE;
  }

  private static Size sizeOf(ImageFacts facts) {
    return Fit.of(new Size(facts.width(), facts.height()), box(), true).scaled();
  }

  /** Not turned. */
  private static Picture asIt(ImageFacts facts) {
    OutputFormat format = facts.alpha() ? OutputFormat.WEBP : OutputFormat.JPEG;
    Optional<Quality> quality = Optional.of(new Quality.Absolute(QUALITY));
    return new Picture(
        List.of(new Action.AutoOrient(false), box()),
        new Encoding(quality, !format.takesInterlace(), format));
  }

  private static Resize box() {
    Resize.Box box = new Resize.Box(OptionalInt.of(SIDE), OptionalInt.of(SIDE));
    return new Resize(Resize.Mode.LFIT, box, false, Color.WHITE, Gravity.CENTER);
  }
}
