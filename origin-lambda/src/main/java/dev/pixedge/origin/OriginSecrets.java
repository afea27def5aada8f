package dev.pixedge.origin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pixedge.fault.Fault;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * The secrets of which a request must carry one, so that nobody passes by the edge. Two are valid
 * while they are being exchanged.
 */
public final class OriginSecrets {
  private final List<byte[]> accepted;

  /** Accepts each of these; an empty one is no secret. */
  public OriginSecrets(List<String> accepted) {
    this.accepted =
        accepted.stream().filter(it -> !it.isEmpty()).map(it -> it.getBytes(UTF_8)).toList();
    if (this.accepted.isEmpty()) {
      throw new IllegalArgumentException("expected at least one origin secret");
    }
  }

  /** Compares in a time that does not tell how much is right. Fault: {@code ACCESS_DENIED}. */
  void check(Optional<String> given) {
    byte[] candidate = given.orElse("").getBytes(UTF_8);
    boolean valid = false;
    for (byte[] secret : accepted) {
      valid |= MessageDigest.isEqual(secret, candidate);
    }
    if (!valid) {
      throw Fault.ACCESS_DENIED.because("expected a request that came through the CDN");
    }
  }
}
