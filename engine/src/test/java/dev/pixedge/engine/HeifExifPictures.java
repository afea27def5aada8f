package dev.pixedge.engine;

import static dev.pixedge.engine.HeifPictures.ascii;
import static dev.pixedge.engine.HeifPictures.box;
import static dev.pixedge.engine.HeifPictures.join;

import dev.pixedge.store.Blob;
import java.nio.ByteBuffer;

/**
 * Headers of HEIC files with an item of EXIF behind that of a picture. Source: ISO/IEC 14496-12,
 * sections 8.11.3 and 8.11.6; ISO/IEC 23008-12, annex A.
 */
final class HeifExifPictures {
  private static final int PICTURE = 1;
  private static final int EXIF = 7;
  private static final int NO_INDEX = 0;

  private HeifExifPictures() {}

  /**
   * A file that says where its items lie in these versions of the boxes.
   *
   * @param before what stands between the item's first four bytes, which tell its length, and the
   *     byte order mark
   */
  static Blob of(int locations, int entries, byte[] before, byte[] exif) {
    byte[] item = join(number(before.length, 4), before, exif);
    int begin = file(locations, entries, 0, 0, item).length - item.length;
    return Blob.of("image/heic", file(locations, entries, 0, begin, item));
  }

  /** The same, but the item lies in a box beside the table, and not at an offset in the file. */
  static Blob inItemData(byte[] exif) {
    return Blob.of("image/heic", file(1, 2, 1, 0, join(new byte[4], exif)));
  }

  private static byte[] file(int locations, int entries, int method, int begin, byte[] item) {
    byte[] meta =
        join(
            new byte[4],
            box("pitm", new byte[] {0, 0, 0, 0, 0, PICTURE}),
            infos(entries),
            places(locations, method, begin, item.length),
            properties());
    return join(HeifPictures.type("heic"), box("meta", meta), box("mdat", item));
  }

  private static byte[] infos(int version) {
    return box(
        "iinf",
        join(
            new byte[4],
            number(2, 2),
            info(version, PICTURE, "hvc1"),
            info(version, EXIF, "Exif")));
  }

  private static byte[] info(int version, int id, String type) {
    byte[] name = new byte[1];
    return box(
        "infe",
        join(
            versioned(version), number(id, version == 3 ? 4 : 2), number(0, 2), ascii(type), name));
  }

  /** Offsets and lengths of four bytes; from version 1 on also a base and an index of four. */
  private static byte[] places(int version, int method, int begin, int length) {
    int idSize = version == 2 ? 4 : 2;
    byte[] sizes = version == 0 ? new byte[] {0x44, 0} : new byte[] {0x44, 0x44};
    byte[] picture = place(version, idSize, PICTURE, 0, 0, 0, 8, 8);
    byte[] exif =
        place(
            version,
            idSize,
            EXIF,
            method,
            version == 0 ? 0 : begin,
            version == 0 ? begin : 0,
            length);
    return box("iloc", join(versioned(version), sizes, number(2, idSize), picture, exif));
  }

  private static byte[] place(
      int version, int idSize, int id, int method, int base, int offset, int... lengths) {
    byte[] all =
        join(number(id, idSize), version == 0 ? new byte[0] : number(method, 2), number(0, 2));
    all = join(all, version == 0 ? new byte[0] : number(base, 4), number(lengths.length, 2));
    for (int length : lengths) {
      byte[] index = version == 0 ? new byte[0] : number(NO_INDEX, 4);
      all = join(all, index, number(offset, 4), number(length, 4));
    }
    return all;
  }

  private static byte[] properties() {
    byte[] associations = {0, 0, 0, 0, 0, 0, 0, 1, 0, PICTURE, 1, 1};
    return box("iprp", join(box("ipco", HeifPictures.size(64, 48)), box("ipma", associations)));
  }

  private static byte[] versioned(int version) {
    return new byte[] {(byte) version, 0, 0, 0};
  }

  private static byte[] number(int value, int size) {
    byte[] wide = ByteBuffer.allocate(4).putInt(value).array();
    return size == 4 ? wide : new byte[] {wide[2], wide[3]};
  }
}
