package dev.pixedge.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** JPEGs of every kind with faults of every kind, always the same ones for a seed. */
public final class MutatedJpegs {
  private static final int WIDTH = 176;
  private static final int HEIGHT = 131;

  private final List<byte[]> sound;
  private final Random random;

  public MutatedJpegs(long seed) {
    this.random = new Random(seed);
    JpegKind common = JpegKind.sampled(2, 2);
    JpegKind grey = new JpegKind(1, 1, true, 0, false);
    this.sound =
        List.of(
            bytes(common, 92),
            bytes(common, 40),
            bytes(common.restarted(3), 85),
            bytes(common.progressively(), 90),
            bytes(common.restarted(11).progressively(), 75),
            bytes(JpegKind.sampled(1, 1), 95),
            bytes(JpegKind.sampled(1, 1).progressively(), 60),
            bytes(JpegKind.sampled(2, 1), 85),
            bytes(JpegKind.sampled(1, 2), 70),
            bytes(grey, 90),
            bytes(grey.restarted(2), 80),
            bytes(grey.progressively(), 80));
  }

  /** The next one. */
  public byte[] next() {
    byte[] jpeg = sound.get(random.nextInt(sound.size())).clone();
    int faults = 1 + random.nextInt(2) * random.nextInt(4);
    for (int i = 0; i < faults && jpeg.length > 4; i++) {
      jpeg = mutated(jpeg);
    }
    return jpeg;
  }

  private byte[] mutated(byte[] jpeg) {
    int at = 2 + random.nextInt(jpeg.length - 2);
    return switch (random.nextInt(8)) {
      case 0 -> flipped(jpeg, at);
      case 1 -> replaced(jpeg, at, random.nextInt(256));
      case 2 -> replaced(jpeg, inHeader(jpeg), random.nextInt(256));
      case 3 -> Arrays.copyOf(jpeg, random.nextInt(4) == 0 ? at : jpeg.length - random.nextInt(8));
      case 4 -> without(jpeg, at, 1 + random.nextInt(20));
      case 5 -> inserted(jpeg, at, random.nextInt(256));
      case 6 -> inserted(inserted(jpeg, at, 0xB8 + random.nextInt(0x48)), at, 0xFF);
      default -> doubled(jpeg, at, random.nextInt(200));
    };
  }

  private int inHeader(byte[] jpeg) {
    return 2 + random.nextInt(Math.min(650, jpeg.length - 2));
  }

  private byte[] flipped(byte[] jpeg, int at) {
    jpeg[at] ^= (byte) (1 << random.nextInt(8));
    return jpeg;
  }

  private static byte[] replaced(byte[] jpeg, int at, int value) {
    jpeg[at] = (byte) value;
    return jpeg;
  }

  private static byte[] without(byte[] jpeg, int at, int count) {
    int end = Math.min(jpeg.length, at + count);
    byte[] shorter = Arrays.copyOf(jpeg, jpeg.length - (end - at));
    System.arraycopy(jpeg, end, shorter, at, jpeg.length - end);
    return shorter;
  }

  private static byte[] inserted(byte[] jpeg, int at, int value) {
    byte[] longer = doubled(jpeg, at, 1);
    longer[at] = (byte) value;
    return longer;
  }

  /** With so many bytes from there on twice. */
  private static byte[] doubled(byte[] jpeg, int at, int count) {
    int end = Math.min(jpeg.length, at + count);
    byte[] longer = Arrays.copyOf(jpeg, jpeg.length + (end - at));
    System.arraycopy(jpeg, at, longer, end, jpeg.length - at);
    return longer;
  }

  private static byte[] bytes(JpegKind kind, int quality) {
    return kind.of(TestCard.photo(WIDTH, HEIGHT), quality).bytes();
  }
}
