package dev.pixedge.local.pop;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.http.FaultReply;
import dev.pixedge.http.Reply;
import dev.pixedge.local.http.Request;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobInfo;
import dev.pixedge.store.BlobStore;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** A bucket as an origin: the decoded path is the key. */
public final class BucketOrigin implements Origin {
  /** More than any rendition or source has that goes through a point of presence whole. */
  private static final long LARGEST_BYTES = 200_000_000;

  private final BlobStore bucket;

  public BucketOrigin(BlobStore bucket) {
    this.bucket = bucket;
  }

  @Override
  public Reply fetch(Request request) {
    long start = System.nanoTime();
    try {
      String key = URI.create(request.path()).getPath().substring(1);
      return bucket
          .get(key, LARGEST_BYTES)
          .map(blob -> reply(blob, Duration.ofNanos(System.nanoTime() - start)))
          .orElseGet(
              () -> FaultReply.of(Fault.NOT_FOUND.because("expected a stored key, got " + key)));
    } catch (FaultException e) {
      return FaultReply.of(e);
    }
  }

  private static Reply reply(Blob blob, Duration took) {
    BlobInfo info = blob.info();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", info.contentType());
    headers.put("etag", "\"" + info.etag() + "\"");
    headers.put(
        "last-modified",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(info.modified().atZone(ZoneOffset.UTC)));
    if (!info.cacheControl().isEmpty()) {
      headers.put("cache-control", info.cacheControl());
    }
    headers.put("server-timing", ServerTiming.entry("store", took));
    return new Reply(200, headers, blob.bytes());
  }
}
