package dev.pixedge.engine;

import dev.pixedge.store.Blob;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies one behind the other in one blob; a field of its metadata says where each ends. */
final class StoredCopies {
  private static final String ENDS = "copy-ends";

  private StoredCopies() {}

  /** All of them, with this metadata. */
  static Blob join(List<Blob> copies, Map<String, String> metadata) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> ends = new ArrayList<>();
    for (Blob copy : copies) {
      bytes.writeBytes(copy.bytes());
      ends.add(Integer.toString(bytes.size()));
    }
    Map<String, String> fields = new LinkedHashMap<>(metadata);
    fields.put(ENDS, String.join(" ", ends));
    Blob all = Blob.of(copies.getFirst().info().contentType(), bytes.toByteArray());
    return new Blob(all.info().withMetadata(fields), all.bytes());
  }

  /** Those that are there as a whole; of what was not joined here there are none. */
  static List<Blob> split(Blob joined) {
    byte[] bytes = joined.bytes();
    List<Blob> copies = new ArrayList<>();
    int start = 0;
    for (int end : ends(joined)) {
      if (end <= start || end > bytes.length) {
        break;
      }
      copies.add(Blob.of(joined.info().contentType(), Arrays.copyOfRange(bytes, start, end)));
      start = end;
    }
    return copies;
  }

  private static int[] ends(Blob joined) {
    try {
      String known = joined.info().metadata().getOrDefault(ENDS, "");
      return Arrays.stream(known.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    } catch (NumberFormatException _) {
      return new int[0];
    }
  }
}
