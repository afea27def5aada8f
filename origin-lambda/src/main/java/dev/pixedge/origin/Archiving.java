package dev.pixedge.origin;

import dev.pixedge.engine.Mezzanine;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import dev.pixedge.store.BlobStore;
import java.util.Optional;

/**
 * Originals that may go to the archive once a mezzanine stands for them. A tag says which these
 * are; a rule of their bucket moves them.
 */
public final class Archiving {
  /** The tag that the bucket's rule looks for, and its values. */
  static final String TAG = "pixedge-mezzanine";

  static final String STORED = "stored";
  static final String NONE = "none";

  private final BlobStore originals;
  private final boolean isOn;

  /** Marks the near region's originals, or none when it is off. */
  public Archiving(Regions regions, boolean isOn) {
    this.originals = regions.near().originals();
    this.isOn = isOn;
  }

  /**
   * Says whether this source, as it was read, has a mezzanine. Fault: {@code STORE_UNAVAILABLE}.
   */
  void mark(SourceKey key, Blob source, Optional<Mezzanine> mezzanine) {
    if (isOn) {
      String value = mezzanine.isPresent() ? STORED : NONE;
      originals.tag(key.value(), source.info().version(), TAG, value);
    }
  }

  /** Whether the mezzanine of this source could not be made again if it were lost. */
  boolean keepsMezzanine(SourceKey key) {
    if (!isOn) {
      return false;
    }
    try {
      originals.beginning(key.value(), 1);
      return false;
    } catch (FaultException unreadable) {
      return true;
    }
  }
}
