package dev.pixedge.engine.vips;

import java.util.List;

/** Which loaders of libvips are switched off. */
final class Loaders {
  /** Those of formats that no source has; what libvips itself calls untrusted goes anyway. */
  static final List<String> NEEDLESS =
      List.of(
          "VipsForeignLoadMagick",
          "VipsForeignLoadPdf",
          "VipsForeignLoadSvg",
          "VipsForeignLoadCsv",
          "VipsForeignLoadMatrix",
          "VipsForeignLoadRaw",
          "VipsForeignLoadJp2k",
          "VipsForeignLoadOpenslide",
          "VipsForeignLoadVips",
          "VipsForeignLoadUhdr");

  private Loaders() {}
}
