package dev.pixedge.store;

import dev.pixedge.fault.Fault;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A bucket in memory, for tests. Its ETags are MD5 sums, as those of S3 mostly are. */
public final class MemoryBlobStore implements BlobStore {
  private final ConcurrentNavigableMap<String, Blob> blobs = new ConcurrentSkipListMap<>();
  private final Map<String, Map<String, String>> tags = new ConcurrentHashMap<>();
  private final Set<String> archived = ConcurrentHashMap.newKeySet();
  private final Clock clock;

  public MemoryBlobStore(Clock clock) {
    this.clock = clock;
  }

  /** A bucket whose times are those of this machine. */
  public MemoryBlobStore() {
    this(Clock.systemUTC());
  }

  /** From now on what lies under this key cannot be read. */
  public void archive(String key) {
    archived.add(key);
  }

  private void requireReadable(String key) {
    if (archived.contains(key)) {
      throw Fault.SOURCE_ARCHIVED.because("source: in the archive");
    }
  }

  @Override
  public Optional<Blob> get(String key, long maxBytes) {
    requireReadable(key);
    Optional<Blob> blob = Optional.ofNullable(blobs.get(key));
    if (blob.isPresent() && blob.get().info().length() > maxBytes) {
      throw Fault.SOURCE_TOO_LARGE.because(
          "source: expected at most %d bytes, got %d"
              .formatted(maxBytes, blob.get().info().length()));
    }
    return blob;
  }

  @Override
  public Optional<Blob> beginning(String key, int bytes) {
    requireReadable(key);
    return Optional.ofNullable(blobs.get(key))
        .map(
            blob -> {
              byte[] part = Arrays.copyOf(blob.bytes(), Math.min(bytes, blob.bytes().length));
              return new Blob(blob.info().withLength(part.length), part);
            });
  }

  @Override
  public Optional<BlobInfo> head(String key) {
    return Optional.ofNullable(blobs.get(key)).map(Blob::info);
  }

  @Override
  public boolean putIfAbsent(String key, Blob blob) {
    return blobs.putIfAbsent(key, stored(blob)) == null;
  }

  @Override
  public void put(String key, Blob blob) {
    blobs.put(key, stored(blob));
  }

  @Override
  public void delete(String key) {
    blobs.remove(key);
  }

  @Override
  public void tag(String key, String version, String name, String value) {
    tags.computeIfAbsent(key, none -> new ConcurrentHashMap<>()).put(name, value);
  }

  /** The tags of the blob under this key. */
  public Map<String, String> tags(String key) {
    return tags.getOrDefault(key, Map.of());
  }

  @Override
  public List<String> keys(String prefix) {
    return blobs.tailMap(prefix).keySet().stream()
        .takeWhile(key -> key.startsWith(prefix))
        .toList();
  }

  private Blob stored(Blob blob) {
    BlobInfo info = blob.info();
    return new Blob(
        new BlobInfo(
            info.contentType(),
            info.length(),
            md5(blob.bytes()),
            "",
            clock.instant(),
            info.cacheControl(),
            info.metadata()),
        blob.bytes());
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
