package dev.pixedge.engine.vips;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Ways to damage a file, or to make it lie. */
enum Mutation {
  /** Flips single bits. */
  BIT_FLIPS {
    @Override
    byte[] of(byte[] file, byte[] other, RandomGenerator random) {
      byte[] bytes = file.clone();
      for (int i = 1 + random.nextInt(20); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return bytes;
    }
  },
  /** Sets bytes of the first part, where headers are, to values that are often special. */
  HOSTILE_HEADER {
    private static final byte[] SPECIAL = {0, 1, 2, 0x7F, (byte) 0x80, (byte) 0xFE, (byte) 0xFF};

    @Override
    byte[] of(byte[] file, byte[] other, RandomGenerator random) {
      byte[] bytes = file.clone();
      int head = Math.min(bytes.length, 16 << random.nextInt(6));
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        int at = random.nextInt(head);
        int length = Math.min(1 << random.nextInt(3), bytes.length - at);
        for (int j = 0; j < length; j++) {
          bytes[at + j] = SPECIAL[random.nextInt(SPECIAL.length)];
        }
      }
      return bytes;
    }
  },
  /** Leaves the end out. */
  TRUNCATION {
    @Override
    byte[] of(byte[] file, byte[] other, RandomGenerator random) {
      return Arrays.copyOf(file, 1 + random.nextInt(file.length));
    }
  },
  /** Writes a part of the file a second time. */
  REPEATED_PART {
    @Override
    byte[] of(byte[] file, byte[] other, RandomGenerator random) {
      return spliced(file, file, random);
    }
  },
  /** Writes a part of another file into this one. */
  FOREIGN_PART {
    @Override
    byte[] of(byte[] file, byte[] other, RandomGenerator random) {
      return spliced(file, other, random);
    }
  },
  /** Leaves a part in the middle out. */
  MISSING_PART {
    @Override
    byte[] of(byte[] file, byte[] other, RandomGenerator random) {
      int from = random.nextInt(file.length);
      int to = from + random.nextInt(file.length - from);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(file, 0, from);
      bytes.write(file, to, file.length - to);
      return bytes.size() == 0 ? file : bytes.toByteArray();
    }
  },
  /** Replaces a part by random bytes. */
  NOISE {
    @Override
    byte[] of(byte[] file, byte[] other, RandomGenerator random) {
      byte[] bytes = file.clone();
      byte[] noise = new byte[Math.min(bytes.length, 1 + random.nextInt(64))];
      random.nextBytes(noise);
      int at = random.nextInt(bytes.length - noise.length + 1);
      System.arraycopy(noise, 0, bytes, at, noise.length);
      return bytes;
    }
  },
  /** Nothing: a sound file, so that long chains are carried out to the end. */
  NONE {
    @Override
    byte[] of(byte[] file, byte[] other, RandomGenerator random) {
      return file;
    }
  };

  /** A damaged copy of a file, with parts of another one where it needs them. */
  abstract byte[] of(byte[] file, byte[] other, RandomGenerator random);

  private static byte[] spliced(byte[] file, byte[] donor, RandomGenerator random) {
    int from = random.nextInt(donor.length);
    int length = random.nextInt(donor.length - from);
    int at = random.nextInt(file.length);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(file, 0, at);
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      bytes.write(donor, from, length);
    }
    bytes.write(file, at, file.length - at);
    return bytes.toByteArray();
  }
}
