package dev.pixedge.engine.jpeg;

import java.util.ArrayList;
import java.util.List;

/**
 * What a frame header says. Only 8-bit grey, and colour whose first component is sampled once or
 * twice as often per side as the others, get this far. Source: ITU-T T.81, B.2.2.
 *
 * @param progressive whether its scans refine each other
 * @param width in pixels
 * @param height in pixels
 */
record Frame(boolean progressive, int width, int height, List<Component> components) {
  /** The side of a block in samples. */
  static final int BLOCK = 8;

  Frame {
    components = List.copyOf(components);
  }

  static Frame read(Segments segments, boolean progressive) throws Declined {
    segments.open();
    if (segments.u8() != 8) {
      throw new Declined("samples that have not 8 bits");
    }
    int height = segments.u16();
    int width = segments.u16();
    int count = segments.u8();
    if (height == 0 || width == 0 || (count != 1 && count != 3)) {
      throw new Declined("a frame of " + width + "x" + height + "x" + count);
    }
    List<Component> components = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      components.add(component(segments, components));
    }
    segments.close();
    return new Frame(progressive, width, height, sampled(components));
  }

  private static Component component(Segments segments, List<Component> before) throws Declined {
    int id = segments.u8();
    int sampling = segments.u8();
    int table = segments.u8();
    int horizontal = sampling >> 4;
    int vertical = sampling & 0x0F;
    boolean sampled = Math.min(horizontal, vertical) > 0 && Math.max(horizontal, vertical) <= 4;
    if (!sampled || table >= Tables.COUNT || before.stream().anyMatch(each -> each.id() == id)) {
      throw new Declined("a component that cannot be");
    }
    return new Component(id, horizontal, vertical, table);
  }

  /** A component that is alone has one block per unit whatever it says. Source: A.2.2. */
  private static List<Component> sampled(List<Component> components) throws Declined {
    Component first = components.getFirst();
    if (components.size() == 1) {
      return List.of(new Component(first.id(), 1, 1, first.table()));
    }
    boolean known = isOneOrTwo(first.horizontal()) && isOneOrTwo(first.vertical());
    for (Component other : components.subList(1, components.size())) {
      known &= other.horizontal() == 1 && other.vertical() == 1;
    }
    if (!known) {
      throw new Declined("an uncommon sampling");
    }
    return components;
  }

  private static boolean isOneOrTwo(int factor) {
    return factor == 1 || factor == 2;
  }

  /** Units of an interleaved scan beside each other. Source: A.2.3. */
  int unitsAcross() {
    return Math.ceilDiv(width, BLOCK * components.getFirst().horizontal());
  }

  /** Units of an interleaved scan one below the other. */
  int unitsDown() {
    return Math.ceilDiv(height, BLOCK * components.getFirst().vertical());
  }

  /** Blocks beside each other that hold a part of this component. Source: A.2.2. */
  int blocksAcross(Component component) {
    return Math.ceilDiv(
        Math.ceilDiv(width * component.horizontal(), components.getFirst().horizontal()), BLOCK);
  }

  /** Blocks one below the other that hold a part of this component. */
  int blocksDown(Component component) {
    return Math.ceilDiv(
        Math.ceilDiv(height * component.vertical(), components.getFirst().vertical()), BLOCK);
  }
}
