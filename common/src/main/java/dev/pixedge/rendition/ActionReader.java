package dev.pixedge.rendition;

import dev.pixedge.rendition.Action.AnimationFrames;
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
import dev.pixedge.rendition.Resize.Mode;
import dev.pixedge.rendition.Resize.Percent;
import dev.pixedge.rendition.Resize.Sides;
import dev.pixedge.rendition.Resize.Target;
import dev.pixedge.rendition.Watermark.Order;
import dev.pixedge.rendition.Watermark.Text;
import dev.pixedge.rendition.Watermark.Tiling;
import java.util.Locale;
import java.util.Optional;

/** Makes an action of what the table has checked. */
final class ActionReader {
  private static final int FULL_TURN = 360;

  private ActionReader() {}

  /** The action with these arguments, which say something; empty when they come to nothing. */
  static Optional<Action> read(Arguments given) {
    String name = given.spec().name();
    return switch (name) {
      case "resize" -> Optional.of(resize(given));
      case "crop" -> Optional.of(crop(given));
      case "indexcrop" -> Optional.of(indexCrop(given));
      case "circle" -> Optional.of(new Circle(given.number("r")));
      case "rounded-corners" -> Optional.of(new RoundedCorners(given.number("r")));
      case "rotate" ->
          Optional.of(given.number("") % FULL_TURN).filter(turn -> turn != 0).map(Rotate::new);
      case "flip" -> Optional.of(flip(given.number("")));
      case "blur" -> Optional.of(new Blur(given.number("r"), given.number("s")));
      case "bright" -> Optional.of(new Bright(given.number("")));
      case "contrast" -> Optional.of(new Contrast(given.number("")));
      case "sharpen" -> Optional.of(new Sharpen(given.number("")));
      case "grey" -> Optional.of(new Grey());
      case "cgif" -> Optional.of(new AnimationFrames(given.number("s")));
      case "threshold" -> Optional.of(new Threshold(given.number("")));
      case "watermark" -> Optional.of(watermark(given));
      case "strip-metadata" -> Optional.empty();
      default -> throw new IllegalStateException("actions.json: unknown action " + name);
    };
  }

  private static Resize resize(Arguments given) {
    Mode mode = Mode.valueOf(given.word("m").toUpperCase(Locale.ROOT));
    boolean isFramed = mode == Mode.FILL || mode == Mode.PAD;
    Target target = isFramed ? target(given).squared() : target(given);
    Mode effective = target.isPair() ? mode : Mode.LFIT;
    return new Resize(
        effective,
        target,
        !given.flag("limit"),
        effective == Mode.PAD ? given.color("color") : Color.WHITE,
        effective == Mode.FILL ? focus(given) : Gravity.CENTER);
  }

  private static Focus focus(Arguments given) {
    return given.has("fx") || given.has("fy")
        ? new FocalPoint(given.number("fx"), given.number("fy"))
        : given.focus("g");
  }

  private static Target target(Arguments given) {
    if (given.has("p")) {
      return new Percent(given.number("p"));
    }
    if (given.has("l") || given.has("s")) {
      return new Sides(given.maybe("l"), given.maybe("s"));
    }
    return new Box(given.maybe("w"), given.maybe("h"));
  }

  private static Crop crop(Arguments given) {
    return new Crop(
        given.number("w"),
        given.number("h"),
        given.number("x"),
        given.number("y"),
        given.focus("g"));
  }

  private static IndexCrop indexCrop(Arguments given) {
    return given.has("y")
        ? new IndexCrop(Axis.Y, given.number("y"), given.number("i"))
        : new IndexCrop(Axis.X, given.number("x"), given.number("i"));
  }

  private static Flip flip(int value) {
    return switch (value) {
      case 0 -> Flip.VERTICAL;
      case 1 -> Flip.HORIZONTAL;
      default -> Flip.BOTH;
    };
  }

  private static Watermark watermark(Arguments given) {
    return new Watermark(
        given.has("image") ? Optional.of(Overlay.read(given.decoded("image"))) : Optional.empty(),
        given.has("text") ? Optional.of(text(given)) : Optional.empty(),
        given.number("t"),
        given.gravity("g"),
        given.number("x"),
        given.number("y"),
        given.number("voffset"),
        given.flag("fill")
            ? Optional.of(new Tiling(given.number("padx"), given.number("pady")))
            : Optional.empty(),
        given.flag("order") ? Order.TEXT_FIRST : Order.IMAGE_FIRST,
        given.number("align"),
        given.number("interval"));
  }

  private static Text text(Arguments given) {
    return new Text(
        given.decoded("text"),
        FontName.of(given.decoded("type")),
        given.color("color"),
        given.number("size"),
        given.number("shadow"),
        given.number("rotate"));
  }
}
