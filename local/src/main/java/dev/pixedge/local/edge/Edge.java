package dev.pixedge.local.edge;

/** Decides what becomes of a request: a CloudFront Function on viewer requests. */
@FunctionalInterface
public interface Edge {
  Decision decide(Question question);
}
