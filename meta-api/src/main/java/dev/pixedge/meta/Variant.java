package dev.pixedge.meta;

import dev.pixedge.config.Env;
import java.util.Locale;

/** What stands before the table and in front of the images. */
public enum Variant {
  /** Nothing: every question goes to the table, and images are had from their bucket. */
  BASELINE,
  /** A CDN in front of the images; answers are remembered in the process for seconds. */
  BETTER,
  /** The same, and a Redis or Valkey that all instances share. */
  REDIS;

  /** The one that {@code VARIANT} names, {@link #BETTER} when nothing does. */
  public static Variant from(Env env) {
    String name = env.optional("VARIANT").orElse("better");
    for (Variant variant : values()) {
      if (variant.name().toLowerCase(Locale.ROOT).equals(name)) {
        return variant;
      }
    }
    env.mistake("VARIANT: expected baseline, better or redis, got \"" + name + '"');
    return BETTER;
  }
}
