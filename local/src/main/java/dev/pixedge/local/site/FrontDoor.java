package dev.pixedge.local.site;

import dev.pixedge.http.Reply;
import dev.pixedge.local.http.Request;
import dev.pixedge.local.http.Service;
import java.util.Optional;

/** What listens on the CDN's port: the pages below {@code /-/}, and the CDN for all else. */
public record FrontDoor(Pages pages, Service cdn) implements Service {
  @Override
  public Reply reply(Request request) {
    return at(request.path()).reply(request);
  }

  @Override
  public Optional<Reply> replyAtOnce(Request request) {
    return at(request.path()).replyAtOnce(request);
  }

  private Service at(String path) {
    return path.equals("/-/") || path.startsWith("/-/page/") ? pages : cdn;
  }
}
