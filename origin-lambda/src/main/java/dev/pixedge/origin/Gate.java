package dev.pixedge.origin;

import dev.pixedge.fault.Fault;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Rendition;
import jakarta.inject.Inject;

/**
 * Lets in the requests that the edge may have sent. Sizes and signatures were the edge's to check;
 * what can be checked here at no cost is checked again.
 */
public final class Gate {
  private final Policy policy;
  private final OriginSecrets secrets;

  /** Lets in what this policy allows and what carries one of these secrets. */
  @Inject
  public Gate(Policy policy, OriginSecrets secrets) {
    this.policy = policy;
    this.secrets = secrets;
  }

  /**
   * The rendition that a request asks for. Faults: {@code ACCESS_DENIED}, {@code
   * METHOD_NOT_ALLOWED}, {@code URI_TOO_LONG}, {@code TOO_MANY_ACTIONS}, and those of {@link
   * CanonicalPath#parse}.
   */
  Rendition admit(OriginRequest request) {
    secrets.check(request.secret());
    if (!request.method().equals("GET") && !request.isHead()) {
      throw Fault.METHOD_NOT_ALLOWED.because(
          "method: expected GET or HEAD, got " + request.method());
    }
    int longest = policy.limits().path();
    if (request.path().length() > longest) {
      throw Fault.URI_TOO_LONG.because(
          "path: expected at most " + longest + " bytes, got " + request.path().length());
    }
    Rendition rendition = CanonicalPath.parse(request.path());
    refuseTooMany(rendition.product());
    return rendition;
  }

  private void refuseTooMany(Product product) {
    int most = policy.limits().actions();
    if (product instanceof Picture picture && picture.actions().size() > most) {
      throw Fault.TOO_MANY_ACTIONS.because(
          "actions: expected at most " + most + ", got " + picture.actions().size());
    }
  }
}
