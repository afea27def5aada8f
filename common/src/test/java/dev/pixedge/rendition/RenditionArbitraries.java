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
import dev.pixedge.rendition.Product.Answer;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Resize.Box;
import dev.pixedge.rendition.Resize.Mode;
import dev.pixedge.rendition.Resize.Percent;
import dev.pixedge.rendition.Resize.Sides;
import dev.pixedge.rendition.Resize.Target;
import dev.pixedge.rendition.Watermark.Order;
import dev.pixedge.rendition.Watermark.Text;
import dev.pixedge.rendition.Watermark.Tiling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any rendition there can be, within the ranges of x-oss-process. */
final class RenditionArbitraries {
  private RenditionArbitraries() {}

  static Arbitrary<Rendition> renditions() {
    Arbitrary<Product> products =
        Arbitraries.oneOf(List.of(Arbitraries.of(Answer.class), pictures()));
    return Combinators.combine(sources(), products).as(Rendition::new);
  }

  private static Arbitrary<SourceKey> sources() {
    return text()
        .map(text -> text.codePoints().filter(c -> c >= ' ' && c != 0x7F && c != '/'))
        .map(
            points ->
                points.collect(
                    StringBuilder::new, StringBuilder::appendCodePoint, (a, b) -> a.append(b)))
        .map(segment -> "x" + segment)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(segments -> new SourceKey(String.join("/", segments)));
  }

  /** Unicode without half surrogate pairs. */
  private static Arbitrary<String> text() {
    return Arbitraries.strings()
        .ofMinLength(1)
        .ofMaxLength(20)
        .filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
  }

  private static Arbitrary<Picture> pictures() {
    return Combinators.combine(Arbitraries.of(true, false), actionLists(), encodings())
        .as(
            (isAsStored, actions, encoding) -> {
              List<Action> all = new ArrayList<>(actions);
              if (isAsStored) {
                all.addFirst(new AutoOrient(false));
              }
              return new Picture(all, encoding);
            });
  }

  private static Arbitrary<List<Action>> actionLists() {
    return actions()
        .list()
        .ofMaxSize(5)
        .filter(list -> list.stream().filter(Watermark.class::isInstance).count() < 4);
  }

  private static Arbitrary<Encoding> encodings() {
    Arbitrary<Quality> qualities =
        Arbitraries.oneOf(
            List.of(
                number(1, 100).map(Quality.Absolute::new),
                number(1, 100).map(Quality.Relative::new)));
    return Combinators.combine(
            qualities, Arbitraries.of(true, false), Arbitraries.of(OutputFormat.class))
        .as(
            (quality, progressive, format) ->
                new Encoding(
                    format.takesQuality() ? Optional.of(quality) : Optional.empty(),
                    progressive || !format.takesInterlace(),
                    format));
  }

  private static Arbitrary<Action> actions() {
    return Arbitraries.oneOf(
        List.of(
            resizes(),
            watermarks(),
            crops(),
            Combinators.combine(Arbitraries.of(Axis.class), number(1, 16_384), number(0, 16_384))
                .as(IndexCrop::new),
            Combinators.combine(number(1, 50), number(1, 50)).as(Blur::new),
            number(-100, 100).filter(value -> value != 0).map(Bright::new),
            number(-100, 100).filter(value -> value != 0).map(Contrast::new),
            number(1, 1000).map(AnimationFrames::new),
            number(1, 4096).map(Circle::new),
            number(1, 4096).map(RoundedCorners::new),
            number(1, 359).map(Rotate::new),
            number(50, 399).map(Sharpen::new),
            number(1, 100_000_000).map(Threshold::new),
            Arbitraries.of(Flip.class),
            Arbitraries.just(new Grey())));
  }

  private static Arbitrary<Resize> resizes() {
    Arbitrary<OptionalInt> side =
        number(1, 16_384).optional().map(it -> it.stream().mapToInt(i -> i).findAny());
    Arbitrary<Target> targets =
        Arbitraries.oneOf(
            List.of(
                Combinators.combine(side, side)
                    .filter((a, b) -> a.isPresent() || b.isPresent())
                    .as(Box::new),
                Combinators.combine(side, side)
                    .filter((a, b) -> a.isPresent() || b.isPresent())
                    .as(Sides::new),
                number(1, 1000).map(Percent::new)));
    return Combinators.combine(
            Arbitraries.of(Mode.class), targets, Arbitraries.of(true, false), colors(), foci())
        .as(
            (any, target, enlarge, color, focus) -> {
              Mode mode = target.isPair() ? any : Mode.LFIT;
              return new Resize(
                  mode,
                  target,
                  enlarge && !(target instanceof Percent),
                  mode == Mode.PAD ? color : Color.WHITE,
                  mode == Mode.FILL ? focus : Gravity.CENTER);
            });
  }

  private static Arbitrary<Focus> foci() {
    return Arbitraries.oneOf(
        List.of(
            Arbitraries.of(Gravity.class),
            Arbitraries.of(Attention.class),
            Combinators.combine(number(0, 100), number(0, 100))
                .filter((x, y) -> x != 50 || y != 50)
                .as(FocalPoint::new)));
  }

  private static Arbitrary<Crop> crops() {
    Arbitrary<Integer> length = number(0, 16_384);
    Arbitrary<Focus> foci =
        Arbitraries.oneOf(List.of(Arbitraries.of(Gravity.class), Arbitraries.of(Attention.class)));
    return Combinators.combine(length, length, length, length, foci)
        .filter((w, h, x, y, g) -> w + h + x + y > 0)
        .as(Crop::new);
  }

  private static Arbitrary<Watermark> watermarks() {
    Arbitrary<Text> texts =
        Combinators.combine(
                text(),
                Arbitraries.of(FontName.class),
                colors(),
                number(1, 1000),
                number(0, 100),
                number(0, 360))
            .as(Text::new);
    Arbitrary<Tiling> tilings =
        Combinators.combine(number(0, 4096), number(0, 4096)).as(Tiling::new);
    Arbitrary<Watermark> mixed =
        Combinators.combine(
                overlays().map(Optional::of),
                texts.map(Optional::of),
                tilings.optional(),
                number(0, 4096),
                Arbitraries.of(Gravity.class),
                Arbitraries.of(Order.class),
                number(0, 2),
                number(0, 1000))
            .as(
                (image, text, tiling, x, gravity, order, align, interval) ->
                    new Watermark(
                        image,
                        text,
                        50,
                        gravity,
                        hasMarginBeside(gravity) ? x : 10,
                        10,
                        -20,
                        tiling,
                        order,
                        align,
                        interval));
    return mixed.flatMap(
        whole -> Arbitraries.of(whole, without(whole, true), without(whole, false)));
  }

  private static boolean hasMarginBeside(Gravity gravity) {
    return switch (gravity) {
      case NORTH, CENTER, SOUTH -> false;
      case NORTH_WEST, NORTH_EAST, WEST, EAST, SOUTH_WEST, SOUTH_EAST -> true;
    };
  }

  private static Arbitrary<Overlay> overlays() {
    Arbitrary<String> chains =
        Arbitraries.of("", "?x-oss-process=image/resize,P_30", "?x-oss-process=image/rotate,45");
    return Combinators.combine(sources(), chains)
        .as((key, chain) -> Overlay.read(key.value() + chain));
  }

  private static Watermark without(Watermark whole, boolean image) {
    return new Watermark(
        image ? Optional.empty() : whole.image(),
        image ? whole.text() : Optional.empty(),
        100,
        whole.gravity(),
        whole.x(),
        whole.y(),
        whole.verticalOffset(),
        whole.tiling(),
        Order.IMAGE_FIRST,
        2,
        0);
  }

  private static Arbitrary<Color> colors() {
    return number(0, 0xFFFFFF).map(Color::new);
  }

  private static Arbitrary<Integer> number(int least, int most) {
    return Arbitraries.integers().between(least, most);
  }
}
