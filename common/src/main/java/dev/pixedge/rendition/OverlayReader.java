package dev.pixedge.rendition;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Overlay.Fixed;
import dev.pixedge.rendition.Overlay.Share;
import dev.pixedge.rendition.Overlay.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the picture of a watermark with what is done to it. */
final class OverlayReader {
  private static final String CHAIN = "?x-oss-process=";
  private static final String IMAGE = "image/";
  private static final String SHARE = "P_";
  private static final ValueRule PERCENT = new ValueRule.Range(1, 100);
  private static final List<String> ALLOWED =
      List.of("resize", "crop", "indexcrop", "rounded-corners", "rotate");

  private OverlayReader() {}

  static Overlay read(String text) {
    int cut = text.indexOf(CHAIN);
    try {
      return cut < 0
          ? new Overlay(text, new SourceKey(text), List.of())
          : new Overlay(
              text,
              new SourceKey(text.substring(0, cut)),
              steps(text.substring(cut + CHAIN.length())));
    } catch (FaultException problem) {
      throw problem.fault().because("watermark image: " + problem.getMessage(), problem);
    }
  }

  private static List<Step> steps(String chain) {
    if (!chain.startsWith(IMAGE)) {
      throw Fault.INVALID_ARGUMENT.because(
          "x-oss-process: expected image/<chain>, got \"" + chain + "\"");
    }
    List<Step> steps = new ArrayList<>();
    for (String action : chain.substring(IMAGE.length()).replace(',', '.').split("/", -1)) {
      if (!action.isEmpty()) {
        step(List.of(action.split("\\.", -1))).ifPresent(steps::add);
      }
    }
    return steps;
  }

  private static Optional<Step> step(List<String> parts) {
    String name = parts.getFirst();
    if (!ALLOWED.contains(name)) {
      throw Fault.INVALID_ARGUMENT.because(
          "action: expected one of %s, got \"%s\"".formatted(String.join(" ", ALLOWED), name));
    }
    List<String> values = parts.subList(1, parts.size());
    if (name.equals("resize") && values.stream().anyMatch(value -> value.startsWith(SHARE))) {
      return Optional.of(share(values));
    }
    ActionSpec spec = Chain.TABLE.action(name);
    Map<String, String> given = spec.read(values);
    return given.isEmpty()
        ? Optional.empty()
        : ActionReader.read(new Arguments(spec, given)).map(Fixed::new);
  }

  private static Share share(List<String> values) {
    if (values.size() > 1) {
      throw Fault.BAD_REQUEST.because("resize P: expected no other parameter beside it");
    }
    String value = values.getFirst().substring(SHARE.length());
    return new Share(
        Integer.parseInt(
            PERCENT
                .canonical(value)
                .orElseThrow(
                    () ->
                        Fault.INVALID_ARGUMENT.because(
                            "resize P: expected %s, got \"%s\""
                                .formatted(PERCENT.expected(), value)))));
  }
}
