package dev.pixedge.engine.jpeg;

/** Reads the blocks of one component from a scan. */
interface BlockSource {
  /** Begins a scan or goes on behind a restart marker. */
  void reset();

  /** Reads the block in this column and row of the component's blocks. */
  void read(int column, int row) throws Declined;
}
