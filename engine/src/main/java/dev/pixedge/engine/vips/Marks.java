package dev.pixedge.engine.vips;

import dev.pixedge.engine.Arrangement;
import dev.pixedge.engine.Arrangement.Spot;
import dev.pixedge.engine.Overlays;
import dev.pixedge.engine.Overlays.Planned;
import dev.pixedge.engine.Placement;
import dev.pixedge.engine.Plan;
import dev.pixedge.engine.Plan.Size;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.policy.Policy.Damaged;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Overlay;
import dev.pixedge.rendition.Watermark;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Draws marks over pictures. A mark is made once, however many frames it is drawn over. */
final class Marks {
  private final Workspace workspace;
  private final Overlays overlays;
  private final Lettering lettering;
  private final Damaged damaged;
  private final Map<Plan.Mark, Optional<Image>> made = new HashMap<>();

  Marks(Workspace workspace, Overlays overlays, Lettering lettering, Damaged damaged) {
    this.workspace = workspace;
    this.overlays = overlays;
    this.lettering = lettering;
    this.damaged = damaged;
  }

  /** The picture with its mark. */
  Image over(Image picture, Plan.Mark mark) {
    Optional<Image> known = made.get(mark);
    if (known == null) {
      known = made(mark).map(Image::computed);
      made.put(mark, known);
    }
    return known.map(drawn -> laid(picture, drawn, mark)).orElse(picture);
  }

  private static Image laid(Image picture, Image mark, Plan.Mark step) {
    Placement place = Placement.of(step.watermark(), step.size(), mark.size());
    return place
        .pitch()
        .map(pitch -> picture.under(Tiles.of(mark, place, pitch, step.size()), 0, 0))
        .orElseGet(() -> picture.under(mark, place.left(), place.top()));
  }

  private Optional<Image> made(Plan.Mark step) {
    Watermark watermark = step.watermark();
    Optional<Image> picture = watermark.image().map(overlay -> picture(step.size(), overlay));
    Optional<Image> text =
        watermark
            .text()
            .flatMap(
                asked ->
                    lettering.coverage(workspace, asked).map(ink -> TextMark.of(ink, asked, this)));
    return Arrangement.of(watermark, picture.map(Image::size), text.map(Image::size))
        .map(arranged -> faded(together(arranged, picture, text), watermark.opacity()));
  }

  private static Image together(
      Arrangement arranged, Optional<Image> picture, Optional<Image> text) {
    return picture.isPresent() && text.isPresent()
        ? placed(picture.get(), arranged.picture(), arranged.size())
            .under(text.get(), arranged.text().left(), arranged.text().top())
        : picture.or(() -> text).orElseThrow();
  }

  private static Image placed(Image part, Spot spot, Size size) {
    return Steps.embedded(part, spot.left(), spot.top(), size);
  }

  private static Image faded(Image mark, int opacity) {
    return opacity == 100
        ? mark
        : mark.linear(new double[] {1, 1, 1, opacity / 100.0}, new double[] {0, 0, 0, 0});
  }

  private Image picture(Size below, Overlay overlay) {
    Planned planned = overlays.on(below, overlay);
    try {
      Source source =
          new Source(
              workspace,
              planned.blob().bytes(),
              planned.facts(),
              damaged,
              /* opaque= */ false,
              new FastLane(false, OutputFormat.PNG));
      Image image =
          new Pipeline(workspace, source, planned.facts(), planned.plan(), this).image(false);
      return Colour.withAlpha(image).computed();
    } catch (VipsException e) {
      if (workspace.isStopped()) {
        throw e;
      }
      throw Overlays.broken(overlay.key(), damaged(planned, e));
    } catch (FaultException problem) {
      throw Overlays.broken(overlay.key(), problem);
    }
  }

  private static FaultException damaged(Planned planned, VipsException cause) {
    return Fault.SOURCE_CORRUPT.because(
        "expected a whole " + planned.facts().format() + " image, got a damaged one", cause);
  }
}
