package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.metadata.Place;
import dev.pixedge.metadata.Shot;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.store.Blob;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProbeHeifExifTest {
  private static final byte[] EXIF = ProbeDetailsTest.camera(ByteOrder.BIG_ENDIAN).bytes();

  /** 16 x 8 pixels with EXIF and a place without an altitude. Written by libheif 1.23.5. */
  private static final byte[] OF_LIBHEIF =
      Base64.getMimeDecoder()
          .decode(
              """
              AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAARdtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAA
              AAAAAAAAAAAAADRpbG9jAAAAAERAAAIAAQAAAAABOwABAAAAAAAAACIAAgAAAAABXQABAAAAAAAAAdQAAAA4aWlu
              ZgAAAAAAAgAAABVpbmZlAgAAAAABAABhdjAxAAAAABVpbmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAAA
              VmlwcnAAAAA4aXBjbwAAAAxhdjFDgSACAAAAABRpc3BlAAAAAAAAABAAAAAIAAAAEHBpeGkAAAAAAwgICAAAABZp
              cG1hAAAAAAAAAAEAAQOBAgMAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAAf5tZGF0EgAKCDgMv7SAhoNIMhQc
              QmLk4AAWAACwn85edcws7cl5EAAAAAZFeGlmAABJSSoACAAAAAkADwECAAkAAACQAAAAEAECAAYAAACKAAAAEgED
              AAEAAAABAAAAGgEFAAEAAAB6AAAAGwEFAAEAAACCAAAAKAEDAAEAAAACAAAAEwIDAAEAAAABAAAAaYcEAAEAAACa
              AAAAJYgEAAEAAABkAQAAAAAAADhjAADoAwAAOGMAAOgDAABYMTAwVgBGVUpJRklMTQAADACaggUAAQAAAFQBAACd
              ggUAAQAAAFwBAAAniAMAAQAAAJABAAAAkAcABAAAADAyMTADkAIAFAAAAEABAAARkAIABwAAADgBAAABkQcABAAA
              AAECAwAAoAcABAAAADAxMDABoAMAAQAAAP//AAACoAQAAQAAABAAAAADoAQAAQAAAAgAAAA0pAIACAAAADABAAAA
              AAAAMjNtbSBGMgArMDI6MDAAADIwMjY6MDc6MDEgMTI6MzQ6NTYAAQAAAPoAAAA4AAAACgAAAAQAAQACAAIAAABT
              AAAAAgAFAAMAAACaAQAAAwACAAIAAABFAAAABAAFAAMAAACyAQAAAAAAACEAAAABAAAAMwAAAAEAAACKCQAAZAAA
              AJcAAAABAAAADAAAAAEAAABvEgAAZAAAAA==
              """);

  @Test
  void readsHowAPhotoWasTakenFromTheAvifOfAnotherProgram() {
    Blob avif = Blob.of("image/avif", OF_LIBHEIF);
    assertThat(Probe.of(avif).format()).isEqualTo(SourceFormat.AVIF);
    assertThat(Probe.details(avif).shot())
        .isEqualTo(
            new Shot(
                Optional.of("FUJIFILM X100V"),
                Optional.of("23mm F2"),
                Optional.of("1/250"),
                Optional.of(5.6),
                Optional.of(400),
                Optional.empty(),
                Optional.of("2026-07-01T12:34:56+02:00"),
                Optional.of(new Place(-33.8567833, 151.2131083, Optional.empty()))));
  }

  @ParameterizedTest(name = "iloc {0}, infe {1}, {2} bytes before")
  @CsvSource({"0, 2, 0", "1, 2, 6", "2, 3, 6", "2, 3, 0"})
  void findsTheExifOfAHeicInEachVersionOfItsTables(int locations, int entries, int before) {
    byte[] mark = Arrays.copyOf("Exif\0\0".getBytes(StandardCharsets.US_ASCII), before);
    Blob heic = HeifExifPictures.of(locations, entries, mark, EXIF);
    assertThat(Probe.of(heic).format()).isEqualTo(SourceFormat.HEIC);
    assertThat(Probe.details(heic).shot()).isEqualTo(ProbeDetailsTest.SHOT);
  }

  @Test
  void tellsNothingOfExifThatLiesNowhereInTheFile() {
    assertThat(Probe.details(HeifExifPictures.inItemData(EXIF)).shot()).isEqualTo(Shot.NOTHING);
  }

  @Test
  void exifThatIsCutAnywhereIsNoFault() {
    byte[] whole = HeifExifPictures.of(1, 2, new byte[0], EXIF).bytes();
    for (int length = whole.length - EXIF.length; length < whole.length; length++) {
      Blob cut = Blob.of("image/heic", Arrays.copyOf(whole, length));
      assertThat(Probe.details(cut).facts().width()).isEqualTo(64);
    }
  }
}
