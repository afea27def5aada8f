package dev.pixedge.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.rendition.SourceKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One page of images.
 *
 * @param prefix how their keys begin
 * @param after behind which key it begins
 * @param limit how many at most
 */
record Listing(String prefix, Optional<SourceKey> after, int limit) {
  private static final int MOST = 1_000;
  private static final int USUAL = 100;
  private static final int LONGEST_PREFIX = 1_024;

  /** Fault: {@code INVALID_ARGUMENT}. */
  static Listing of(QueryString query) {
    String prefix = query.first("prefix").orElse("");
    if (prefix.getBytes(UTF_8).length > LONGEST_PREFIX || prefix.indexOf('\0') >= 0) {
      throw Fault.INVALID_ARGUMENT.because(
          "prefix: expected the beginning of a key, at most %d bytes".formatted(LONGEST_PREFIX));
    }
    return new Listing(
        prefix,
        query.first("cursor").filter(text -> !text.isEmpty()).map(Listing::key),
        query.first("limit").map(Listing::limit).orElse(USUAL));
  }

  /** The page with those fields of each record that are asked for. */
  Map<String, Object> of(MetadataStore images, Fields fields) {
    MetadataStore.Page page = images.list(prefix, after, limit);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("images", page.records().stream().map(FactsJson::of).map(fields::of).toList());
    page.next().ifPresent(next -> body.put("cursor", cursor(next)));
    return body;
  }

  private static String cursor(SourceKey key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.value().getBytes(UTF_8));
  }

  private static SourceKey key(String cursor) {
    try {
      return new SourceKey(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
    } catch (IllegalArgumentException | FaultException problem) {
      throw Fault.INVALID_ARGUMENT.because(
          "cursor: expected one from an earlier page, got \"" + cursor + "\"", problem);
    }
  }

  private static int limit(String text) {
    if (text.matches("[0-9]{1,4}")) {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    }
    throw Fault.INVALID_ARGUMENT.because("limit: expected 1..%d, got \"%s\"".formatted(MOST, text));
  }
}
