package dev.pixedge.meta;

import dev.pixedge.config.Env;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the images are served.
 *
 * @param cdn the CDN's address without a path, for example {@code https://cdn.example.com}
 */
public record MetaConfig(String cdn) {
  private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]+)?");

  public MetaConfig {
    if (!ADDRESS.matcher(cdn).matches()) {
      throw new IllegalArgumentException(
          "CDN address: expected one like https://cdn.example.com, got \"" + cdn + '"');
    }
  }

  /** Reads the settings; the address stands in {@code PIXEDGE_CDN}. */
  static MetaConfig from(Map<String, String> variables) {
    String cdn = Env.read(variables, env -> env.required("PIXEDGE_CDN", "the address of the CDN"));
    return new MetaConfig(cdn);
  }
}
