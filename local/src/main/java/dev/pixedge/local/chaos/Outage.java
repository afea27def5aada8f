package dev.pixedge.local.chaos;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One way in which the cloud fails. */
public enum Outage {
  /** A region's S3 refuses connections. */
  STORE_GONE(true),
  /** A region's S3 takes connections and never answers. */
  STORE_SILENT(true),
  /** A region's S3 answers a second later. */
  STORE_SLOW(true),
  /** A region's S3 has no room for what is written. */
  STORE_FULL(true),
  /** A region's origin API does not answer. */
  ORIGIN_GONE(true),
  /** The table of images does not answer. */
  TABLE_GONE(false),
  /** The edge's clock is an hour ahead. */
  CLOCK_AHEAD(false),
  /** The edge's clock is an hour behind. */
  CLOCK_BEHIND(false);

  private final boolean regional;

  Outage(boolean regional) {
    this.regional = regional;
  }

  /** Whether it is one of a region, not of the whole cloud. */
  public boolean isRegional() {
    return regional;
  }

  /** As it is written in an address: {@code store-gone}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Outage> of(String text) {
    return Arrays.stream(values()).filter(outage -> outage.text().equals(text)).findFirst();
  }
}
