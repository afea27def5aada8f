package dev.pixedge.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** What a failed request is answered with: the one place where a fault becomes HTTP. */
public final class FaultReply {
  private static final Logger LOG = LoggerFactory.getLogger(FaultReply.class);
  private static final JsonMapper JSON = new JsonMapper();

  private FaultReply() {}

  /**
   * The reply to a request that ended in this exception. What is not a fault is {@code
   * INTERNAL_ERROR}, and its particulars go to the log alone.
   */
  public static Reply of(RuntimeException problem) {
    FaultException known = known(problem);
    Map<String, String> body = new LinkedHashMap<>();
    body.put("code", known.fault().code());
    body.put("message", String.valueOf(known.getMessage()));
    return new Reply(
        known.fault().status(),
        headers(known.fault(), "application/json"),
        JSON.writeValueAsString(body).getBytes(UTF_8));
  }

  /** The same for a client of OSS, in its XML. */
  public static Reply of(RuntimeException problem, OssClient client) {
    FaultException known = known(problem);
    OssError error = OssError.of(known.fault());
    return new Reply(
        error.status(),
        headers(known.fault(), "application/xml"),
        error.xml(String.valueOf(known.getMessage()), client).getBytes(UTF_8));
  }

  private static FaultException known(RuntimeException problem) {
    if (!(problem instanceof FaultException known)) {
      LOG.error("A request failed unexpectedly", problem);
      return Fault.INTERNAL_ERROR.because(Fault.INTERNAL_ERROR.sentence());
    }
    if (known.getCause() != null) {
      LOG.warn("{}: {}", known.fault().code(), known.getMessage(), known);
    }
    return known;
  }

  private static Map<String, String> headers(Fault fault, String contentType) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", contentType);
    headers.put("cache-control", cacheControl(fault));
    if (fault.status() == 503) {
      headers.put("retry-after", "2");
    }
    if (fault == Fault.METHOD_NOT_ALLOWED) {
      headers.put("allow", "GET, HEAD");
    }
    return headers;
  }

  private static String cacheControl(Fault fault) {
    long seconds = fault.cacheable().toSeconds();
    return seconds == 0 ? "no-store" : "public, max-age=" + seconds;
  }
}
