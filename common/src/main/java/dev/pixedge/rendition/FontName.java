package dev.pixedge.rendition;

import dev.pixedge.fault.Fault;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The fonts that a text may be asked for in. Source: x-oss-process, action {@code watermark}. */
public enum FontName {
  WQY_ZENHEI,
  WQY_MICROHEI,
  FANGZHENGSHUSONG,
  FANGZHENGKAITI,
  FANGZHENGHEITI,
  FANGZHENGFANGSONG,
  DROIDSANSFALLBACK;

  /** How the language writes it before it is encoded. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Fault: {@code INVALID_ARGUMENT} with the names that there are. */
  static FontName of(String text) {
    return Arrays.stream(values())
        .filter(name -> name.text().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Fault.INVALID_ARGUMENT.because(
                    "watermark type: expected the base64url of one of %s, got that of \"%s\""
                        .formatted(
                            Arrays.stream(values())
                                .map(FontName::text)
                                .collect(Collectors.joining(" ")),
                            text)));
  }
}
