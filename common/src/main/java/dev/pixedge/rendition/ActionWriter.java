package dev.pixedge.rendition;

import dev.pixedge.rendition.Action.AnimationFrames;
import dev.pixedge.rendition.Action.AutoOrient;
import dev.pixedge.rendition.Action.Axis;
import dev.pixedge.rendition.Action.Blur;
import dev.pixedge.rendition.Action.Bright;
import dev.pixedge.rendition.Action.Circle;
import dev.pixedge.rendition.Action.Contrast;
import dev.pixedge.rendition.Action.Crop;
import dev.pixedge.rendition.Action.Flip;
import dev.pixedge.rendition.Action.Grey;
import dev.pixedge.rendition.Action.IndexCrop;
import dev.pixedge.rendition.Action.Rotate;
import dev.pixedge.rendition.Action.RoundedCorners;
import dev.pixedge.rendition.Action.Sharpen;
import dev.pixedge.rendition.Action.Threshold;
import dev.pixedge.rendition.Resize.Box;
import dev.pixedge.rendition.Resize.Percent;
import dev.pixedge.rendition.Resize.Sides;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Takes an action apart into the values that the table prints; {@link ActionReader} turned round.
 */
final class ActionWriter {
  private ActionWriter() {}

  static String nameOf(Action action) {
    return switch (action) {
      case AutoOrient _ -> "auto-orient";
      case Resize _ -> "resize";
      case Crop _ -> "crop";
      case IndexCrop _ -> "indexcrop";
      case Circle _ -> "circle";
      case RoundedCorners _ -> "rounded-corners";
      case Rotate _ -> "rotate";
      case Flip _ -> "flip";
      case Blur _ -> "blur";
      case Bright _ -> "bright";
      case Contrast _ -> "contrast";
      case Sharpen _ -> "sharpen";
      case Grey _ -> "grey";
      case AnimationFrames _ -> "cgif";
      case Threshold _ -> "threshold";
      case Watermark _ -> "watermark";
    };
  }

  /** The values of an action, those that equal a default included. */
  static Map<String, String> valuesOf(Action action) {
    return switch (action) {
      case AutoOrient(boolean apply) -> Map.of("", flag(apply));
      case Resize resize -> resize(resize);
      case Crop crop ->
          Map.of(
              "w", Integer.toString(crop.width()),
              "h", Integer.toString(crop.height()),
              "x", Integer.toString(crop.x()),
              "y", Integer.toString(crop.y()),
              "g", text(crop.focus()));
      case IndexCrop(Axis axis, int length, int index) ->
          Map.of(
              axis == Axis.X ? "x" : "y", Integer.toString(length), "i", Integer.toString(index));
      case Circle(int radius) -> Map.of("r", Integer.toString(radius));
      case RoundedCorners(int radius) -> Map.of("r", Integer.toString(radius));
      case Rotate(int degrees) -> Map.of("", Integer.toString(degrees));
      case Flip flip -> Map.of("", flip(flip));
      case Blur(int radius, int sigma) ->
          Map.of("r", Integer.toString(radius), "s", Integer.toString(sigma));
      case Bright(int value) -> Map.of("", Integer.toString(value));
      case Contrast(int value) -> Map.of("", Integer.toString(value));
      case Sharpen(int value) -> Map.of("", Integer.toString(value));
      case Grey() -> Map.of("", "1");
      case AnimationFrames(int count) -> Map.of("s", Integer.toString(count));
      case Threshold(int bytes) -> Map.of("", Integer.toString(bytes));
      case Watermark watermark -> watermark(watermark);
    };
  }

  private static Map<String, String> resize(Resize resize) {
    Map<String, String> values = new HashMap<>();
    values.put("m", resize.mode().name().toLowerCase(Locale.ROOT));
    switch (resize.target()) {
      case Box(OptionalInt width, OptionalInt height) -> {
        width.ifPresent(value -> values.put("w", Integer.toString(value)));
        height.ifPresent(value -> values.put("h", Integer.toString(value)));
      }
      case Sides(OptionalInt longest, OptionalInt shortest) -> {
        longest.ifPresent(value -> values.put("l", Integer.toString(value)));
        shortest.ifPresent(value -> values.put("s", Integer.toString(value)));
      }
      case Percent(int value) -> values.put("p", Integer.toString(value));
    }
    values.put("limit", flag(!resize.enlarge()));
    values.put("color", resize.background().text());
    switch (resize.focus()) {
      case FocalPoint(int x, int y) -> {
        values.put("fx", Integer.toString(x));
        values.put("fy", Integer.toString(y));
      }
      case Focus named -> values.put("g", text(named));
    }
    return values;
  }

  private static String text(Focus focus) {
    return switch (focus) {
      case Gravity gravity -> gravity.text();
      case Attention attention -> attention.text();
      case FocalPoint point -> throw new IllegalArgumentException("no name for " + point);
    };
  }

  private static Map<String, String> watermark(Watermark watermark) {
    Map<String, String> values = new HashMap<>();
    watermark.image().ifPresent(image -> values.put("image", Base64Text.encode(image.text())));
    watermark.text().ifPresent(text -> values.putAll(text(text)));
    values.put("t", Integer.toString(watermark.opacity()));
    values.put("g", watermark.gravity().text());
    values.put("x", Integer.toString(watermark.x()));
    values.put("y", Integer.toString(watermark.y()));
    values.put("voffset", Integer.toString(watermark.verticalOffset()));
    watermark
        .tiling()
        .ifPresent(
            tiling -> {
              values.put("fill", "1");
              values.put("padx", Integer.toString(tiling.horizontal()));
              values.put("pady", Integer.toString(tiling.vertical()));
            });
    values.put("order", flag(watermark.order() == Watermark.Order.TEXT_FIRST));
    values.put("align", Integer.toString(watermark.align()));
    values.put("interval", Integer.toString(watermark.interval()));
    return values;
  }

  private static Map<String, String> text(Watermark.Text text) {
    return Map.of(
        "text", Base64Text.encode(text.value()),
        "type", Base64Text.encode(text.font().text()),
        "color", text.color().text(),
        "size", Integer.toString(text.size()),
        "shadow", Integer.toString(text.shadow()),
        "rotate", Integer.toString(text.rotate()));
  }

  private static String flip(Flip flip) {
    return switch (flip) {
      case VERTICAL -> "0";
      case HORIZONTAL -> "1";
      case BOTH -> "2";
    };
  }

  private static String flag(boolean value) {
    return value ? "1" : "0";
  }
}
