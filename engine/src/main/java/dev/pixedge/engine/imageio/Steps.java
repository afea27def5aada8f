package dev.pixedge.engine.imageio;

import dev.pixedge.engine.Plan;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Action;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Carries out the steps of a plan on images in their working format. */
final class Steps {
  private Steps() {}

  /** Turns an image that is stored with this EXIF orientation upright. */
  private static BufferedImage orient(BufferedImage image, int orientation) {
    return switch (orientation) {
      case 2 -> Turned.of(image, true, 0);
      case 3 -> Turned.of(image, false, 2);
      case 4 -> Turned.of(image, true, 2);
      case 5 -> Turned.of(image, true, 3);
      case 6 -> Turned.of(image, false, 1);
      case 7 -> Turned.of(image, true, 1);
      case 8 -> Turned.of(image, false, 3);
      default -> image;
    };
  }

  /** The image after all of a plan. */
  static BufferedImage all(BufferedImage stored, Plan plan, Marks marks) {
    BufferedImage image = orient(stored, plan.orientation());
    for (Plan.Step step : plan.steps()) {
      Interruption.end();
      image = apply(step, image, marks);
    }
    return image;
  }

  private static BufferedImage apply(Plan.Step step, BufferedImage image, Marks marks) {
    return switch (step) {
      case Plan.Scale scale -> Lanczos.scaled(image, scale.size());
      case Plan.Cut cut -> placed(image, -cut.left(), -cut.top(), empty(image, cut.size()));
      case Plan.AttentiveCut cut -> apply(AttentiveCut.of(image, cut.size()), image, marks);
      case Plan.Canvas canvas ->
          placed(image, canvas.left(), canvas.top(), filled(empty(image, canvas.size()), canvas));
      case Plan.QuarterTurn _, Plan.Turn _ -> turned(step, image);
      case Plan.Mark mark -> marks.over(image, mark);
      case Plan.Mirror mirror -> mirrored(image, mirror.flip());
      case Plan.Round round -> Rounding.of(image, round);
      case Plan.Grey _, Plan.Levels _, Plan.Blur _, Plan.Sharpen _ ->
          throw notAvailable("expected an action without a filter");
    };
  }

  /** The image turned by this step, if it is one that turns. */
  static BufferedImage turned(Plan.Step step, BufferedImage image) {
    return switch (step) {
      case Plan.QuarterTurn turn -> Turned.of(image, false, turn.degrees() / 90);
      case Plan.Turn turn -> Tilted.of(image, turn);
      default -> image;
    };
  }

  private static FaultException notAvailable(String why) {
    return Fault.ACTION_NOT_AVAILABLE.because(why + "; this is the portable engine");
  }

  private static BufferedImage mirrored(BufferedImage image, Action.Flip flip) {
    return switch (flip) {
      case HORIZONTAL -> Turned.of(image, true, 0);
      case VERTICAL -> Turned.of(image, true, 2);
      case BOTH -> Turned.of(image, false, 2);
    };
  }

  private static BufferedImage empty(BufferedImage like, Plan.Size size) {
    return new BufferedImage(size.width(), size.height(), like.getType());
  }

  private static BufferedImage filled(BufferedImage image, Plan.Canvas canvas) {
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(canvas.color().rgb()));
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.dispose();
    return image;
  }

  private static BufferedImage placed(BufferedImage image, int left, int top, BufferedImage onto) {
    Graphics2D graphics = onto.createGraphics();
    graphics.setComposite(AlphaComposite.Src);
    graphics.drawImage(image, left, top, null);
    graphics.dispose();
    return onto;
  }
}
