package dev.pixedge.engine;

import dev.pixedge.fault.FaultException;
import java.util.function.Supplier;

/** What became of one of several pictures that were asked for together. */
public sealed interface Outcome {
  /** It was made. */
  record Made(Rendered rendered) implements Outcome {}

  /** It ended in a fault, which cost no other picture. */
  record Failed(FaultException fault) implements Outcome {}

  /** What becomes of this work. */
  static Outcome of(Supplier<Rendered> work) {
    try {
      return new Made(work.get());
    } catch (FaultException fault) {
      return new Failed(fault);
    }
  }

  /** The picture; throws the fault when there is none. */
  default Rendered get() {
    return switch (this) {
      case Made(Rendered rendered) -> rendered;
      case Failed(FaultException fault) -> throw fault;
    };
  }
}
