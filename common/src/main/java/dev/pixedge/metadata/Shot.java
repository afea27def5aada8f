package dev.pixedge.metadata;

import java.util.Optional;

/**
 * How a photo was taken, as far as its EXIF tells. Source of the meanings: CIPA DC-008.
 *
 * @param camera maker and model
 * @param lens the lens' model
 * @param exposure the exposure time in seconds, as a whole number or a fraction: {@code 1/250}
 * @param aperture the f-number
 * @param iso the sensitivity
 * @param focalLength in millimetres, of the lens itself
 * @param taken the camera's clock in ISO 8601, with the offset from UTC only where the camera knew
 * @param place where, only if the policy lets facts keep it
 */
public record Shot(
    Optional<String> camera,
    Optional<String> lens,
    Optional<String> exposure,
    Optional<Double> aperture,
    Optional<Integer> iso,
    Optional<Double> focalLength,
    Optional<String> taken,
    Optional<Place> place) {

  /** What a photo without EXIF tells. */
  public static final Shot NOTHING =
      new Shot(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The same without the place. */
  public Shot withoutPlace() {
    return new Shot(camera, lens, exposure, aperture, iso, focalLength, taken, Optional.empty());
  }
}
