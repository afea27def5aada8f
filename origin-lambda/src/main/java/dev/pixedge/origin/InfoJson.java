package dev.pixedge.origin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pixedge.engine.ExifFields;
import dev.pixedge.engine.Probe;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.store.Blob;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The answer {@code info}: facts of a source in the JSON shape of x-oss-process. */
final class InfoJson {
  private static final JsonMapper JSON = new JsonMapper();

  private InfoJson() {}

  /**
   * The facts, EXIF among them. Faults: those of {@link Probe#of}. Width and height are those
   * before the orientation.
   *
   * @param withPlace whether EXIF may tell the place
   */
  static Blob of(Blob source, boolean withPlace) {
    ImageFacts facts = Probe.of(source);
    Map<String, Map<String, String>> fields = new TreeMap<>();
    ExifFields.of(source, withPlace)
        .forEach((name, text) -> fields.put(name, Map.of("value", text)));
    fields.put("FileSize", value(source.info().length()));
    fields.put("Format", Map.of("value", name(facts.format())));
    fields.put("FrameCount", value(facts.frames()));
    fields.put("ImageHeight", value(facts.height()));
    fields.put("ImageWidth", value(facts.width()));
    fields.put("Orientation", value(facts.orientation()));
    return Blob.of("application/json", JSON.writeValueAsString(fields).getBytes(UTF_8));
  }

  private static Map<String, String> value(long number) {
    return Map.of("value", String.valueOf(number));
  }

  private static String name(SourceFormat format) {
    return format == SourceFormat.JPEG ? "jpg" : format.name().toLowerCase(Locale.ROOT);
  }
}
