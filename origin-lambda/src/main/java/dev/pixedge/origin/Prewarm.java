package dev.pixedge.origin;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Material;
import dev.pixedge.engine.Mezzanine;
import dev.pixedge.engine.Outcome;
import dev.pixedge.engine.Rendered;
import dev.pixedge.fault.FaultException;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.Rendition;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders the presets that the policy names before anybody asks for them: each in all formats that
 * a browser may be given, under the paths that the edge will ask for.
 */
public final class Prewarm {
  private static final Logger LOG = LoggerFactory.getLogger(Prewarm.class);

  private final Engine engine;
  private final Sources sources;
  private final Renditions renditions;
  private final List<Picture> pictures;
  private final Policy.Limits limits;

  /** Renders this policy's presets with this engine. */
  @Inject
  public Prewarm(Engine engine, Sources sources, Renditions renditions, Policy policy) {
    this.engine = engine;
    this.sources = sources;
    this.renditions = renditions;
    this.pictures = pictures(policy);
    this.limits = policy.limits();
  }

  /**
   * Renders and stores in both regions; what cannot be made is left to a request. The source is
   * decoded once, and the mezzanine once for what it suits.
   *
   * @param bytes the source as it was read, with its ETag
   * @param mezzanine that of the same version
   * @return what was stored, so that it can be taken back when the source has changed meanwhile
   */
  List<Kept> render(SourceKey source, Blob bytes, Optional<Mezzanine> mezzanine) {
    List<Picture> small = mezzanine.map(this::suiting).orElse(List.of());
    List<Picture> others = pictures.stream().filter(it -> !small.contains(it)).toList();
    Map<SourceKey, Blob> drawn = drawn();
    String etag = bytes.info().etag();
    List<Kept> kept = new ArrayList<>();
    mezzanine.ifPresent(
        it -> kept.addAll(render(source, etag, Material.of(it).with(drawn), small)));
    kept.addAll(render(source, etag, Material.of(bytes).with(drawn), others));
    return kept;
  }

  private List<Kept> render(
      SourceKey source, String etag, Material material, List<Picture> wanted) {
    Iterator<Outcome> outcomes = engine.renderAll(material, wanted).iterator();
    List<Kept> kept = new ArrayList<>();
    for (Picture picture : wanted) {
      Rendition rendition = new Rendition(source, picture);
      switch (outcomes.next()) {
        case Outcome.Made(Rendered rendered) ->
            kept.add(renditions.keep(rendition, rendered.blob(), etag));
        case Outcome.Failed(FaultException fault) ->
            LOG.info("prewarm=skipped {}: {}", CanonicalPath.print(rendition), fault.getMessage());
      }
    }
    return kept;
  }

  /**
   * What the presets' watermarks draw; when it cannot be read, presets that need it are left to
   * requests.
   */
  private Map<SourceKey, Blob> drawn() {
    Set<SourceKey> keys =
        pictures.stream()
            .flatMap(picture -> picture.overlays().stream())
            .collect(Collectors.toSet());
    try {
      return Drawables.begin(sources, keys).blobs();
    } catch (FaultException problem) {
      LOG.warn("prewarm=without-watermarks", problem);
      return Map.of();
    }
  }

  private List<Picture> suiting(Mezzanine mezzanine) {
    return pictures.stream().filter(it -> suits(mezzanine, it)).toList();
  }

  private boolean suits(Mezzanine mezzanine, Picture picture) {
    try {
      return mezzanine.materialFor(picture, limits).isPresent();
    } catch (FaultException _) {
      return false;
    }
  }

  private static List<Picture> pictures(Policy policy) {
    Policy.Formats formats = policy.formats();
    return policy.ingest().prewarm().stream()
        .map(name -> Objects.requireNonNull(policy.presets().get(name), name))
        .flatMap(
            preset ->
                Stream.concat(formats.negotiated().stream(), Stream.of(OutputFormat.COMPAT))
                    .map(format -> preset.picture(format, formats::quality)))
        .distinct()
        .toList();
  }
}
