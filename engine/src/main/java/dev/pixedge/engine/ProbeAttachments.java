package dev.pixedge.engine;

import java.util.Optional;

/**
 * What a file carries beside its pixels.
 *
 * @param exif a TIFF structure, from its byte order mark on
 * @param profile an ICC profile, or the first part of one
 */
record ProbeAttachments(Optional<ProbeBytes> exif, Optional<ProbeBytes> profile) {
  static final ProbeAttachments NONE = new ProbeAttachments(Optional.empty(), Optional.empty());

  /** The same with this EXIF, unless it has some. */
  ProbeAttachments withExif(ProbeBytes found) {
    return new ProbeAttachments(exif.or(() -> Optional.of(found)), profile);
  }

  /** The same with this profile, unless it has one. */
  ProbeAttachments withProfile(ProbeBytes found) {
    return new ProbeAttachments(exif, profile.or(() -> Optional.of(found)));
  }
}
