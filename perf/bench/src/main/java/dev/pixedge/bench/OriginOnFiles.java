package dev.pixedge.bench;

import dev.pixedge.engine.Engine;
import dev.pixedge.http.OssClient;
import dev.pixedge.http.Reply;
import dev.pixedge.local.chaos.Outages;
import dev.pixedge.local.cloud.DynamoServer;
import dev.pixedge.local.cloud.S3Server;
import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.DynamoMetadataStore;
import dev.pixedge.metadata.DynamoTable;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.origin.AheadOfTime;
import dev.pixedge.origin.Archiving;
import dev.pixedge.origin.Descriptions;
import dev.pixedge.origin.EdgeCaches;
import dev.pixedge.origin.Gate;
import dev.pixedge.origin.IngestService;
import dev.pixedge.origin.Mezzanines;
import dev.pixedge.origin.OriginRequest;
import dev.pixedge.origin.OriginSecrets;
import dev.pixedge.origin.Prewarm;
import dev.pixedge.origin.Products;
import dev.pixedge.origin.Purge;
import dev.pixedge.origin.RegionStores;
import dev.pixedge.origin.Regions;
import dev.pixedge.origin.RenditionService;
import dev.pixedge.origin.Renditions;
import dev.pixedge.origin.Replies;
import dev.pixedge.origin.Sources;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobStore;
import dev.pixedge.store.S3BlobStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ingest and the way of a miss in two regions, over the S3 and the DynamoDB of local mode. */
final class OriginOnFiles implements AutoCloseable {
  private static final String SECRET = "bench";
  private static final String ORIGINALS = "originals";
  private static final OssClient CALLER = new OssClient("bench", "bench");

  private final S3Server s3;
  private final DynamoServer dynamo;
  private final MetadataStore records;
  private final Regions regions;
  private final IngestService ingest;
  private final RenditionService origin;

  OriginOnFiles(Path folder, Policy policy, Engine engine) throws IOException {
    for (String bucket : List.of(ORIGINALS, "near", "far")) {
      Files.createDirectories(folder.resolve(bucket));
    }
    this.s3 = S3Server.start("us-east-1", folder, new Outages());
    this.dynamo = DynamoServer.open(folder.resolve("metadata"), Duration.ZERO);
    dynamo.table(DynamoTable.named("images"));
    this.records = new DynamoMetadataStore(dynamo.client(), "images");
    this.regions = new Regions(region("near"), Optional.of(region("far")), Duration.ofSeconds(10));
    Mezzanines mezzanines = new Mezzanines(regions, engine, policy);
    Sources sources = new Sources(regions, mezzanines, policy);
    Renditions renditions = new Renditions(regions, EdgeCaches.NONE, policy);
    this.ingest =
        new IngestService(
            regions,
            new Purge(regions, EdgeCaches.NONE),
            records,
            new Descriptions(engine, policy),
            new AheadOfTime(
                mezzanines, new Prewarm(engine, sources, renditions, policy), renditions, regions),
            new Archiving(regions, false),
            policy);
    this.origin =
        new RenditionService(
            new Gate(policy, new OriginSecrets(List.of(SECRET))),
            sources,
            new Products(engine, policy),
            renditions,
            new Replies(policy, regions));
  }

  void upload(SourceKey key, Blob source) {
    regions.near().originals().put(key.value(), source);
  }

  /** Follows an upload that was just made; afterwards nothing is stored but the mezzanine. */
  void ingest(SourceKey key) {
    ingest.changed(key, Change.of(Instant.now()));
    if (records.get(key).orElseThrow().image().isEmpty()) {
      throw new IllegalStateException("expected facts of " + key.value());
    }
  }

  /** Makes and stores what nobody has asked for since the last ingest. */
  Reply miss(String path) {
    Reply reply =
        origin.answer(
            new OriginRequest("GET", path, Optional.empty(), Optional.of(SECRET), CALLER));
    if (reply.status() >= 400) {
      throw new IllegalStateException(path + ": " + reply.status());
    }
    return reply;
  }

  @Override
  public void close() throws IOException {
    s3.close();
    dynamo.close();
  }

  private RegionStores region(String name) {
    return new RegionStores(name, bucket(ORIGINALS), bucket(name));
  }

  private BlobStore bucket(String name) {
    return new S3BlobStore(s3.client(), name);
  }
}
