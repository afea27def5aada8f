package dev.pixedge.local.cache;

import dev.pixedge.http.Reply;
import dev.pixedge.local.http.Request;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a client gets of a whole reply when it has a copy already or wants a part. Source: RFC 9110,
 * sections 13 and 14.
 */
public final class Conditions {
  private Conditions() {}

  /** The reply itself, 304, a part of it, or 416. */
  public static Reply apply(Request request, Reply whole) {
    if (whole.status() != 200) {
      return whole;
    }
    if (isUnchanged(request, whole)) {
      return notModified(whole);
    }
    Reply ranged = divisible(whole);
    Optional<String> range = request.header("range");
    if (range.isEmpty() || !request.method().equals("GET") || !rangeStillFits(request, whole)) {
      return ranged;
    }
    return part(ByteRange.parse(range.get(), whole.body().length), ranged);
  }

  /** The same reply, saying that a part of it may be asked for. */
  static Reply divisible(Reply whole) {
    boolean isSaid = whole.status() != 200 || whole.headers().containsKey("accept-ranges");
    return isSaid ? whole : whole.with(Map.of("accept-ranges", "bytes"));
  }

  private static boolean isUnchanged(Request request, Reply whole) {
    Optional<String> tags = request.header("if-none-match");
    if (tags.isPresent()) {
      return whole.header("etag").filter(etag -> matches(tags.get(), etag)).isPresent();
    }
    Optional<Instant> since = request.header("if-modified-since").flatMap(Conditions::date);
    Optional<Instant> modified = whole.header("last-modified").flatMap(Conditions::date);
    return since.isPresent() && modified.isPresent() && !modified.get().isAfter(since.get());
  }

  private static boolean matches(String tags, String etag) {
    return tags.strip().equals("*")
        || Stream.of(tags.split(",")).map(Conditions::strong).anyMatch(strong(etag)::equals);
  }

  /** If-None-Match compares weakly: {@code W/"a"} is {@code "a"}. */
  private static String strong(String etag) {
    String stripped = etag.strip();
    return stripped.startsWith("W/") ? stripped.substring(2) : stripped;
  }

  private static boolean rangeStillFits(Request request, Reply whole) {
    Optional<String> condition = request.header("if-range");
    return condition.isEmpty()
        || condition.equals(whole.header("etag"))
        || condition.equals(whole.header("last-modified"));
  }

  private static Reply notModified(Reply whole) {
    Map<String, String> headers = new LinkedHashMap<>(whole.headers());
    headers.remove("content-type");
    headers.remove("accept-ranges");
    return Reply.empty(304, headers);
  }

  private static Reply part(ByteRange range, Reply whole) {
    int length = whole.body().length;
    return switch (range) {
      case ByteRange.Whole _ -> whole;
      case ByteRange.Part(int first, int last) -> {
        byte[] bytes = Arrays.copyOfRange(whole.body(), first, last + 1);
        yield new Reply(206, whole.headers(), bytes)
            .with(Map.of("content-range", "bytes " + first + "-" + last + "/" + length));
      }
      case ByteRange.Unsatisfiable _ ->
          Reply.empty(416, Map.of("content-range", "bytes */" + length));
    };
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
