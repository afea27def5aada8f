package dev.pixedge.policy;

import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Chain;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks the presets of a policy: names, and chains that the rest of the policy allows. */
final class PresetCheck {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,63}");

  /** Quality, interlace and format, which a chain may name beside its actions. */
  private static final int ENCODER_PARTS = 3;

  private final Findings findings;
  private final PolicyDefaults defaults;

  PresetCheck(Findings findings, PolicyDefaults defaults) {
    this.findings = findings;
    this.defaults = defaults;
  }

  /** What is wrong elsewhere in the policy counts as its default here. */
  void check(JsonNode policy) {
    JsonNode presets = policy.path("presets");
    if (!findings.expect(presets.isObject(), "/presets", "an object")) {
      return;
    }
    Policy.Limits limits = PolicyFields.limits(good(policy, "limits"));
    JsonNode formats = good(policy, "formats");
    presets.forEachEntry(
        (name, chain) -> {
          String place = "/presets/" + Findings.escape(name);
          if (findings.expect(
                  NAME.matcher(name).matches(), place, "a name of 1 to 63 of A-Z a-z 0-9 _ . -")
              && findings.expect(
                  chain.isString(), place, "a chain like resize.w_400/quality.Q_75")) {
            checkChain(chain.asString(), place, limits, formats);
          }
        });
  }

  private JsonNode good(JsonNode policy, String field) {
    return findings.isGood("/" + field) ? policy.path(field) : defaults.usual().path(field);
  }

  private void checkChain(String text, String place, Policy.Limits limits, JsonNode formats) {
    long written = Arrays.stream(text.split("/", -1)).filter(part -> !part.isEmpty()).count();
    try {
      Chain chain = Chain.read(text);
      findings.expect(
          chain.actions().size() <= limits.actions() && written <= limits.actions() + ENCODER_PARTS,
          place,
          "at most " + limits.actions() + " actions");
      findings.expect(!chain.isEmpty(), place, "an action that changes something");
      limits.checkSides(chain.actions());
      chain
          .format()
          .filter(format -> PolicyFields.NEGOTIATED.contains(format))
          .map(format -> format.name().toLowerCase(Locale.ROOT))
          .ifPresent(
              format ->
                  findings.expect(
                      formats.has(format), place, "a format that the policy has, not " + format));
    } catch (FaultException fault) {
      findings.expect(false, place, "a good chain: " + fault.getMessage());
    }
  }
}
