package dev.pixedge.http;

/**
 * Who asked in the language of OSS, and so expects its errors.
 *
 * @param requestId what identifies the request
 * @param hostId the host that it came to
 */
public record OssClient(String requestId, String hostId) {
  private static final String PARAMETER = "x-oss-process";

  /** Whether a URL is spelled in x-oss-process: has that parameter in its query. */
  public static boolean isSpelledIn(String url) {
    String query = url.substring(url.indexOf('?') + 1);
    return !query.equals(url) && ("&" + query + "&").matches("(?s).*&" + PARAMETER + "[=&].*");
  }
}
