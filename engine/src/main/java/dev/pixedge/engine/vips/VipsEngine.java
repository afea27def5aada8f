package dev.pixedge.engine.vips;

import dev.pixedge.engine.DecodeMemory;
import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Fonts;
import dev.pixedge.engine.Geometry;
import dev.pixedge.engine.Guard;
import dev.pixedge.engine.Job;
import dev.pixedge.engine.Material;
import dev.pixedge.engine.Miniature;
import dev.pixedge.engine.Outcome;
import dev.pixedge.engine.Overlays;
import dev.pixedge.engine.Plan;
import dev.pixedge.engine.Raster;
import dev.pixedge.engine.Rendered;
import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.metadata.ImageFacts;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Color;
import dev.pixedge.rendition.OutputFormat;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine on libvips: guard, plan, decode no more than is needed, carry out, encode. */
public final class VipsEngine implements Engine {
  private static final Logger log = LoggerFactory.getLogger(VipsEngine.class);

  /** How long one transform may take. */
  public static final Duration ALLOWED = Duration.ofSeconds(20);

  private final LibVips vips;
  private final String name;
  private final Policy policy;
  private final Guard guard;
  private final Deadline deadline;
  private final SideBySide encoders = new SideBySide();
  private final BooleanSupplier fastLane;
  private final SharedMemory memory;
  private final Lettering lettering;

  VipsEngine(LibVips vips, Policy policy, Duration allowed) {
    this(vips, policy, allowed, () -> true);
  }

  private VipsEngine(LibVips vips, Policy policy, Duration allowed, BooleanSupplier fastLane) {
    this.vips = vips;
    this.name = "libvips " + vips.version();
    this.policy = policy;
    this.guard = new Guard(policy.limits());
    this.deadline = new Deadline(allowed);
    this.fastLane = fastLane;
    this.memory = new SharedMemory(Guard.MEMORY, allowed);
    this.lettering = new Lettering(vips, Fonts.find());
  }

  /**
   * Starts libvips from this library file, with as many threads per picture as the environment
   * variable {@code VIPS_CONCURRENCY} says, else one: pictures are worked on side by side. With
   * {@code PIXEDGE_FAST_LANE=off} libvips decodes every JPEG.
   */
  public static VipsEngine open(Policy policy, Path library) {
    String concurrency = System.getenv().getOrDefault("VIPS_CONCURRENCY", "1");
    boolean off = System.getenv().getOrDefault("PIXEDGE_FAST_LANE", "on").equals("off");
    LibVips vips = new LibVips(library, Integer.parseInt(concurrency));
    if (off) {
      return new VipsEngine(vips, policy, ALLOWED, () -> false);
    }
    return new VipsEngine(vips, policy, ALLOWED, () -> LaneWarmUp.isDoneOrBegins(vips));
  }

  @Override
  public Rendered render(Material material, Picture picture) {
    Job job = Job.of(material, picture, guard, policy);
    return sharing(
        job.memory(),
        1,
        workspace ->
            translated(workspace, job.decoded(), () -> rendered(workspace, job, material)));
  }

  @Override
  public List<Outcome> renderAll(Material material, List<Picture> pictures) {
    Map<Picture, Outcome> outcomes = new HashMap<>();
    Map<Picture, Job> shared = new HashMap<>();
    for (Picture picture : new LinkedHashSet<>(pictures)) {
      try {
        Job job = Job.of(material, picture, guard, policy);
        if (Cascade.takes(job, shared.values())) {
          shared.put(picture, job);
        } else {
          outcomes.put(picture, Outcome.of(() -> render(material, picture)));
        }
      } catch (FaultException fault) {
        outcomes.put(picture, new Outcome.Failed(fault));
      }
    }
    if (!shared.isEmpty()) {
      outcomes.putAll(together(material, shared));
    }
    return pictures.stream().map(each -> Objects.requireNonNull(outcomes.get(each))).toList();
  }

  /** Of those that begin alike; without memory for them there is none of them. */
  private Map<Picture, Outcome> together(Material material, Map<Picture, Job> jobs) {
    long bytes = jobs.values().stream().mapToLong(Job::memory).sum();
    try {
      return sharing(
          bytes, jobs.size(), workspace -> together(workspace, jobs, marks(workspace, material)));
    } catch (FaultException fault) {
      return jobs.keySet().stream()
          .collect(Collectors.toMap(each -> each, _ -> new Outcome.Failed(fault)));
    }
  }

  @Override
  public Color averageHue(Blob source) {
    ImageFacts facts = guard.check(source);
    return sharing(
        DecodeMemory.of(source, facts),
        1,
        workspace ->
            translated(
                workspace,
                facts,
                () ->
                    AverageHue.of(
                        opened(
                            workspace,
                            source,
                            facts,
                            /* opaque= */ true,
                            lane(OutputFormat.JPEG)))));
  }

  @Override
  public Raster miniature(Blob source) {
    ImageFacts facts = guard.check(source);
    Plan plan = Geometry.plan(facts, Miniature.PICTURE, policy.limits());
    return inWorkspace(
        1,
        workspace ->
            translated(
                workspace,
                facts,
                () ->
                    new Pipeline(
                            workspace,
                            opened(
                                workspace,
                                source,
                                facts,
                                /* opaque= */ true,
                                lane(OutputFormat.JPEG)),
                            facts,
                            plan,
                            marks(workspace, Material.of(source)))
                        .image(false)
                        .raster()));
  }

  @Override
  public OptionalLong nativeBytes() {
    return OptionalLong.of(vips.trackedMemory());
  }

  @Override
  public String name() {
    return name;
  }

  /** With a share of the memory, which covers what encoders of this work hold in workspaces too. */
  private <T> T sharing(long bytes, int pictures, Function<Workspace, T> work) {
    try (SharedMemory.Share _ = memory.take(bytes)) {
      return inWorkspace(pictures, work);
    }
  }

  private <T> T inWorkspace(int pictures, Function<Workspace, T> work) {
    try (Workspace workspace = new Workspace(vips);
        Deadline.Watch _ = deadline.watch(workspace, pictures)) {
      return work.apply(workspace);
    }
  }

  /** Does this work; what libvips refuses becomes a fault of the source. */
  private <T> T translated(Workspace workspace, ImageFacts facts, Supplier<T> work) {
    try {
      return work.get();
    } catch (VipsException e) {
      if (workspace.isStopped()) {
        throw Fault.TRANSFORM_TIMEOUT.because(
            "picture: expected it within " + deadline.allowed().toMillis() + " ms", e);
      }
      log.info("libvips refused a {} of {}x{}", facts.format(), facts.width(), facts.height(), e);
      throw Fault.SOURCE_CORRUPT.because(
          "source: expected a whole " + facts.format() + " image, got a damaged one", e);
    }
  }

  private FastLane lane(OutputFormat format) {
    return new FastLane(fastLane.getAsBoolean(), format);
  }

  private Source opened(
      Workspace workspace, Blob source, ImageFacts facts, boolean opaque, FastLane lane) {
    return new Source(workspace, source.bytes(), facts, policy.damaged(), opaque, lane);
  }

  private Marks marks(Workspace workspace, Material material) {
    Overlays overlays = new Overlays(material.overlays(), guard, policy.limits());
    return new Marks(workspace, overlays, lettering, policy.damaged());
  }

  private Rendered rendered(Workspace workspace, Job job, Material material) {
    long start = System.nanoTime();
    OutputFormat format = job.choice().format();
    FastLane lane = lane(format);
    Source opened =
        opened(workspace, job.source(), job.decoded(), format == OutputFormat.JPEG, lane);
    Image image =
        new Pipeline(workspace, opened, job.facts(), job.plan(), marks(workspace, material))
            .image(job.choice().moves());
    // The frames of an animation stream into its encoder: together they may need a gigabyte.
    Image ready = job.choice().moves() ? image : image.computed();
    Duration transform = Duration.ofNanos(System.nanoTime() - start);
    return encoded(ready, job, transform, lane.isTaken());
  }

  /** Pixels are computed one picture after the other, and each is encoded beside what follows. */
  private Map<Picture, Outcome> together(Workspace workspace, Map<Picture, Job> jobs, Marks marks) {
    Job any = jobs.values().iterator().next();
    boolean opaque =
        jobs.values().stream().allMatch(job -> job.choice().format() == OutputFormat.JPEG);
    FastLane none = new FastLane(false, any.choice().format());
    Source source = opened(workspace, any.source(), any.decoded(), opaque, none);
    Cascade cascade = new Cascade(source, any.facts(), marks, encoders.threads());
    Map<Picture, Outcome> outcomes = new HashMap<>();
    try (SideBySide.Batch<Picture, Outcome> batch = encoders.batch(outcomes::put)) {
      jobs.entrySet().stream()
          .sorted(Map.Entry.comparingByValue(Cascade.order()))
          .forEach(each -> batch.add(each.getKey(), encoding(workspace, cascade, each.getValue())));
    }
    return outcomes;
  }

  /** Computes the pixels of a picture; what is left to do is to encode them. */
  private Supplier<Outcome> encoding(Workspace workspace, Cascade cascade, Job job) {
    long start = System.nanoTime();
    try {
      Image image = translated(workspace, job.decoded(), () -> cascade.image(job.plan()));
      Duration transform = Duration.ofNanos(System.nanoTime() - start);
      return () -> Outcome.of(() -> encodedApart(image, job, transform));
    } catch (FaultException fault) {
      return () -> new Outcome.Failed(fault);
    }
  }

  /** In a workspace of its own, since one belongs to one thread. */
  private Rendered encodedApart(Image image, Job job, Duration transform) {
    return inWorkspace(
        1,
        workspace ->
            translated(
                workspace,
                job.decoded(),
                () -> encoded(workspace.copy(image), job, transform, /* fast= */ false)));
  }

  private static Rendered encoded(Image image, Job job, Duration transform, boolean fast) {
    long start = System.nanoTime();
    byte[] bytes = Encoder.encode(image, job.choice());
    return new Rendered(
        Blob.of(job.choice().contentType(), bytes),
        job.plan().size().width(),
        job.plan().size().height(),
        transform,
        Duration.ofNanos(System.nanoTime() - start),
        fast);
  }
}
