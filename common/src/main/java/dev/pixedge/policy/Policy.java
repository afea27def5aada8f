package dev.pixedge.policy;

import dev.pixedge.fault.Fault;
import dev.pixedge.rendition.Action;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Chain;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Quality;
import dev.pixedge.rendition.Rendition;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a site allows: the content of {@code policy.json}, checked. Fields and defaults: {@code
 * docs/policy.md}.
 *
 * @param sizes boxes that anybody may ask for
 * @param widths single sides that anybody may ask for, ascending
 * @param autoWidth what {@code width=auto} means without client hints
 * @param qualities qualities that anybody may ask for, ascending
 * @param unlisted what happens to everything else
 * @param originals who may download the unchanged source
 * @param presets named chains, in the order of the file
 * @param formats default quality and limits of each negotiated format
 * @param oss how x-oss-process chains without a format are answered
 * @param ingest what is done when an image is uploaded
 * @param damaged what becomes of a source that is cut short
 * @param cache how long pictures are kept
 * @param referers host names whose pages may embed images; empty allows all
 * @param limits hard limits
 */
public record Policy(
    List<Size> sizes,
    List<Integer> widths,
    int autoWidth,
    List<Integer> qualities,
    Unlisted unlisted,
    Originals originals,
    Map<String, Chain> presets,
    Formats formats,
    Oss oss,
    Ingest ingest,
    Damaged damaged,
    Cache cache,
    List<String> referers,
    Limits limits) {

  /** A box in pixels. */
  public record Size(int width, int height) {}

  /** What happens to a size, quality or action that is not listed. */
  public enum Unlisted {
    REFUSE,
    SIGNED,
    SNAP,
    ALLOW
  }

  /** Who may download the unchanged source. */
  public enum Originals {
    ALLOW,
    SIGNED,
    REFUSE
  }

  /** What becomes of a source that is cut short: a fault, or what there is of it. */
  public enum Damaged {
    REFUSE,
    SHOW
  }

  /** Whether an x-oss-process chain without a format is negotiated or keeps the source's format. */
  public enum Oss {
    NEGOTIATE,
    SOURCE
  }

  /**
   * The formats that pictures are written in.
   *
   * @param jpeg default quality of JPEG
   * @param webp default quality of WebP
   * @param avif default quality of AVIF
   * @param avifPixels above this many pixels a picture asked for as AVIF is written as WebP
   * @param negotiated which of avif and webp are negotiated, the preferred one first
   */
  public record Formats(
      int jpeg, int webp, int avif, int avifPixels, List<OutputFormat> negotiated) {

    /** The default quality of a format that takes one. */
    public Quality quality(OutputFormat format) {
      return switch (format) {
        case AVIF -> new Quality.Absolute(avif);
        case WEBP -> new Quality.Absolute(webp);
        case JPEG, COMPAT -> new Quality.Absolute(jpeg);
        case PNG, GIF -> throw new IllegalArgumentException(format + " takes no quality");
      };
    }
  }

  /**
   * What is done when an image is uploaded.
   *
   * @param prewarm names of presets that are rendered ahead of time
   * @param gps whether facts keep the place a photo was taken at
   * @param copyright whether pictures keep the copyright tag
   */
  public record Ingest(List<String> prewarm, boolean gps, boolean copyright) {}

  /** How long a browser and the edge keep a picture. */
  public record Cache(Duration browser, Duration edge) {

    /** The {@code Cache-Control} of a picture. */
    public String control() {
      return "public, max-age=" + browser.toSeconds() + ", s-maxage=" + edge.toSeconds();
    }
  }

  /**
   * Hard limits.
   *
   * @param actions actions in a chain
   * @param path bytes of an encoded canonical path
   * @param sourceBytes bytes of a source
   * @param sourcePixels width times height times frames of a source
   * @param side pixels of one side of a result
   */
  public record Limits(int actions, int path, long sourceBytes, long sourcePixels, int side) {

    /**
     * Refuses what is over the limits by itself, whatever the source. Faults: {@code URI_TOO_LONG},
     * {@code TOO_MANY_ACTIONS}, {@code TARGET_TOO_LARGE}.
     */
    public void check(Rendition rendition) {
      int length = CanonicalPath.print(rendition).length();
      if (length > path) {
        throw Fault.URI_TOO_LONG.because(
            "path: expected at most %d bytes, got %d".formatted(path, length));
      }
      if (rendition.product() instanceof Picture picture) {
        int count = picture.actions().size();
        if (count > actions) {
          throw Fault.TOO_MANY_ACTIONS.because(
              "chain: expected at most %d actions, got %d".formatted(actions, count));
        }
        checkSides(picture.actions());
      }
    }

    /** Refuses a side over the limit. Fault: {@code TARGET_TOO_LARGE}. */
    public void checkSides(List<Action> chain) {
      for (Action action : chain) {
        int asked = action.largestSide();
        if (asked > side) {
          throw Fault.TARGET_TOO_LARGE.because(
              "side: expected at most %d, got %d".formatted(side, asked));
        }
      }
    }
  }
}
