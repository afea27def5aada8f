package dev.pixedge.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What an ICC profile calls itself. Source: ICC.1:2022, sections 7.3, 9.2.41 and 10.15. */
final class ProbeProfile {
  private static final int TAGS = 128;
  private static final int TAG = 12;
  private static final int MOST_TAGS = 200;
  private static final int LONGEST_NAME = 200;

  /** As much of a compressed profile as is read; names stand near the start. */
  private static final int INFLATED_BYTES = 64_000;

  private ProbeProfile() {}

  /** Its description, in the first language it has one in. */
  static Optional<String> name(ProbeBytes profile) {
    if (!profile.has(36, "acsp") || !profile.holds(TAGS, 4)) {
      return Optional.empty();
    }
    long count = Math.min(MOST_TAGS, profile.u32(TAGS));
    for (long tag = TAGS + 4; count > 0 && profile.holds(tag, TAG); tag += TAG, count--) {
      if (profile.has(tag, "desc") && profile.holds(profile.u32(tag + 4), profile.u32(tag + 8))) {
        return description(profile.part(profile.u32(tag + 4), profile.u32(tag + 8)))
            .map(String::strip)
            .filter(name -> !name.isEmpty());
      }
    }
    return Optional.empty();
  }

  /** The profile of a PNG chunk: a name, then the profile compressed. Empty when it is damaged. */
  static ProbeBytes inflated(ProbeBytes chunk) {
    int start = chunk.text().length() + 2;
    if (!chunk.holds(start, 1)) {
      return ProbeBytes.of(new byte[0]);
    }
    byte[] profile = new byte[INFLATED_BYTES];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(chunk.from(start).copied());
      return ProbeBytes.of(Arrays.copyOf(profile, inflater.inflate(profile)));
    } catch (DataFormatException _) {
      return ProbeBytes.of(new byte[0]);
    }
  }

  private static Optional<String> description(ProbeBytes text) {
    if (text.has(0, "desc") && text.holds(12, 1)) {
      return Optional.of(text.part(12, Math.min(text.length() - 12, LONGEST_NAME)).text());
    }
    if (text.has(0, "mluc") && text.holds(16, 12)) {
      long length = Math.min(text.u32(20), 2L * LONGEST_NAME);
      long offset = text.u32(24);
      return text.holds(offset, length)
          ? Optional.of(
              new String(text.part(offset, length).copied(), StandardCharsets.UTF_16BE)
                  .replace("\0", ""))
          : Optional.empty();
    }
    return Optional.empty();
  }
}
