package dev.pixedge.engine;

import dev.pixedge.engine.Plan.Size;
import dev.pixedge.fault.Fault;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Action;
import dev.pixedge.rendition.Attention;
import dev.pixedge.rendition.Focus;
import dev.pixedge.rendition.Gravity;
import dev.pixedge.rendition.Place;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Resize;
import dev.pixedge.rendition.Watermark;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what is known of a source and the actions asked for into a {@link Plan}, in pure
 * arithmetic. Source of the rules: x-oss-process.
 */
public final class Geometry {
  /** A result may have this many pixels, or as many as the source. Source: x-oss-process. */
  public static final long TARGET_PIXELS = 16_777_216;

  private final Policy.Limits limits;
  private final boolean mayGrow;
  private final List<Plan.Step> steps = new ArrayList<>();
  private Size size;
  private int frames;

  private Geometry(ImageFacts facts, boolean oriented, Policy.Limits limits) {
    this.limits = limits;
    this.mayGrow = facts.format() != SourceFormat.GIF;
    this.frames = moves(facts) ? facts.frames() : 1;
    this.size =
        oriented
            ? new Size(facts.seenWidth(), facts.seenHeight())
            : new Size(facts.width(), facts.height());
  }

  /**
   * The plan of this picture.
   *
   * <p>Faults: {@code TARGET_TOO_LARGE}, {@code BAD_REQUEST} for a crop that starts outside.
   */
  public static Plan plan(ImageFacts facts, Picture picture, Policy.Limits limits) {
    boolean oriented = !picture.actions().contains(new Action.AutoOrient(false));
    Geometry geometry = new Geometry(facts, oriented, limits);
    Size seen = geometry.size;
    picture.actions().forEach(geometry::apply);
    Plan plan = geometry.plan(oriented ? facts.orientation() : 1);
    withinMemory(PlanMemory.of(plan, seen));
    return plan;
  }

  /** So many bytes. Fault: {@code TARGET_TOO_LARGE} when they are more than there may be. */
  static long withinMemory(long bytes) {
    if (bytes > Guard.MEMORY) {
      throw Fault.TARGET_TOO_LARGE.because(
          "expected a picture that needs up to "
              + Guard.MEMORY
              + " bytes of memory, got "
              + bytes
              + ": it may be resized before it is turned");
    }
    return bytes;
  }

  private Plan plan(int orientation) {
    if (Math.max(size.width(), size.height()) > limits.side()) {
      throw tooLarge(size);
    }
    return new Plan(orientation, frames, steps, size);
  }

  private void apply(Action action) {
    switch (action) {
      case Action.AutoOrient _, Action.Threshold _ -> {}
      case Resize resize -> resize(resize);
      case Action.Crop crop -> cut(CropBox.of(size, crop));
      case Action.Rotate rotate -> Turning.of(size, rotate.degrees()).ifPresent(this::add);
      case Action.Flip flip -> add(new Plan.Mirror(flip, size));
      case Action.AnimationFrames first -> frames = Math.min(frames, first.count());
      case Action.Blur blur -> add(Filters.blur(blur, size));
      case Action.Bright bright -> add(Filters.bright(bright, size));
      case Action.Circle circle -> circle(circle.radius());
      case Action.Contrast contrast -> add(Filters.contrast(contrast, size));
      case Action.Grey _ -> add(new Plan.Grey(size));
      case Action.IndexCrop crop -> cut(Strip.of(size, crop));
      case Action.RoundedCorners corners -> round(corners.radius());
      case Action.Sharpen sharpen -> add(Filters.sharpen(sharpen, size));
      case Watermark watermark -> add(new Plan.Mark(watermark, size));
    }
  }

  private void resize(Resize resize) {
    Fit fit = Fit.of(size, resize, mayGrow);
    if (resize.target() instanceof Resize.Percent && !mayGrow) {
      frames = 1;
    }
    scale(fit.scaled());
    if (resize.mode() == Resize.Mode.PAD) {
      canvas(fit.result(), resize);
    } else {
      cut(windowOf(fit.result(), resize.focus()));
    }
  }

  private void scale(Size to) {
    if (!to.equals(size)) {
      add(new Plan.Scale(to));
    }
  }

  private Plan.Step windowOf(Size window, Focus focus) {
    return switch (focus) {
      case Attention _ -> new Plan.AttentiveCut(window);
      case Place place ->
          new Plan.Cut(
              place.left(size.width(), window.width()),
              place.top(size.height(), window.height()),
              window);
    };
  }

  private void cut(Plan.Step box) {
    if (!box.size().equals(size)) {
      add(box);
    }
  }

  private void canvas(Size to, Resize resize) {
    if (!to.equals(size)) {
      int left = (to.width() - size.width()) / 2;
      int top = (to.height() - size.height()) / 2;
      add(new Plan.Canvas(left, top, to, resize.background()));
    }
  }

  /** A disc of {@code 2r}; one that would not fit has the largest odd side that does. */
  private void circle(int radius) {
    int shorter = Math.min(size.width(), size.height());
    int side = 2 * radius > shorter ? (shorter - 1) / 2 * 2 + 1 : 2 * radius;
    int left = Gravity.CENTER.left(size.width() - side);
    int top = Gravity.CENTER.top(size.height() - side);
    cut(new Plan.Cut(left, top, new Size(side, side)));
    round(radius);
  }

  private void round(int radius) {
    double half = Math.min(size.width(), size.height()) / 2.0;
    add(new Plan.Round(Math.min(radius, half), size));
  }

  private void add(Plan.Step step) {
    Size to = step.size();
    boolean longer = Math.max(to.width(), to.height()) > limits.side();
    boolean grows = to.width() > size.width() || to.height() > size.height();
    if (grows && (longer || to.pixels() > Math.max(TARGET_PIXELS, size.pixels()))) {
      throw tooLarge(to);
    }
    steps.add(step);
    size = to;
  }

  private RuntimeException tooLarge(Size wanted) {
    return Fault.TARGET_TOO_LARGE.because(
        "expected a picture with sides up to "
            + limits.side()
            + " and, if enlarged, up to "
            + TARGET_PIXELS
            + " pixels, got "
            + wanted);
  }

  /** No engine decodes the frames of an APNG: it is shown as its default image. */
  private static boolean moves(ImageFacts facts) {
    return facts.format() == SourceFormat.GIF || facts.format() == SourceFormat.WEBP;
  }
}
