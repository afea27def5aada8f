package dev.pixedge.local.site;

import dev.pixedge.fault.Fault;
import dev.pixedge.http.FaultReply;
import dev.pixedge.http.Reply;
import dev.pixedge.local.cache.Conditions;
import dev.pixedge.local.http.Request;
import dev.pixedge.local.http.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the class path folder {@code page}: {@code /-/} is its {@code index.html}. The
 * policy in force is among them as {@code policy.json}.
 */
public final class Pages implements Service {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*\\.([a-z0-9]+)");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "html", "text/html; charset=utf-8",
          "ico", "image/x-icon",
          "jpg", "image/jpeg",
          "json", "application/json",
          "js", "text/javascript; charset=utf-8",
          "png", "image/png",
          "svg", "image/svg+xml",
          "webp", "image/webp");

  private final Path policy;
  private final Map<String, Reply> read = new ConcurrentHashMap<>();

  /** Pages of a site with the policy in this file. */
  public Pages(Path policy) {
    this.policy = policy;
  }

  @Override
  public Reply reply(Request request) {
    String path = request.path();
    String name = path.equals("/-/") ? "index.html" : path.substring("/-/page/".length());
    return Optional.ofNullable(read.get(name))
        .or(() -> load(name))
        .map(page -> Conditions.apply(request, page))
        .orElseGet(
            () -> FaultReply.of(Fault.NOT_FOUND.because("expected a page, got \"" + name + "\"")));
  }

  private Optional<Reply> load(String name) {
    var parts = NAME.matcher(name);
    if (!parts.matches() || !TYPES.containsKey(parts.group(2))) {
      return Optional.empty();
    }
    try (InputStream file = open(name)) {
      if (file == null) {
        return Optional.empty();
      }
      Reply page = page(TYPES.getOrDefault(parts.group(2), ""), file.readAllBytes());
      read.put(name, page);
      return Optional.of(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable InputStream open(String name) throws IOException {
    return name.equals("policy.json")
        ? Files.newInputStream(policy)
        : Pages.class.getResourceAsStream("/page/" + name);
  }

  private static Reply page(String type, byte[] bytes) {
    return new Reply(
        200,
        Map.of(
            "content-type",
            type,
            "cache-control",
            "no-cache",
            "etag",
            "\"" + digest(bytes) + "\"",
            "x-content-type-options",
            "nosniff"),
        bytes);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
