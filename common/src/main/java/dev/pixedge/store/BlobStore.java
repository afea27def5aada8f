package dev.pixedge.store;

import java.util.List;
import java.util.Optional;

/**
 * A flat space of keys to blobs: one bucket. Every method may fail with {@code STORE_UNAVAILABLE}.
 */
public interface BlobStore {
  /**
   * The blob under this key. More bytes than {@code maxBytes} are {@code SOURCE_TOO_LARGE}; what
   * has to be brought back from an archive first is {@code SOURCE_ARCHIVED}.
   */
  Optional<Blob> get(String key, long maxBytes);

  /**
   * The first bytes of the blob under this key, all of them when it has no more than asked for. Its
   * length is that of the part. Fault: {@code SOURCE_ARCHIVED}.
   */
  Optional<Blob> beginning(String key, int bytes);

  /** What is known about the blob under this key, without its bytes. */
  Optional<BlobInfo> head(String key);

  /** Stores the blob unless the key is taken. True when it was stored, false when it was taken. */
  boolean putIfAbsent(String key, Blob blob);

  /** Stores the blob whatever was there. */
  void put(String key, Blob blob);

  /** Removes what is under this key; nothing there is no fault. */
  void delete(String key);

  /**
   * Gives this version of the blob under a key one tag more, in place of one of the same name; an
   * empty version is the current one.
   */
  void tag(String key, String version, String name, String value);

  /** All keys that begin with this prefix. */
  List<String> keys(String prefix);
}
