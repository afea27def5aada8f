package dev.pixedge.engine;

import dev.pixedge.fault.FaultException;
import dev.pixedge.store.Blob;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the EXIF of a picture says, as texts by the names of their tags. Source: CIPA DC-008,
 * sections 4.6.4 to 4.6.6.
 */
public final class ExifFields {
  private static final int CAMERA_DIRECTORY = 0x8769;
  private static final int PLACE_DIRECTORY = 0x8825;

  private static final Map<Integer, String> PICTURE =
      Map.of(
          0x010F, "Make",
          0x0110, "Model",
          0x0112, "Orientation",
          0x011A, "XResolution",
          0x011B, "YResolution",
          0x0128, "ResolutionUnit",
          0x0131, "Software",
          0x0132, "DateTime");

  private static final Map<Integer, String> CAMERA =
      Map.of(
          0x829A, "ExposureTime",
          0x829D, "FNumber",
          0x8827, "ISOSpeedRatings",
          0x9003, "DateTimeOriginal",
          0x9004, "DateTimeDigitized",
          0x9209, "Flash",
          0x920A, "FocalLength",
          0xA001, "ColorSpace");

  private static final Map<Integer, String> PLACE =
      Map.of(
          0x0001, "GPSLatitudeRef",
          0x0002, "GPSLatitude",
          0x0003, "GPSLongitudeRef",
          0x0004, "GPSLongitude",
          0x0005, "GPSAltitudeRef",
          0x0006, "GPSAltitude",
          0x0007, "GPSTimeStamp",
          0x001D, "GPSDateStamp");

  private ExifFields() {}

  /**
   * The fields of a JPEG, WebP or TIFF by name; empty for other formats and without EXIF. Several
   * values of one field are parted by spaces, fractions are written like 96/1. What is damaged is
   * left out: it says nothing about the pixels.
   *
   * @param withPlace whether the fields that tell the place are among them
   */
  public static Map<String, String> of(Blob source, boolean withPlace) {
    Map<String, String> fields = new TreeMap<>();
    try {
      ExifBlock.find(ProbeBytes.of(source.bytes()))
          .ifPresent(exif -> read(exif, withPlace, fields));
    } catch (FaultException _) {
      // The structure ends before it says what it promises: what was read stands.
    }
    return fields;
  }

  private static void read(ProbeBytes exif, boolean withPlace, Map<String, String> fields) {
    ExifDirectory first = ExifDirectory.first(exif);
    first.texts(PICTURE, fields);
    first.directory(CAMERA_DIRECTORY).ifPresent(camera -> camera.texts(CAMERA, fields));
    if (withPlace) {
      first.directory(PLACE_DIRECTORY).ifPresent(place -> place.texts(PLACE, fields));
    }
  }
}
