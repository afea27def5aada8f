package dev.pixedge.origin;

import dev.pixedge.engine.Engine;
import dev.pixedge.http.OssClient;
import dev.pixedge.http.Reply;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobStore;
import dev.pixedge.store.MemoryBlobStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An origin of two regions in memory, of which tests replace what they are about. */
final class TestOrigin {
  static final String SECRET = "secret-one";
  static final OssClient CALLER = new OssClient("request-1", "origin.example.com");
  static final String KEY = "gallery/photo.jpg";
  static final String PICTURE = "/gallery/photo.jpg/-/resize.w_100/format.png";
  static final String STORED = "gallery/photo.jpg/-/resize.w_100/format.png";
  static final long ANY_SIZE = Long.MAX_VALUE;

  BlobStore nearOriginals = new MemoryBlobStore();
  BlobStore farOriginals = new MemoryBlobStore();
  BlobStore nearRenditions = new MemoryBlobStore();
  BlobStore farRenditions = new MemoryBlobStore();
  Policy policy = Policies.open();
  Duration farDeadline = Duration.ofMinutes(1);
  Function<byte[], byte[]> engine = source -> source;
  final List<SourceKey> forgotten = new CopyOnWriteArrayList<>();
  boolean archivesOriginals;
  Optional<Engine> realEngine = Optional.empty();

  Reply get(String path) {
    return answer(request("GET", path, Optional.empty()));
  }

  static OriginRequest request(String method, String path, Optional<String> viewerUrl) {
    return new OriginRequest(method, path, viewerUrl, Optional.of(SECRET), CALLER);
  }

  Reply answer(OriginRequest request) {
    return service().answer(request);
  }

  RenditionService service() {
    Regions regions = regions();
    return new RenditionService(
        new Gate(policy, new OriginSecrets(List.of(SECRET, "secret-two"))),
        new Sources(regions, mezzanines(), policy),
        new Products(engine(), policy),
        new Renditions(regions, forgotten::add, policy),
        new Replies(policy, regions));
  }

  IngestService ingest(MetadataStore records) {
    Regions regions = regions();
    Renditions renditions = new Renditions(regions, forgotten::add, policy);
    Prewarm prewarm =
        new Prewarm(engine(), new Sources(regions, mezzanines(), policy), renditions, policy);
    return new IngestService(
        regions,
        new Purge(regions, forgotten::add),
        records,
        new Descriptions(engine(), policy),
        new AheadOfTime(mezzanines(), prewarm, renditions, regions),
        new Archiving(regions, archivesOriginals),
        policy);
  }

  Mezzanines mezzanines() {
    return new Mezzanines(regions(), engine(), policy);
  }

  private Engine engine() {
    return realEngine.orElse(new FakeEngine(engine));
  }

  Regions regions() {
    return new Regions(
        new RegionStores("us-east-1", nearOriginals, nearRenditions),
        Optional.of(new RegionStores("ap-south-1", farOriginals, farRenditions)),
        farDeadline);
  }

  /** Stores a source in the near region. */
  void upload(String key, String contentType, byte[] bytes) {
    nearOriginals.put(key, Blob.of(contentType, bytes));
  }
}
