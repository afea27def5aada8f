package dev.pixedge.local.chaos;

import dev.pixedge.fault.Fault;
import dev.pixedge.http.FaultReply;
import dev.pixedge.http.Reply;
import dev.pixedge.local.http.Request;
import dev.pixedge.local.http.Service;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The switches of outages before a service: {@code PUT /-/chaos/store-gone/us-east-1} begins one,
 * {@code DELETE} ends it. Only for requests from this machine.
 */
public record Switches(Outages outages, List<String> regions, Service service) implements Service {
  private static final String PREFIX = "/-/chaos/";

  public Switches {
    regions = List.copyOf(regions);
  }

  @Override
  public Reply reply(Request request) {
    return request.path().startsWith(PREFIX) && isFromHere(request.client())
        ? turn(request)
        : service.reply(request);
  }

  @Override
  public Optional<Reply> replyAtOnce(Request request) {
    return request.path().startsWith(PREFIX) ? Optional.empty() : service.replyAtOnce(request);
  }

  private Reply turn(Request request) {
    String[] words = request.path().substring(PREFIX.length()).split("/", 2);
    String region = words.length == 2 ? words[1] : "";
    Optional<Outage> outage =
        Outage.of(words[0])
            .filter(it -> it.isRegional() ? regions.contains(region) : region.isEmpty());
    if (outage.isEmpty()) {
      return FaultReply.of(
          Fault.NOT_FOUND.because(
              "expected "
                  + PREFIX
                  + "OUTAGE or "
                  + PREFIX
                  + "OUTAGE/REGION, outages "
                  + names()
                  + ", regions "
                  + String.join(" ", regions)));
    }
    switch (request.method()) {
      case "PUT" -> outages.begin(outage.get(), region);
      case "DELETE" -> outages.end(outage.get(), region);
      default -> {
        return FaultReply.of(Fault.METHOD_NOT_ALLOWED.because("expected PUT or DELETE"));
      }
    }
    return Reply.empty(204, Map.of("cache-control", "no-store"));
  }

  private static String names() {
    StringBuilder names = new StringBuilder();
    for (Outage outage : Outage.values()) {
      names.append(names.isEmpty() ? "" : " ").append(outage.text());
    }
    return names.toString();
  }

  /** An address in digits is not looked up. */
  private static boolean isFromHere(String client) {
    try {
      return InetAddress.getByName(client).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
