package dev.pixedge.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pixedge.fault.Fault;
import java.net.URLEncoder;
import java.util.regex.Pattern;

/**
 * A fault as OSS tells it. Source: "Error responses", Object Storage Service, Alibaba Cloud.
 *
 * @param status the HTTP status
 * @param code what {@code Code} says
 * @param ec the detailed code, empty when OSS's is not known
 */
record OssError(int status, String code, String ec) {
  /** What XML 1.0 does not take as text, or only escaped. */
  private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x1F<>&\\uFFFE\\uFFFF\\p{Cs}]");

  private static final int TOO_LARGE = 400;

  /** Codes and statuses are Pixedge's own, but where OSS has a name for the same. */
  static OssError of(Fault fault) {
    return switch (fault) {
      case TARGET_TOO_LARGE -> new OssError(TOO_LARGE, "ImageTooLarge", "0040-00000007");
      case SOURCE_TOO_LARGE -> new OssError(TOO_LARGE, "ImageTooLarge", "0040-00000009");
      case WATERMARK_MISSING -> new OssError(fault.status(), "WatermarkError", "");
      case ACTION_NOT_AVAILABLE -> new OssError(fault.status(), "NotImplemented", "");
      default -> new OssError(fault.status(), fault.code(), "");
    };
  }

  /** The body of the error. */
  String xml(String message, OssClient client) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error>"
        + element("Code", code)
        + element("Message", message)
        + element("RequestId", client.requestId())
        + element("HostId", client.hostId())
        + (ec.isEmpty() ? "" : element("EC", ec))
        + "</Error>";
  }

  /** What is no text of XML is percent-encoded, as the edge does. */
  private static String element(String name, String content) {
    String text =
        NO_TEXT.matcher(content).replaceAll(found -> URLEncoder.encode(found.group(), UTF_8));
    return "<" + name + ">" + text + "</" + name + ">";
  }
}
