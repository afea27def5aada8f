package dev.pixedge.rendition;

/** One of nine places in a picture, each with its factors of the free space to its left and top. */
public enum Gravity implements Place {
  NORTH_WEST("nw", 0, 0),
  NORTH("north", 1, 0),
  NORTH_EAST("ne", 2, 0),
  WEST("west", 0, 1),
  CENTER("center", 1, 1),
  EAST("east", 2, 1),
  SOUTH_WEST("sw", 0, 2),
  SOUTH("south", 1, 2),
  SOUTH_EAST("se", 2, 2);

  private final String text;
  private final int column;
  private final int row;

  Gravity(String text, int column, int row) {
    this.text = text;
    this.column = column;
    this.row = row;
  }

  /** How the language writes it. */
  public String text() {
    return text;
  }

  /** 0 for the left column, 1 for the middle one, 2 for the right one. */
  public int column() {
    return column;
  }

  /** 0 for the top row, 1 for the middle one, 2 for the bottom one. */
  public int row() {
    return row;
  }

  /** The offset from the left when {@code free} pixels are left over, rounded down. */
  public int left(int free) {
    return Math.floorDiv(free * column, 2);
  }

  @Override
  public int left(int whole, int window) {
    return left(whole - window);
  }

  @Override
  public int top(int whole, int window) {
    return top(whole - window);
  }

  /** The offset from the top when {@code free} pixels are left over, rounded down. */
  public int top(int free) {
    return Math.floorDiv(free * row, 2);
  }
}
