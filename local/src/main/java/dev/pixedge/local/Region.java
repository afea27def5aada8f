package dev.pixedge.local;

import dev.pixedge.local.chaos.Outages;
import dev.pixedge.local.cloud.HeapShare;
import dev.pixedge.local.cloud.LargeBlobs;
import dev.pixedge.local.cloud.MezzaninesOnly;
import dev.pixedge.local.cloud.S3Server;
import dev.pixedge.store.BlobStore;
import dev.pixedge.store.Rest;
import dev.pixedge.store.RestingStore;
import dev.pixedge.store.S3BlobStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One region: its S3 with a bucket of originals and a transformed bucket of the region's name. The
 * originals of all regions are one folder, which is what replication makes of them on AWS.
 */
record Region(String name, S3Server s3, HeapShare heap, boolean keepsRenditions, Rest rest)
    implements AutoCloseable {
  static final String ORIGINALS = "originals";
  private static final Duration REST = Duration.ofSeconds(5);

  /**
   * Starts the region on this folder, in which its buckets are folders; {@code heap} is what its
   * large blobs may take. It keeps mezzanines in any case, renditions where it is told to.
   */
  static Region start(
      String name, Path data, HeapShare heap, boolean keepsRenditions, Outages outages)
      throws IOException {
    Files.createDirectories(data.resolve(ORIGINALS));
    Files.createDirectories(data.resolve(name));
    return new Region(
        name,
        S3Server.start(name, data, outages),
        heap,
        keepsRenditions,
        new Rest(REST, System::nanoTime));
  }

  BlobStore originals() {
    return bucket(ORIGINALS);
  }

  BlobStore renditions() {
    return keepsRenditions ? bucket(name) : new MezzaninesOnly(bucket(name));
  }

  private BlobStore bucket(String bucket) {
    return new LargeBlobs(new RestingStore(new S3BlobStore(s3.client(), bucket), rest), heap);
  }

  @Override
  public void close() throws IOException {
    s3.close();
  }
}
