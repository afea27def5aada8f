package dev.pixedge.engine.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.engine.Engine;
import dev.pixedge.engine.Engines;
import dev.pixedge.engine.JpegPictures;
import dev.pixedge.engine.Pictures;
import dev.pixedge.engine.Pixels;
import dev.pixedge.engine.PngPictures;
import dev.pixedge.engine.Probe;
import dev.pixedge.engine.Rendered;
import dev.pixedge.engine.TestCard;
import dev.pixedge.engine.TestPolicy;
import dev.pixedge.metadata.SourceFormat;
import dev.pixedge.policy.Policy;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.store.Blob;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Read back by libexif, through libvips, which had no part in writing it. */
final class CopyrightTest {
  private static final String OWNER = "(c) 2026 Ann Example";

  @SuppressWarnings("restricted") // to read what a pointer of libvips points to
  private static final AddressLayout TEXT =
      ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(1000, ValueLayout.JAVA_BYTE));

  private final LibVips vips = new LibVips(LibraryFile.find().orElseThrow(), 1);

  @ParameterizedTest
  @CsvSource({
    "libvips, quality.Q_80/format.jpeg, JPEG, jpegload_buffer",
    "libvips, quality.Q_80/interlace.0/format.jpeg, JPEG, jpegload_buffer",
    "libvips, format.png, PNG, pngload_buffer",
    "libvips, quality.Q_80/format.webp, WEBP, webpload_buffer",
    "libvips, circle.r_20/quality.Q_80/format.webp, WEBP, webpload_buffer",
    "libvips, quality.Q_80/format.avif, AVIF, heifload_buffer",
    "libvips, circle.r_20/quality.Q_80/format.avif, AVIF, heifload_buffer",
    "imageio, quality.Q_80/format.jpeg, JPEG, jpegload_buffer",
    "imageio, format.png, PNG, pngload_buffer",
    "imageio, quality.Q_80/format.webp, WEBP, webpload_buffer"
  })
  void isKeptAloneInEveryFormatThatHasAPlaceForIt(
      String engine, String chain, SourceFormat format, String loader) {
    Blob source = photo();
    Rendered rendered = engine(engine, TestPolicy.copyright()).render(source, picture(chain));
    assertThat(Probe.of(rendered.blob()).format()).isEqualTo(format);
    assertThat(Probe.of(rendered.blob()).width()).isEqualTo(rendered.width());
    assertThat(field(rendered.blob(), loader, "exif-ifd0-Copyright"))
        .hasValueSatisfying(text -> assertThat(text).startsWith(OWNER));
    assertThat(field(rendered.blob(), loader, "exif-ifd0-Artist"))
        .hasValueSatisfying(text -> assertThat(text).startsWith("Ann"));
    assertThat(field(rendered.blob(), loader, "exif-ifd0-Model")).isEmpty();
    assertThat(field(rendered.blob(), loader, "exif-ifd0-Orientation")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quality.Q_90/format.avif", "quality.Q_90/format.webp", "format.png"})
  void leavesThePixelsWhereTheyAre(String chain) {
    Rendered kept = engine("libvips", TestPolicy.copyright()).render(photo(), picture(chain));
    Blob png =
        engine("libvips", TestPolicy.strict()).render(kept.blob(), picture("format.png")).blob();
    assertThat(Pixels.psnr(Pixels.of(png), TestCard.photo(64, 48))).isGreaterThan(30);
  }

  @Test
  void isLeftOutUnlessThePolicySaysSo() {
    Blob jpeg =
        engine("libvips", TestPolicy.strict())
            .render(photo(), picture("quality.Q_80/format.jpeg"))
            .blob();
    assertThat(field(jpeg, "jpegload_buffer", "exif-ifd0-Copyright")).isEmpty();
  }

  @Test
  void isReadFromEveryFormat() {
    byte[] exif = exif();
    Engine engine = engine("libvips", TestPolicy.copyright());
    Blob png = PngPictures.withChunk(Pictures.png(20, 20), "eXIf", exif);
    Blob webp = engine.render(photo(), picture("quality.Q_80/format.webp")).blob();
    for (Blob source : List.of(png, webp)) {
      Blob jpeg = engine.render(source, picture("quality.Q_80/format.jpeg")).blob();
      assertThat(field(jpeg, "jpegload_buffer", "exif-ifd0-Copyright"))
          .hasValueSatisfying(text -> assertThat(text).startsWith(OWNER));
    }
  }

  @Test
  void damagesNoPictureWhoseExifIsDamaged() {
    Engine engine = engine("libvips", TestPolicy.copyright());
    byte[] exif = exif();
    for (int length = 0; length < exif.length; length++) {
      Blob source =
          PngPictures.withChunk(Pictures.png(20, 20), "eXIf", Arrays.copyOf(exif, length));
      Blob png = engine.render(source, picture("format.png")).blob();
      assertThat(Probe.of(png).width()).isEqualTo(20);
    }
  }

  private Optional<String> field(Blob picture, String loader, String name) {
    try (Workspace workspace = new Workspace(vips);
        Arena arena = Arena.ofConfined()) {
      MemorySegment blob = workspace.source(picture.bytes());
      Image image = workspace.call(loader, true).with("buffer", blob).image();
      if (!image.has(name)) {
        return Optional.empty();
      }
      MemorySegment text = arena.allocate(ADDRESS);
      long failed =
          vips.function("vips_image_get_string", 3)
              .call(image.address().address(), workspace.text(name).address(), text.address());
      assertThat((int) failed).isZero();
      return Optional.of(text.get(TEXT, 0).getString(0));
    }
  }

  private static Blob photo() {
    Blob jpeg = JpegPictures.baseline(TestCard.photo(64, 48), 95);
    return JpegPictures.withExif(jpeg, exif());
  }

  /** Artist, Copyright, and the Model of a camera, which nobody asked to keep. */
  private static byte[] exif() {
    byte[] owner = (OWNER + "\0").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif = ByteBuffer.allocate(100).order(ByteOrder.BIG_ENDIAN);
    exif.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 3);
    exif.putShort((short) 0x110).putShort((short) 2).putInt(4).put(new byte[] {'C', 'a', 'm', 0});
    exif.putShort((short) 0x13B).putShort((short) 2).putInt(4).put(new byte[] {'A', 'n', 'n', 0});
    exif.putShort((short) 0x8298).putShort((short) 2).putInt(owner.length).putInt(60).putInt(0);
    return exif.put(60, owner).array();
  }

  private static Engine engine(String name, Policy policy) {
    return Engines.open(policy, Optional.of(name));
  }

  private static Picture picture(String chain) {
    return FuzzChain.picture(chain);
  }
}
