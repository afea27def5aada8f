package dev.pixedge.meta;

import dev.pixedge.metadata.ImageDetails;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.Place;
import dev.pixedge.metadata.Shot;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An image's record as the fields of a JSON object, in a fixed order; what is not known is left
 * out.
 */
final class FactsJson {
  private FactsJson() {}

  /**
   * The fields. Width and height are those that a viewer sees; what is not an image has only what
   * the store knows.
   */
  static Map<String, Object> of(ImageRecord image) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("key", image.key().value());
    fields.put("bytes", image.bytes());
    fields.put("etag", image.etag());
    put(fields, "version", text(image.version()));
    fields.put("uploaded", image.uploaded().toString());
    fields.put("image", image.image().isPresent());
    put(fields, "problem", text(image.problem()));
    image.image().ifPresent(details -> put(fields, details));
    return fields;
  }

  private static void put(Map<String, Object> fields, ImageDetails image) {
    ImageFacts facts = image.facts();
    fields.put("contentType", facts.format().contentType());
    fields.put("format", facts.format().name().toLowerCase(Locale.ROOT));
    fields.put("width", facts.seenWidth());
    fields.put("height", facts.seenHeight());
    fields.put("orientation", facts.orientation());
    fields.put("frames", facts.frames());
    fields.put("alpha", facts.alpha());
    fields.put("profile", facts.profile());
    put(fields, "profileName", image.profile());
    image
        .look()
        .ifPresent(
            look -> {
              fields.put("averageColor", "#" + look.average().text());
              fields.put("blurHash", look.blurHash());
            });
    Map<String, Object> exif = exif(image.shot());
    if (!exif.isEmpty()) {
      fields.put("exif", exif);
    }
  }

  private static Map<String, Object> exif(Shot shot) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "camera", shot.camera());
    put(fields, "lens", shot.lens());
    put(fields, "exposure", shot.exposure());
    put(fields, "aperture", shot.aperture());
    put(fields, "iso", shot.iso());
    put(fields, "focalLength", shot.focalLength());
    put(fields, "taken", shot.taken());
    put(fields, "gps", shot.place().map(FactsJson::gps));
    return fields;
  }

  private static Map<String, Object> gps(Place place) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("latitude", place.latitude());
    fields.put("longitude", place.longitude());
    put(fields, "altitude", place.altitude());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, Optional<?> value) {
    value.ifPresent(present -> fields.put(name, present));
  }

  private static Optional<String> text(String value) {
    return Optional.of(value).filter(it -> !it.isEmpty());
  }
}
