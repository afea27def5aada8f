package dev.pixedge.origin;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a redirect leads: what the viewer asked for, never another host. */
final class ViewerUrl {
  /**
   * One slash, then anything printable that browsers do not take for a second one. Source: WHATWG
   * URL, where a backslash is a slash, and tabs and line ends inside a URL are dropped.
   */
  private static final Pattern ON_THIS_HOST = Pattern.compile("/(?![/\\\\])[!-~]*");

  private ViewerUrl() {}

  /** What the viewer asked for when that is a path on this host, else the canonical path. */
  static String of(OriginRequest request) {
    Optional<String> asked = request.viewerUrl().filter(url -> ON_THIS_HOST.matcher(url).matches());
    return asked.orElse(request.path());
  }
}
