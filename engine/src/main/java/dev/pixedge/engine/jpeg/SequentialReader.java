package dev.pixedge.engine.jpeg;

import java.util.ArrayList;
import java.util.List;

/** Reads the scan, or the scans, of a sequential JPEG. Source: ITU-T T.81, F.2. */
final class SequentialReader implements ScanReader {
  private final byte[] file;
  private final Frame frame;
  private final Fraction fraction;
  private final List<Plane> planes = new ArrayList<>();
  private int found;
  private boolean interleaved;

  SequentialReader(byte[] file, Frame frame, Fraction fraction) {
    this.file = file;
    this.frame = frame;
    this.fraction = fraction;
  }

  @Override
  public int read(Scan scan, Tables tables, int start) throws Declined {
    if (scan.parts().getFirst().index() != found) {
      throw new Declined("scans in an uncommon order");
    }
    found += scan.parts().size();
    interleaved = scan.parts().size() == frame.components().size();
    BitWindow in = new BitWindow(file, start);
    BlockReader blocks = new BlockReader(in);
    List<ComponentReader> readers = new ArrayList<>();
    for (Scan.Part part : scan.parts()) {
      readers.add(reader(blocks, part, tables));
    }
    return new ScanOrder(frame, scan, readers, tables.restartInterval()).read(in);
  }

  private ComponentReader reader(BlockReader blocks, Scan.Part part, Tables tables)
      throws Declined {
    Component component = frame.components().get(part.index());
    Plane plane = Plane.of(frame, component, fraction);
    planes.add(plane);
    return new ComponentReader(
        blocks,
        tables.dcCodes(part.dc()),
        tables.acCodes(part.ac(), fraction),
        tables.steps(component.table()),
        plane,
        fraction);
  }

  /** A decoder need not look at what stands behind the only scan. */
  @Override
  public boolean isDone() {
    return interleaved;
  }

  @Override
  public List<Plane> planes() throws Declined {
    if (found != frame.components().size()) {
      throw new Declined("a component without a scan");
    }
    return planes;
  }
}
