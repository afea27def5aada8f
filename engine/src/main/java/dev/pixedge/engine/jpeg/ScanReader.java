package dev.pixedge.engine.jpeg;

import java.util.List;

/** Reads the scans of one picture. */
interface ScanReader {
  /**
   * Reads a scan whose data begins there in the file.
   *
   * @return where the marker behind it lies
   */
  int read(Scan scan, Tables tables, int start) throws Declined;

  /** Whether the picture is there, whatever follows. */
  boolean isDone();

  /** One plane for each component. The end of the image must have been reached. */
  List<Plane> planes() throws Declined;
}
