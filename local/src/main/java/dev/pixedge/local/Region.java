package dev.pixedge.local;

import dev.pixedge.local.cloud.HeapShare;
import dev.pixedge.local.cloud.LargeBlobs;
import dev.pixedge.local.cloud.MezzaninesOnly;
import dev.pixedge.local.cloud.S3Server;
import dev.pixedge.store.BlobStore;
import dev.pixedge.store.S3BlobStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One region: its S3 with a bucket of originals and a transformed bucket of the region's name. The
 * originals of all regions are one folder, which is what replication makes of them on AWS.
 */
record Region(String name, S3Server s3, HeapShare heap, boolean keepsRenditions)
    implements AutoCloseable {
  static final String ORIGINALS = "originals";

  /**
   * Starts the region on this folder, in which its buckets are folders; {@code heap} is what its
   * large blobs may take. It keeps mezzanines in any case, renditions where it is told to.
   */
  static Region start(String name, Path data, HeapShare heap, boolean keepsRenditions)
      throws IOException {
    Files.createDirectories(data.resolve(ORIGINALS));
    Files.createDirectories(data.resolve(name));
    return new Region(name, S3Server.start(name, data), heap, keepsRenditions);
  }

  BlobStore originals() {
    return new LargeBlobs(new S3BlobStore(s3.client(), ORIGINALS), heap);
  }

  BlobStore renditions() {
    BlobStore bucket = new LargeBlobs(new S3BlobStore(s3.client(), name), heap);
    return keepsRenditions ? bucket : new MezzaninesOnly(bucket);
  }

  @Override
  public void close() throws IOException {
    s3.close();
  }
}
