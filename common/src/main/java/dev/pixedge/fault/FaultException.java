package dev.pixedge.fault;

/** A request that failed: which fault, and a message that users may read. */
public final class FaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  FaultException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  FaultException(Fault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  /** Which way of failing this is. */
  public Fault fault() {
    return fault;
  }
}
