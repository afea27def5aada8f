package dev.pixedge.engine;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Action;
import dev.pixedge.rendition.Encoding;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Quality;
import dev.pixedge.store.Blob;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Copies of a large source, from which small renditions are made many times faster. They are sRGB
 * without metadata, and lie as the source is stored: the EXIF orientation is still to be applied.
 *
 * @param copies the smallest first, without the largest ones where only the beginning of what is
 *     stored was read; baseline JPEGs, or a format with transparency when the source may have some
 * @param original what they stand for
 */
public record Mezzanine(List<Blob> copies, Original original) {
  /** As many bytes of a stored mezzanine as there are. */
  public static final int ALL = Integer.MAX_VALUE;

  /** More than this costs bytes and time and gains under 0.1 dB. */
  private static final int QUALITY = 90;

  /** How many times as many pixels as the largest copy a source must have, so that it pays. */
  private static final int PAYS = 2;

  public Mezzanine {
    copies = List.copyOf(copies);
  }

  /**
   * Makes the copies, where it pays: not of animations, nor of sources that are hardly larger.
   * Faults: those of {@link Engine#render}.
   */
  static Optional<Mezzanine> of(Blob source, Engine engine) {
    Original original = Original.of(source);
    if (!pays(original.facts())) {
      return Optional.empty();
    }
    Material material = Material.of(source, original.ofAnyQuality());
    List<Picture> wanted = CopySize.ALL.stream().map(size -> copy(size, original.facts())).toList();
    List<Blob> copies =
        engine.renderAll(material, wanted).stream().map(made -> made.get().blob()).toList();
    return Optional.of(new Mezzanine(copies, original));
  }

  /**
   * Reads what {@link #stored} wrote, or the beginning of it. Empty for anything else, and for what
   * is damaged.
   */
  public static Optional<Mezzanine> read(Blob stored) {
    return OriginalMetadata.read(stored.info().metadata())
        .map(original -> new Mezzanine(StoredCopies.split(stored), original))
        .filter(Mezzanine::isSound);
  }

  /** All copies in one blob, with all that must be known of their source as user metadata. */
  public Blob stored() {
    return StoredCopies.join(copies, OriginalMetadata.write(original));
  }

  /** Whether all of it was read. */
  public boolean isComplete() {
    return copies.size() == CopySize.ALL.size();
  }

  /** The smallest copy, which there must be. */
  public Blob smallest() {
    return copies.getFirst();
  }

  /** The largest copy, which there must be. */
  public Blob largest() {
    return copies.getLast();
  }

  /**
   * The smallest copy that this rendition can be made from, empty when none has enough: it begins
   * with making the picture so much smaller that what the copy has lost does not show. Right angles
   * and mirrors may come before. Faults: those of {@link Geometry#plan}.
   */
  public Optional<Material> materialFor(Picture picture, Policy.Limits limits) {
    if (picture.actions().stream().anyMatch(this::answersTheSource)) {
      return Optional.empty();
    }
    Plan plan = Geometry.plan(original.facts(), picture, limits);
    for (int i = 0; i < copies.size(); i++) {
      if (MezzanineFit.isEnough(plan, original.facts(), CopySize.ALL.get(i))) {
        return Optional.of(Material.of(copies.get(i), original));
      }
    }
    return Optional.empty();
  }

  /**
   * How many bytes from the beginning of a stored mezzanine are usually enough for this rendition,
   * {@link #ALL} when no fewer would be, empty when no mezzanine can be; told without knowing any.
   */
  public static OptionalInt bytesFor(Picture picture) {
    return CopySize.ALL.stream()
        .filter(size -> MezzanineFit.isPossible(picture, size))
        .mapToInt(CopySize::usualEnd)
        .findFirst();
  }

  /** A copy with a wrong size, or none that can be told, is not what was stored. */
  private boolean isSound() {
    if (copies.size() > CopySize.ALL.size()) {
      return false;
    }
    try {
      for (int i = 0; i < copies.size(); i++) {
        ImageFacts copy = Probe.of(copies.get(i));
        Size size = new Size(copy.width(), copy.height());
        if (!size.equals(CopySize.ALL.get(i).of(original.facts()))) {
          return false;
        }
      }
      return true;
    } catch (FaultException _) {
      return false;
    }
  }

  private boolean answersTheSource(Action action) {
    return action instanceof Action.Threshold threshold && original.bytes() < threshold.bytes();
  }

  private static boolean pays(ImageFacts facts) {
    long longer = Math.max(facts.width(), facts.height());
    long kept = CopySize.LARGE.side();
    return facts.frames() == 1 && longer <= Guard.SIDE && longer * longer >= PAYS * kept * kept;
  }

  /** Not turned. */
  private static Picture copy(CopySize size, ImageFacts facts) {
    OutputFormat format = facts.alpha() ? OutputFormat.WEBP : OutputFormat.JPEG;
    Optional<Quality> quality = Optional.of(new Quality.Absolute(QUALITY));
    return new Picture(
        List.of(new Action.AutoOrient(false), size.resize()),
        new Encoding(quality, !format.takesInterlace(), format));
  }
}
