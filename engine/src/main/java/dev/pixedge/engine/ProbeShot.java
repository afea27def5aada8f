package dev.pixedge.engine;

import dev.pixedge.engine.ProbeDirectory.Fraction;
import dev.pixedge.metadata.Place;
import dev.pixedge.metadata.Shot;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** How a photo was taken, from its EXIF. What makes no sense is not told. Source: CIPA DC-008. */
final class ProbeShot {
  private static final int MAKE = 0x10F;
  private static final int MODEL = 0x110;
  private static final int EXIF = 0x8769;
  private static final int GPS = 0x8825;
  private static final int EXPOSURE = 0x829A;
  private static final int APERTURE = 0x829D;
  private static final int ISO = 0x8827;
  private static final int TAKEN = 0x9003;
  private static final int TAKEN_OFFSET = 0x9011;
  private static final int FOCAL_LENGTH = 0x920A;
  private static final int LENS = 0xA434;
  private static final int LATITUDE = 2;
  private static final int LONGITUDE = 4;
  private static final int ALTITUDE = 6;

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter ISO_SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private ProbeShot() {}

  /** The EXIF as a TIFF structure, from its byte order mark on. */
  static Shot of(ProbeBytes tiff) {
    ProbeDirectory picture = ProbeDirectory.first(tiff);
    ProbeDirectory shot = picture.under(EXIF);
    return new Shot(
        camera(picture),
        shot.text(LENS),
        shot.fraction(EXPOSURE, 0).flatMap(ProbeShot::exposure),
        shot.fraction(APERTURE, 0).flatMap(ProbeShot::tenths),
        shot.integer(ISO).filter(iso -> iso > 0 && iso < 10_000_000).map(Long::intValue),
        shot.fraction(FOCAL_LENGTH, 0).flatMap(ProbeShot::tenths),
        taken(shot),
        place(picture.under(GPS)));
  }

  /** Many models begin with their maker's name; it is not said twice. */
  private static Optional<String> camera(ProbeDirectory picture) {
    Optional<String> make = picture.text(MAKE);
    Optional<String> model = picture.text(MODEL);
    if (make.isEmpty() || model.isEmpty()) {
      return make.or(() -> model);
    }
    String name = model.get();
    boolean named = name.regionMatches(true, 0, make.get(), 0, make.get().length());
    return Optional.of(named ? name : make.get() + " " + name);
  }

  /** Under a second as photographers say it, {@code 1/250}; from a second on as a number. */
  private static Optional<String> exposure(Fraction seconds) {
    if (seconds.above() == 0) {
      return Optional.empty();
    }
    double value = seconds.value();
    return Optional.of(
        value < 0.3 ? "1/" + Math.round(1 / value) : number(Math.round(value * 10) / 10.0));
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private static Optional<Double> tenths(Fraction value) {
    return value.above() == 0
        ? Optional.empty()
        : Optional.of(Math.round(value.value() * 10) / 10.0);
  }

  private static Optional<String> taken(ProbeDirectory shot) {
    Optional<String> clock = shot.text(TAKEN);
    if (clock.isEmpty()) {
      return Optional.empty();
    }
    try {
      String time = ISO_SECONDS.format(LocalDateTime.parse(clock.get(), CLOCK));
      return Optional.of(time + shot.text(TAKEN_OFFSET).map(ProbeShot::offset).orElse(""));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static String offset(String text) {
    try {
      return ZoneOffset.of(text).toString();
    } catch (DateTimeException _) {
      return "";
    }
  }

  private static Optional<Place> place(ProbeDirectory gps) {
    Optional<Double> latitude = degrees(gps, LATITUDE, "S", 90);
    Optional<Double> longitude = degrees(gps, LONGITUDE, "W", 180);
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return Optional.empty();
    }
    double sign = gps.octet(ALTITUDE - 1).filter(below -> below == 1).isPresent() ? -1 : 1;
    Optional<Double> altitude =
        gps.fraction(ALTITUDE, 0).map(metres -> sign * Math.round(metres.value() * 10) / 10);
    return Optional.of(new Place(latitude.get(), longitude.get(), altitude));
  }

  /** Degrees, minutes and seconds to a ten-millionth of a degree: about a centimetre. */
  private static Optional<Double> degrees(
      ProbeDirectory gps, int tag, String negative, double most) {
    double degrees = 0;
    double unit = 1;
    for (int i = 0; i < 3; i++) {
      Optional<Fraction> part = gps.fraction(tag, i);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      degrees += part.get().value() / unit;
      unit *= 60;
    }
    boolean minus = gps.text(tag - 1).filter(negative::equals).isPresent();
    double rounded = Math.round(degrees * 1e7) / 1e7;
    return rounded <= most ? Optional.of(minus ? -rounded : rounded) : Optional.empty();
  }
}
