package dev.pixedge.local.http;

import dev.pixedge.fault.Fault;
import dev.pixedge.http.FaultReply;
import dev.pixedge.http.Reply;
import io.undertow.io.IoCallback;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Between Undertow's exchanges and our requests and replies. */
final class Exchanges implements HttpHandler {
  /** A hundred keys of the longest kind, each character escaped. */
  private static final int BODY_BYTES = 1_000_000;

  /** Names of replies' headers: few, and the same ones again and again. */
  private static final Map<String, HttpString> NAMES = new ConcurrentHashMap<>();

  private final Service service;
  private final Executor blocking;

  Exchanges(Service service, Executor blocking) {
    this.service = service;
    this.blocking = blocking;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    Request request = request(exchange);
    Optional<Reply> atOnce = service.replyAtOnce(request);
    if (atOnce.isPresent()) {
      send(exchange, atOnce.get());
      return;
    }
    if (exchange.getRequestMethod().equals(Methods.POST)) {
      exchange.getRequestReceiver().setMaxBufferSize(BODY_BYTES);
      exchange
          .getRequestReceiver()
          .receiveFullString(
              (_, body) -> answer(exchange, request.with(body)),
              (_, broken) -> send(exchange, unreadable(broken)),
              StandardCharsets.UTF_8);
      return;
    }
    answer(exchange, request);
  }

  private void answer(HttpServerExchange exchange, Request request) {
    exchange.dispatch(blocking, () -> send(exchange, replyOrFault(request)));
  }

  private static Reply unreadable(IOException broken) {
    return FaultReply.of(
        Fault.PAYLOAD_TOO_LARGE.because(
            "body: expected at most " + BODY_BYTES + " bytes that can be read", broken));
  }

  private Reply replyOrFault(Request request) {
    try {
      return service.reply(request);
    } catch (RuntimeException problem) {
      return FaultReply.of(problem);
    }
  }

  private static Request request(HttpServerExchange exchange) {
    String path = exchange.getRequestURI();
    if (exchange.isHostIncludedInRequestURI()) {
      path = path.substring(Math.max(0, path.indexOf('/', path.indexOf("//") + 2)));
    }
    return new Request(
        exchange.getRequestMethod().toString(),
        path,
        exchange.getQueryString(),
        headers(exchange.getRequestHeaders()),
        exchange.getSourceAddress().getHostString());
  }

  private static Map<String, String> headers(HeaderMap sent) {
    Map<String, String> headers = HashMap.newHashMap(sent.size());
    for (HeaderValues values : sent) {
      headers.put(
          values.getHeaderName().toString().toLowerCase(Locale.ROOT),
          values.size() == 1 ? values.getFirst() : String.join(", ", values));
    }
    return headers;
  }

  private static HttpString named(String name) {
    HttpString known = NAMES.get(name);
    return known == null ? NAMES.computeIfAbsent(name, HttpString::tryFromString) : known;
  }

  private static void send(HttpServerExchange exchange, Reply reply) {
    exchange.setStatusCode(reply.status());
    HeaderMap headers = exchange.getResponseHeaders();
    reply.headers().forEach((name, value) -> headers.put(named(name), value));
    boolean bodiless = reply.status() == 304 || reply.body().length == 0;
    if (!headers.contains(Headers.CONTENT_LENGTH) && reply.status() != 304) {
      headers.put(Headers.CONTENT_LENGTH, reply.body().length);
    }
    if (bodiless || exchange.getRequestMethod().equals(Methods.HEAD)) {
      exchange.endExchange();
      return;
    }
    exchange.getResponseSender().send(ByteBuffer.wrap(reply.body()), IoCallback.END_EXCHANGE);
  }
}
