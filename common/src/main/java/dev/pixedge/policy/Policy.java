package dev.pixedge.policy;

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
 * @param presets named chains in canonical spelling, without a source
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
    Map<String, String> presets,
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
  public record Formats(int jpeg, int webp, int avif, int avifPixels, List<String> negotiated) {}

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
  public record Limits(int actions, int path, long sourceBytes, long sourcePixels, int side) {}
}
