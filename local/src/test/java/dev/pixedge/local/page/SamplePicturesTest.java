package dev.pixedge.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
final class SamplePicturesTest {
  /** Where the lamp shines in the upright picture. */
  private static final int LAMP_X = 514;

  private static final int LAMP_Y = 354;

  private Path data;
  private Path samples;

  @BeforeAll
  void draw(@TempDir Path folder) throws IOException {
    data = folder;
    Path originals = Files.createDirectory(data.resolve("originals"));
    samples = originals.resolve("samples");
    new SamplePictures().writeTo(originals);
  }

  @ParameterizedTest
  @CsvSource({
    "lake.jpg, jpeg, 3000, 2000",
    "vase.jpg, jpeg, 1200, 1200",
    "lighthouse.jpg, jpeg, 1350, 900",
    "forest.jpg, jpeg, 1600, 1067",
    "badge.png, png, 600, 600",
    "balloon.gif, gif, 320, 220"
  })
  void drawsEachPictureInItsFormatAndSize(String name, String format, int width, int height)
      throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(samples.resolve(name).toFile())) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in);
      assertThat(reader.getFormatName()).isEqualToIgnoringCase(format);
      assertThat(reader.getWidth(0)).isEqualTo(width);
      assertThat(reader.getHeight(0)).isEqualTo(height);
      reader.dispose();
    }
  }

  @ParameterizedTest
  @CsvSource({"lake.jpg", "vase.jpg", "lighthouse.jpg", "forest.jpg"})
  void drawsPhotosOfManyColours(String name) throws IOException {
    BufferedImage picture = ImageIO.read(samples.resolve(name).toFile());
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < picture.getHeight(); y += 8) {
      for (int x = 0; x < picture.getWidth(); x += 8) {
        colours.add(picture.getRGB(x, y));
      }
    }
    assertThat(colours).hasSizeGreaterThan(2000);
  }

  /**
   * CIPA DC-008 (EXIF 2.32), tag 0x0112: a SHORT; 6 means that the first row is the right-hand
   * side.
   */
  @Test
  void storesTheLighthouseOnItsSideWithOrientationSix() throws IOException {
    byte[] file = Files.readAllBytes(samples.resolve("lighthouse.jpg"));
    byte[] start = new ByteArrayInputStream(file, 2, 36).readAllBytes();
    assertThat(start)
        .startsWith(0xFF, 0xE1, 0x00, 0x22, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M')
        .containsSequence(0x01, 0x12, 0x00, 0x03, 0, 0, 0, 1, 0, 6);
    BufferedImage lying = ImageIO.read(new ByteArrayInputStream(file));
    int lamp = lying.getRGB(LAMP_Y, 900 - 1 - LAMP_X);
    assertThat(lamp >> 16 & 0xFF).as("red of the lamp").isGreaterThan(220);
    int sky = lying.getRGB(20, 450);
    assertThat(sky & 0xFF).as("blue of the sky").isGreaterThan(sky >> 16 & 0xFF);
  }

  @Test
  void leavesTheGroundOfTheBadgeTransparent() throws IOException {
    BufferedImage badge = ImageIO.read(samples.resolve("badge.png").toFile());
    assertThat(badge.getRGB(0, 0) >>> 24).isZero();
    assertThat(badge.getRGB(300, 100) >>> 24).isEqualTo(255);
  }

  @Test
  void movesTheBalloon() throws IOException {
    Path file = samples.resolve("balloon.gif");
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(12);
      reader.dispose();
    }
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .contains("NETSCAPE2.0");
  }

  @Test
  void leavesAFolderThatIsThereAsItIs(@TempDir Path other) throws IOException {
    Path folder = Files.createDirectories(other.resolve("originals/samples"));
    new SamplePictures().writeTo(other.resolve("originals"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void drawsWhatAnInterruptedStartLeftUndrawn(@TempDir Path other) throws IOException {
    Path folder = Files.createDirectories(other.resolve("originals/samples"));
    Files.writeString(folder.resolve("lake.jpg"), "drawn before the interruption");
    Files.createFile(other.resolve(".samples-unfinished"));
    new SamplePictures().writeTo(other.resolve("originals"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(6);
    }
    assertThat(folder.resolve("lake.jpg")).hasContent("drawn before the interruption");

    Files.delete(folder.resolve("vase.jpg"));
    new SamplePictures().writeTo(other.resolve("originals"));
    assertThat(folder.resolve("vase.jpg")).doesNotExist();
  }

  @Test
  void leavesNoPartOfAFileBehind() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSize(6)
          .allMatch(f -> f.startsWith(samples));
    }
  }
}
