package dev.pixedge.engine.jpeg;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the DC scans of a progressive JPEG. Of the others, which an eighth does not need, it makes
 * sure that they are there: their headers are sound, and a marker ends each. Wrong bits within them
 * would not make a decoder fail. Source: ITU-T T.81, G.1 and G.2.
 */
final class ProgressiveReader implements ScanReader {
  private final byte[] file;
  private final Frame frame;
  private final Progression progression;
  private final List<DcCoefficients> coefficients = new ArrayList<>();
  private final int[] steps;
  private int scans;

  ProgressiveReader(byte[] file, Frame frame) {
    this.file = file;
    this.frame = frame;
    this.progression = new Progression(frame);
    this.steps = new int[frame.components().size()];
    for (Component component : frame.components()) {
      coefficients.add(new DcCoefficients(frame, component));
    }
  }

  @Override
  public int read(Scan scan, Tables tables, int start) throws Declined {
    if (++scans >= ScanCount.MOST) {
      throw new Declined("very many scans");
    }
    progression.add(scan);
    return scan.isDc() ? readDc(scan, tables, start) : skipAc(scan, tables, start);
  }

  private int readDc(Scan scan, Tables tables, int start) throws Declined {
    BitWindow in = new BitWindow(file, start);
    BlockReader blocks = new BlockReader(in);
    List<BlockSource> sources = new ArrayList<>();
    for (Scan.Part part : scan.parts()) {
      if (!scan.refines()) {
        int table = frame.components().get(part.index()).table();
        steps[part.index()] = tables.steps(table)[0];
      }
      DcCoefficients target = coefficients.get(part.index());
      sources.add(
          scan.refines()
              ? new DcBitReader(blocks, target, scan.low())
              : new DcFirstReader(blocks, tables.dcCodes(part.dc()), target, scan.low()));
    }
    return new ScanOrder(frame, scan, sources, tables.restartInterval()).read(in);
  }

  private int skipAc(Scan scan, Tables tables, int start) throws Declined {
    tables.requireAc(scan.parts().getFirst().ac());
    int restarts = 0;
    int at = Words.prefix(file, start, file.length);
    while (at + 1 < file.length) {
      int code = file[at + 1] & 0xFF;
      if (code != 0) {
        if (tables.restartInterval() == 0 || code != Segments.RST0 + restarts % 8) {
          return at;
        }
        restarts++;
      }
      at = Words.prefix(file, at + 2, file.length);
    }
    throw new Declined("a scan without an end");
  }

  @Override
  public boolean isDone() {
    return false;
  }

  @Override
  public List<Plane> planes() throws Declined {
    if (!progression.isComplete()) {
      throw new Declined("a progression that ends too early");
    }
    List<Plane> planes = new ArrayList<>();
    for (int i = 0; i < steps.length; i++) {
      planes.add(coefficients.get(i).means(steps[i]));
    }
    return planes;
  }
}
