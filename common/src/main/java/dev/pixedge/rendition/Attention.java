package dev.pixedge.rendition;

/**
 * What draws the eye is kept, which only the pixels tell. Source: x-oss-process, {@code g_auto}.
 */
public enum Attention implements Focus {
  AUTO;

  /** How the language writes it. */
  public String text() {
    return "auto";
  }
}
