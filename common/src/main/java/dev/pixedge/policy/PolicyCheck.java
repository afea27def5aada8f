package dev.pixedge.policy;

import dev.pixedge.policy.Findings.Range;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks a completed policy as a whole. The rules: {@code contract/policies.json}. */
final class PolicyCheck {
  private static final long YEAR = 31_536_000;
  private static final int LARGEST_SIDE = 16_384;
  private static final long BILLION = 1_000_000_000;
  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,4})x([1-9][0-9]{0,4})");
  private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
  private static final Range QUALITY = new Range(1, 100);
  private static final List<String> FORMATS = List.of("avif", "webp", "jpeg");

  private final Findings findings = new Findings();
  private final PolicyDefaults defaults;

  PolicyCheck(PolicyDefaults defaults) {
    this.defaults = defaults;
  }

  /** All that is wrong with a policy, of which nothing is left out any more. */
  Findings check(JsonNode policy) {
    findings.object(policy, "", new LinkedHashSet<>(defaults.usual().propertyNames()));
    checkNumbers(policy);
    checkWords(policy);
    checkListed(policy);
    checkFormats(policy.path("formats"));
    checkIngest(policy.path("ingest"), policy.path("presets"));
    new PresetCheck(findings, defaults).check(policy);
    return findings;
  }

  private void checkNumbers(JsonNode policy) {
    Map<String, Range> limits = new LinkedHashMap<>();
    limits.put("actions", new Range(1, 50));
    limits.put("path", new Range(64, 1000));
    limits.put("sourceBytes", new Range(1, 2 * BILLION));
    limits.put("sourcePixels", new Range(1, BILLION));
    limits.put("side", new Range(1, LARGEST_SIDE));
    findings.wholeNumbers(policy.path("limits"), "/limits", limits);
    Map<String, Range> cache = new LinkedHashMap<>();
    cache.put("browser", new Range(0, YEAR));
    cache.put("edge", new Range(0, YEAR));
    findings.wholeNumbers(policy.path("cache"), "/cache", cache);
  }

  private void checkWords(JsonNode policy) {
    findings.oneOf(
        policy.path("unlisted"), "/unlisted", words("refuse", "signed", "snap", "allow"));
    findings.oneOf(policy.path("originals"), "/originals", words("allow", "signed", "refuse"));
    findings.oneOf(policy.path("damaged"), "/damaged", words("refuse", "show"));
    if (findings.object(policy.path("oss"), "/oss", words("format"))) {
      findings.oneOf(
          policy.path("oss").path("format"), "/oss/format", words("negotiate", "source"));
    }
    findings.list(
        policy.path("referers"),
        "/referers",
        host -> host.isString() && HOST.matcher(host.asString()).matches(),
        "a host name like example.com");
  }

  private void checkListed(JsonNode policy) {
    JsonNode given = policy.path("limits").path("side");
    int side = new Range(1, LARGEST_SIDE).holds(given) ? given.asInt() : LARGEST_SIDE;
    findings.list(
        policy.path("sizes"),
        "/sizes",
        size -> isSize(size, side),
        "a size like 800x600 with sides up to " + side);
    findings.ladder(policy.path("qualities"), "/qualities", QUALITY.most());
    JsonNode widths = policy.path("widths");
    findings.ladder(widths, "/widths", side);
    if (widths.isArray() && findings.expect(!widths.isEmpty(), "/widths", "at least one width")) {
      JsonNode autoWidth = policy.path("autoWidth");
      findings.expect(
          widths.valueStream().anyMatch(autoWidth::equals), "/autoWidth", "one of widths");
    }
  }

  private void checkFormats(JsonNode formats) {
    if (!findings.object(formats, "/formats", new LinkedHashSet<>(FORMATS))) {
      return;
    }
    findings.expect(
        formats.has("jpeg"), "/formats/jpeg", "an object: JPEG is what every browser can show");
    for (String name : FORMATS) {
      if (formats.has(name)) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        ranges.put("quality", QUALITY);
        if (name.equals("avif")) {
          ranges.put("pixels", new Range(1, BILLION));
        }
        findings.wholeNumbers(formats.path(name), "/formats/" + name, ranges);
      }
    }
  }

  private void checkIngest(JsonNode ingest, JsonNode presets) {
    if (!findings.object(ingest, "/ingest", words("prewarm", "gps", "copyright"))) {
      return;
    }
    findings.expect(ingest.path("gps").isBoolean(), "/ingest/gps", "true or false");
    findings.expect(ingest.path("copyright").isBoolean(), "/ingest/copyright", "true or false");
    findings.list(
        ingest.path("prewarm"),
        "/ingest/prewarm",
        name -> !presets.isObject() || (name.isString() && presets.has(name.asString())),
        "the name of a preset");
  }

  private static boolean isSize(JsonNode size, int side) {
    Matcher matcher = SIZE.matcher(size.isString() ? size.asString() : "");
    return matcher.matches()
        && Integer.parseInt(matcher.group(1)) <= side
        && Integer.parseInt(matcher.group(2)) <= side;
  }

  private static Set<String> words(String... words) {
    return new LinkedHashSet<>(List.of(words));
  }
}
