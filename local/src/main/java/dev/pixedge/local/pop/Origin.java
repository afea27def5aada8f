package dev.pixedge.local.pop;

import dev.pixedge.http.Reply;
import dev.pixedge.local.http.Request;

/** Where a point of presence gets what it does not have; never throws a fault, it replies one. */
@FunctionalInterface
public interface Origin {
  Reply fetch(Request request);
}
