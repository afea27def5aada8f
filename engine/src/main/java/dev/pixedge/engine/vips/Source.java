package dev.pixedge.engine.vips;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.engine.SrgbProfile;
import dev.pixedge.engine.jpeg.ScanCount;
import dev.pixedge.fault.Fault;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.policy.Policy.Damaged;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * A source as libvips reads it, from top to bottom, decoding no more than its use needs. Its pixels
 * come out as sRGB or grey, one byte each.
 */
final class Source {
  private final Workspace workspace;
  private final byte[] bytes;
  private final ImageFacts facts;
  private final Damaged damaged;
  private final boolean opaque;
  private final FastLane lane;
  private final boolean saysSrgb;
  private @Nullable MemorySegment blob;

  /**
   * A source; it goes to native memory when libvips has to decode it.
   *
   * @param facts of these bytes
   * @param opaque whether transparency is given up for white
   * @param lane is asked for what it can decode
   */
  Source(
      Workspace workspace,
      byte[] bytes,
      ImageFacts facts,
      Damaged damaged,
      boolean opaque,
      FastLane lane) {
    this.workspace = workspace;
    this.bytes = bytes;
    this.facts = facts;
    this.damaged = damaged;
    this.opaque = opaque;
    this.lane = lane;
    this.saysSrgb = SrgbProfile.isIn(bytes, facts);
  }

  /**
   * A source whose pixels are about to be computed.
   *
   * @param image the pixels
   * @param width what the true width has become, a fraction of a pixel included
   * @param height what the true height has become
   */
  record Opened(Image image, double width, double height) {
    /** A picture whose sides are what they seem. */
    static Opened whole(Image image) {
      return new Opened(image, image.width(), image.height());
    }
  }

  /** At full size. */
  Opened open() {
    return Opened.whole(load(""));
  }

  /** All of the first frames, one below the other. */
  Image roll(int frames) {
    return load(",n=" + frames);
  }

  /** For scaling to this size at once: as small as the decoder makes it without loss. */
  Opened openFor(Size target) {
    double shrink =
        Math.min(
            (double) facts.width() / target.width(), (double) facts.height() / target.height());
    return switch (facts.format()) {
      case JPEG -> shrunk(JpegShrink.of(shrink));
      case WEBP -> shrink > 1 ? Opened.whole(loadScaled(1 / shrink)) : open();
      case PNG, GIF, AVIF, HEIC, TIFF, BMP -> open();
    };
  }

  private Opened shrunk(int factor) {
    Image image =
        lane.image(workspace, bytes, facts.profile() && !saysSrgb, factor)
            .orElseGet(() -> load(",shrink=" + factor));
    return new Opened(image, (double) facts.width() / factor, (double) facts.height() / factor);
  }

  private Image load(String options) {
    return usable(call().options(common() + options).image());
  }

  private Image loadScaled(double scale) {
    return usable(call().with("scale", scale).options(common()).image());
  }

  /** A JPEG has no transparency: it is given up before there is more work with it. */
  private Image usable(Image image) {
    Image srgb = Colour.toSrgb(image, saysSrgb);
    return opaque ? Colour.overWhite(srgb) : srgb;
  }

  private Workspace.Call call() {
    return workspace.call(operation(facts.format()), true).with("buffer", blob());
  }

  private MemorySegment blob() {
    MemorySegment known = blob;
    if (known == null) {
      known = workspace.source(bytes);
      blob = known;
    }
    return known;
  }

  private String common() {
    return "access=sequential,fail-on=" + failOn() + (isOfFewScans() ? ",unlimited=true" : "");
  }

  /** How many codes are wrong must not matter where the lane does not look at all of them. */
  private boolean isOfFewScans() {
    return facts.format() == SourceFormat.JPEG && ScanCount.isOfFewScans(bytes);
  }

  private String failOn() {
    return switch (damaged) {
      case REFUSE -> "error";
      case SHOW -> "none";
    };
  }

  private static String operation(SourceFormat format) {
    return switch (format) {
      case JPEG -> "jpegload_buffer";
      case PNG -> "pngload_buffer";
      case WEBP -> "webpload_buffer";
      case GIF -> "gifload_buffer";
      case AVIF -> "heifload_buffer";
      case TIFF -> "tiffload_buffer";
      case HEIC, BMP ->
          throw Fault.NOT_AN_IMAGE.because(
              "source: expected JPEG, PNG, WebP, GIF, AVIF or TIFF, got " + format);
    };
  }
}
