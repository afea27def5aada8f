package dev.pixedge.fault;

import java.time.Duration;

/**
 * Every way in which a request can fail. The same list stands in {@code contract/faults.json}, from
 * which the edge function is tested.
 */
public enum Fault {
  BAD_REQUEST("BadRequest", 400, 0, "The request contradicts itself or cannot be read."),
  INVALID_ARGUMENT("InvalidArgument", 400, 0, "A value is outside its range."),
  MISSING_ARGUMENT("MissingArgument", 400, 0, "A required parameter is missing."),
  TOO_MANY_ACTIONS("TooManyActions", 400, 0, "Expected fewer actions."),
  TARGET_TOO_LARGE("TargetTooLarge", 400, 0, "The picture asked for would be too large."),
  WATERMARK_MISSING("WatermarkMissing", 400, 10, "There is no image with the watermark's key."),
  WATERMARK_ERROR("WatermarkError", 400, 10, "The image of the watermark cannot be drawn."),
  ACCESS_DENIED("AccessDenied", 403, 0, "Expected a request that this site allows."),
  NOT_LISTED("NotListed", 403, 0, "Expected a size, quality or preset that the policy lists."),
  SIGNATURE_REQUIRED("SignatureRequired", 403, 0, "Expected a signature."),
  BAD_SIGNATURE("BadSignature", 403, 0, "Expected a signature made with a current key."),
  UNKNOWN_KEY("UnknownKey", 403, 0, "Expected the name of a current signing key."),
  EXPIRED("Expired", 403, 0, "Expected a signature that has not expired."),
  SOURCE_ARCHIVED("InvalidObjectState", 403, 10, "The source image lies in the archive."),
  NOT_FOUND("NotFound", 404, 0, "There is nothing at this address."),
  NO_SUCH_KEY("NoSuchKey", 404, 10, "There is no source image with this key."),
  NO_SUCH_STYLE("NoSuchStyle", 404, 0, "There is no preset with this name."),
  METHOD_NOT_ALLOWED("MethodNotAllowed", 405, 0, "Expected GET or HEAD."),
  PAYLOAD_TOO_LARGE("PayloadTooLarge", 413, 0, "Expected fewer keys in a shorter body."),
  URI_TOO_LONG("UriTooLong", 414, 0, "Expected a shorter path."),
  NOT_AN_IMAGE("NotAnImage", 415, 10, "Expected an image: only images can be transformed."),
  SOURCE_CORRUPT("SourceCorrupt", 422, 10, "The source image is damaged."),
  SOURCE_TOO_LARGE("SourceTooLarge", 422, 10, "The source image is over the limits."),
  INTERNAL_ERROR("InternalError", 500, 0, "Something unexpected went wrong here."),
  ACTION_NOT_AVAILABLE("ActionNotAvailable", 501, 10, "This action is not available yet."),
  BUSY("Busy", 503, 0, "Too much work is waiting: try again later."),
  STORE_UNAVAILABLE("StoreUnavailable", 503, 0, "The store does not answer: try again later."),
  TRANSFORM_TIMEOUT("TransformTimeout", 503, 0, "The transformation took too long.");

  private final String code;
  private final int status;
  private final Duration cacheable;
  private final String sentence;

  Fault(String code, int status, int cacheSeconds, String sentence) {
    this.code = code;
    this.status = status;
    this.cacheable = Duration.ofSeconds(cacheSeconds);
    this.sentence = sentence;
  }

  /** The name that users see, for example {@code NoSuchKey}. */
  public String code() {
    return code;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** How long a shared cache may keep the answer; zero means {@code no-store}. */
  public Duration cacheable() {
    return cacheable;
  }

  /** What was expected, in a sentence without particulars. */
  public String sentence() {
    return sentence;
  }

  /** This fault with the particulars of one case, for users to read. */
  public FaultException because(String message) {
    return new FaultException(this, message);
  }

  /** This fault with the particulars of one case and what caused it; the cause is for the log. */
  public FaultException because(String message, Throwable cause) {
    return new FaultException(this, message, cause);
  }
}
