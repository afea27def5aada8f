package dev.pixedge.local;

import dev.pixedge.local.cloud.S3Server;
import dev.pixedge.store.S3BlobStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One region: its S3 with a bucket of originals and a transformed bucket of the region's name. The
 * originals of all regions are one folder, which is what replication makes of them on AWS.
 */
record Region(String name, S3Server s3) implements AutoCloseable {
  static final String ORIGINALS = "originals";

  /** Starts the region on this folder, in which its buckets are folders. */
  static Region start(String name, Path data) throws IOException {
    Files.createDirectories(data.resolve(ORIGINALS));
    Files.createDirectories(data.resolve(name));
    return new Region(name, S3Server.start(name, data));
  }

  S3BlobStore originals() {
    return new S3BlobStore(s3.client(), ORIGINALS);
  }

  S3BlobStore renditions() {
    return new S3BlobStore(s3.client(), name);
  }

  @Override
  public void close() throws IOException {
    s3.close();
  }
}
