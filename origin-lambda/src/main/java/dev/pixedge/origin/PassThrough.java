package dev.pixedge.origin;

import dev.pixedge.engine.Probe;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.policy.Policy.Originals;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobInfo;
import java.net.URLConnection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answer {@code original}: the source's own bytes under the content type they really have. A
 * policy that refuses originals is about images; any other file has no renditions to give instead.
 */
final class PassThrough {
  /** What keeps a browser from running anything that a passed-through file holds. */
  static final Map<String, String> DISARMED =
      Map.of(
          "content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox",
          "x-content-type-options", "nosniff");

  private static final String UNKNOWN = "application/octet-stream";
  private static final Set<String> SAYS_NOTHING = Set.of("", "binary/octet-stream", UNKNOWN);
  private static final String SVG = "image/svg+xml";

  private PassThrough() {}

  /** Fault: {@code ACCESS_DENIED} for an image when originals are refused. */
  static Made of(Source source, Originals originals) {
    byte[] bytes = source.blob().bytes();
    return imageType(source.blob())
        .map(type -> image(Blob.of(type, bytes), originals))
        .orElseGet(() -> Made.of(Blob.of(otherType(source), bytes), DISARMED));
  }

  private static Made image(Blob blob, Originals originals) {
    if (originals == Originals.REFUSE) {
      throw Fault.ACCESS_DENIED.because("original: expected a rendition, originals are not served");
    }
    return Made.of(blob, Map.of());
  }

  private static Optional<String> imageType(Blob blob) {
    try {
      return Optional.of(Probe.of(blob).format().contentType());
    } catch (FaultException _) {
      return Optional.empty();
    }
  }

  /** What the store says of a file that is no image, else what its name says. */
  private static String otherType(Source source) {
    BlobInfo info = source.blob().info();
    String type =
        SAYS_NOTHING.contains(info.contentType())
            ? Optional.ofNullable(URLConnection.guessContentTypeFromName(source.key().value()))
                .orElse(UNKNOWN)
            : info.contentType();
    return type.startsWith("image/") && !type.equals(SVG) ? UNKNOWN : type;
  }
}
