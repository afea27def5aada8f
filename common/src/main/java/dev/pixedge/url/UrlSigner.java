package dev.pixedge.url;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.PercentEncoding;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs URLs with one key, for what the policy does not let anybody ask for. */
public final class UrlSigner {
  private static final Pattern URL =
      Pattern.compile("((?:https?:)?//[^/?#]+)?(/[^?#]*)(?:\\?([^#]*))?");
  private static final List<String> OWN = List.of("exp", "kid", "sig");
  private static final String ALGORITHM = "HmacSHA256";

  private final String kid;
  private final String key;

  /**
   * @param kid the key's name
   * @param key the secret itself, of which the UTF-8 counts
   */
  public UrlSigner(String kid, String key) {
    this.kid = ImageOptions.TABLE.read("kid", "kid", kid);
    if (key.isEmpty()) {
      throw Fault.INVALID_ARGUMENT.because("key: expected text");
    }
    this.key = key;
  }

  /**
   * A URL, or a path with its query, with a signature that ends at this time. Faults: {@code
   * BAD_REQUEST} for what is no URL or is signed already, and {@code INVALID_ARGUMENT}.
   */
  public String sign(String url, Instant expires) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      throw Fault.BAD_REQUEST.because(
          "url: expected a path or an http URL without \"#\", got \"%s\"".formatted(url));
    }
    String exp = ImageOptions.TABLE.read("expires", "exp", Long.toString(expires.getEpochSecond()));
    String path = parts.group(2);
    String query = Optional.ofNullable(parts.group(3)).orElse("");

    List<String> covered = covered(query);
    covered.add("exp=" + exp);
    covered.add("kid=" + ImageUrls.value(kid));
    String encodedPath = PercentEncoding.encode(PercentEncoding.decode(path));
    String text = covered.stream().sorted().collect(Collectors.joining("&", encodedPath + "?", ""));
    return "%s%s?%sexp=%s&kid=%s&sig=%s"
        .formatted(
            Optional.ofNullable(parts.group(1)).orElse(""),
            path,
            query.isEmpty() ? "" : query + "&",
            exp,
            ImageUrls.value(kid),
            hmac(text));
  }

  /** The parameters that a signature covers, as {@code name=value}; others are the page's own. */
  private static List<String> covered(String query) {
    List<String> covered = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String part : query.split("&", -1)) {
      int split = part.indexOf('=');
      String name = split < 0 ? part : part.substring(0, split);
      String value = split < 0 ? "" : part.substring(split + 1);
      ImageOptions.TABLE
          .fullName(name)
          .ifPresent(
              full -> {
                require(!OWN.contains(name), "url: expected no exp, kid or sig, got \"%s\"", name);
                require(seen.add(full), "%s: expected it once", name);
                covered.add(name + "=" + ImageUrls.value(decoded(name, value)));
              });
    }
    return covered;
  }

  private static String decoded(String name, String value) {
    try {
      return PercentEncoding.decode(value);
    } catch (FaultException malformed) {
      throw Fault.BAD_REQUEST.because(name + ": expected percent-encoded UTF-8", malformed);
    }
  }

  private static void require(boolean isGood, String message, String name) {
    if (!isGood) {
      throw Fault.BAD_REQUEST.because(message.formatted(name));
    }
  }

  private String hmac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), ALGORITHM));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException notOnThisMachine) {
      throw new IllegalStateException(
          "HMAC-SHA256 is part of every Java platform", notOnThisMachine);
    }
  }
}
