package dev.pixedge.engine.vips;

/** libvips said no; the message is its own and meant for the log, not for users. */
final class VipsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  VipsException(String message) {
    super(message);
  }
}
