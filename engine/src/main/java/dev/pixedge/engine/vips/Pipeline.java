package dev.pixedge.engine.vips;

import dev.pixedge.engine.Plan;
import dev.pixedge.engine.Plan.Size;
import dev.pixedge.engine.Plan.Step;
import dev.pixedge.metadata.ImageFacts;
import java.util.ArrayList;
import java.util.List;

/** Carries a plan out: what happens to the pixels of a source, in order. */
final class Pipeline {
  private final Workspace workspace;
  private final Source source;
  private final ImageFacts facts;
  private final Plan plan;
  private final Marks marks;
  private final List<Step> steps;

  Pipeline(Workspace workspace, Source source, ImageFacts facts, Plan plan, Marks marks) {
    this.workspace = workspace;
    this.source = source;
    this.facts = facts;
    this.plan = plan;
    this.marks = marks;
    this.steps = Upright.steps(plan, new Size(facts.width(), facts.height()));
  }

  /** The result; all frames one below the other when it {@code moves}. */
  Image image(boolean moves) {
    return moves ? animation() : still();
  }

  private Image still() {
    if (!steps.isEmpty() && steps.getFirst() instanceof Plan.Scale scale) {
      Image scaled = Steps.scale(source.openFor(scale.size()), scale.size());
      return carryOut(steps.subList(1, steps.size()), scaled, marks);
    }
    return carryOut(steps, source.open().image(), marks);
  }

  private Image animation() {
    Image roll = source.roll(plan.frames());
    if (steps.isEmpty()) {
      return roll;
    }
    List<Step> same = alikeForAllFrames();
    List<Image> frames = new ArrayList<>();
    for (int i = 0; i < plan.frames(); i++) {
      Size size = new Size(facts.width(), facts.height());
      Image frame = Steps.cut(roll, 0, i * facts.height(), size);
      frames.add(carryOut(same, frame, marks));
    }
    return workspace.stacked(frames).with("page-height", plan.size().height());
  }

  /** What draws the eye in the first frame is kept in all of them: a picture must not jump. */
  private List<Step> alikeForAllFrames() {
    if (steps.stream().noneMatch(Plan.AttentiveCut.class::isInstance)) {
      return steps;
    }
    List<Step> decided = new ArrayList<>();
    Image frame = source.open().image();
    for (Step step : steps) {
      Image ready = frame.inAnyOrder();
      Step known =
          step instanceof Plan.AttentiveCut cut ? AttentiveCut.of(ready, cut.size()) : step;
      decided.add(known);
      frame = Steps.apply(ready, known, marks);
    }
    return decided;
  }

  /**
   * The rest of a chain. A blur looks at each pixel of its input many times; if that is not a
   * source but something computed, it is computed before, once.
   */
  static Image carryOut(List<Step> steps, Image image, Marks marks) {
    Image result = image;
    boolean first = true;
    for (Step step : steps) {
      boolean again = step instanceof Plan.Blur && !first;
      result = Steps.apply(again ? result.computed() : result, step, marks);
      first = false;
    }
    return result;
  }
}
