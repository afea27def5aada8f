package dev.pixedge.local.site;

import dev.pixedge.http.Reply;
import dev.pixedge.local.http.Request;
import dev.pixedge.local.http.Service;
import java.util.Optional;

/**
 * What listens on the CDN's port: the pages below {@code /-/}, the metadata API below {@code
 * /-/api/} for those pages, what is measured at {@code /-/metrics}, and the CDN for all else.
 */
public record FrontDoor(Pages pages, Service api, Service metrics, Service cdn) implements Service {
  private static final String API = "/-/api";

  @Override
  public Reply reply(Request request) {
    return isForApi(request)
        ? api.reply(request.at(request.path().substring(API.length())))
        : at(request.path()).reply(request);
  }

  @Override
  public Optional<Reply> replyAtOnce(Request request) {
    return isForApi(request) ? Optional.empty() : at(request.path()).replyAtOnce(request);
  }

  private static boolean isForApi(Request request) {
    return request.path().startsWith(API + "/");
  }

  private Service at(String path) {
    if (path.equals("/-/metrics")) {
      return metrics;
    }
    return path.equals("/-/") || path.startsWith("/-/page/") ? pages : cdn;
  }
}
