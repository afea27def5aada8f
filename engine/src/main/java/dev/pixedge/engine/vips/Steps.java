package dev.pixedge.engine.vips;

import dev.pixedge.engine.Plan;
import dev.pixedge.engine.Plan.Size;
import dev.pixedge.engine.Plan.Step;
import dev.pixedge.rendition.Color;
import java.util.function.UnaryOperator;

/** Each step of a plan as calls of libvips. */
final class Steps {
  private Steps() {}

  static Image apply(Image image, Step step, Marks marks) {
    return switch (step) {
      case Plan.Scale scale -> scale(Source.Opened.whole(image), scale.size());
      case Plan.Cut cut -> cut(image, cut.left(), cut.top(), cut.size());
      case Plan.AttentiveCut cut -> attentive(image.inAnyOrder(), cut, marks);
      case Plan.Canvas canvas -> canvas(image, canvas);
      case Plan.QuarterTurn turn ->
          image.inAnyOrder().call("rot").options("angle=d" + turn.degrees()).image();
      case Plan.Turn turn -> turn(image.inAnyOrder(), turn);
      case Plan.Mark mark -> marks.over(image, mark);
      case Plan.Mirror mirror -> mirror(image, mirror);
      case Plan.Round round -> Rounding.of(image, round);
      case Plan.Grey _ -> image.call("colourspace").options("space=b-w").image();
      case Plan.Blur blur -> Filters.blur(image, blur);
      case Plan.Sharpen sharpen -> Filters.sharpen(image, sharpen);
      case Plan.Levels levels -> Filters.levels(image, levels);
    };
  }

  /** Lanczos-3 with the true ratio of each axis. */
  static Image scale(Source.Opened opened, Size target) {
    Image image = opened.image();
    if (image.size().equals(target)) {
      return image;
    }
    Resampling x = Resampling.of(opened.width(), image.width(), target.width());
    Resampling y = Resampling.of(opened.height(), image.height(), target.height());
    Image extended = extend(image, new Size(x.extended(), y.extended()));
    Image scaled =
        premultiplied(
            extended,
            plain ->
                plain
                    .call("resize")
                    .with("scale", x.scale())
                    .with("vscale", y.scale())
                    .options("kernel=lanczos3")
                    .image());
    return cut(scaled, 0, 0, target);
  }

  private static Image extend(Image image, Size to) {
    return image.size().equals(to)
        ? image
        : image
            .call("embed")
            .options("x=0,y=0,extend=copy,width=%d,height=%d".formatted(to.width(), to.height()))
            .image();
  }

  static Image cut(Image image, int left, int top, Size size) {
    return image.size().equals(size)
        ? image
        : image
            .call("extract_area", "input")
            .options(
                "left=%d,top=%d,width=%d,height=%d"
                    .formatted(left, top, size.width(), size.height()))
            .image();
  }

  private static Image attentive(Image image, Plan.AttentiveCut cut, Marks marks) {
    return apply(image, AttentiveCut.of(image, cut.size()), marks);
  }

  private static Image canvas(Image image, Plan.Canvas canvas) {
    Color color = canvas.color();
    boolean grey = color.red() == color.green() && color.green() == color.blue();
    Image coloured =
        grey || image.interpretation() == Interpretation.SRGB
            ? image
            : image.call("colourspace").options("space=srgb").image();
    String background =
        coloured.bands() < 3
            ? Integer.toString(color.red())
            : color.red() + " " + color.green() + " " + color.blue();
    return coloured
        .call("embed")
        .options(
            "x=%d,y=%d,width=%d,height=%d,extend=background,background=%s%s"
                .formatted(
                    canvas.left(),
                    canvas.top(),
                    canvas.size().width(),
                    canvas.size().height(),
                    background,
                    coloured.hasAlpha() ? " 255" : ""))
        .image();
  }

  private static Image turn(Image image, Plan.Turn turn) {
    Image clear = image.hasAlpha() ? image : image.call("addalpha").image();
    Image turned =
        premultiplied(clear, plain -> plain.call("rotate").with("angle", turn.degrees()).image());
    int left = (turn.size().width() - turned.width()) / 2;
    int top = (turn.size().height() - turned.height()) / 2;
    return embedded(turned, left, top, turn.size());
  }

  /** Among zeros, which are transparent where there is transparency. */
  static Image embedded(Image image, int left, int top, Size size) {
    return image.size().equals(size)
        ? image
        : image
            .call("embed")
            .options(
                "x=%d,y=%d,width=%d,height=%d".formatted(left, top, size.width(), size.height()))
            .image();
  }

  private static Image mirror(Image image, Plan.Mirror mirror) {
    return switch (mirror.flip()) {
      case HORIZONTAL -> image.call("flip").options("direction=horizontal").image();
      case VERTICAL -> image.inAnyOrder().call("flip").options("direction=vertical").image();
      case BOTH -> image.inAnyOrder().call("rot").options("angle=d180").image();
    };
  }

  /** With colours weighed by their alpha meanwhile, so that invisible ones do not bleed. */
  static Image premultiplied(Image image, UnaryOperator<Image> work) {
    if (!image.hasAlpha()) {
      return work.apply(image);
    }
    Image weighed = work.apply(bytes(image.call("premultiply").image()));
    return bytes(weighed.call("unpremultiply").image());
  }

  private static Image bytes(Image image) {
    return image.call("cast").options("format=uchar").image();
  }
}
