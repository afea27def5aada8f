package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.fault.Fault;
import dev.pixedge.store.Blob;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watermarks that are texts. How letters look is the engine's; where they lie is not. */
interface LetteringContract extends EngineUnderTest {
  Color GROUND = Color.WHITE;

  @BeforeAll
  static void needsFonts() {
    Marked.assumeFonts();
  }

  /** A capital H is 0.714 of the size high and has ink on both of its sides: Noto Sans. */
  @ParameterizedTest
  @CsvSource({"20, 14", "40, 29", "100, 71"})
  default void drawsLettersOfTheSizeAskedFor(int size, int height) {
    String asked = size == 40 ? "" : ".size_" + size;
    Rectangle box = inked(300, 200, "watermark.text_{H}.g_nw" + asked);
    assertThat(box.x).isEqualTo(10);
    assertThat(box.y).isEqualTo(10);
    assertThat(box.height).isBetween(height - 1, height + 2);
    assertThat(box.width).isBetween(height / 2, height);
  }

  @ParameterizedTest
  @CsvSource({".g_nw, 0, 0", ".g_ne, 2, 0", ".g_sw, 0, 2", "'', 2, 2", ".g_center, 1, 1"})
  default void keepsTheMarginsAroundWhatIsSeen(String gravity, int column, int row) {
    Rectangle box = inked(300, 200, "watermark.text_{Hxg}" + gravity);
    int right = 300 - box.x - box.width;
    int below = 200 - box.y - box.height;
    assertThat(List.of(box.x, right).get(column == 2 ? 1 : 0))
        .isEqualTo(column == 1 ? right - Math.floorMod(right - box.x, 2) : 10);
    assertThat(List.of(box.y, below).get(row == 2 ? 1 : 0))
        .isEqualTo(row == 1 ? below - Math.floorMod(below - box.y, 2) : 10);
  }

  @Test
  default void drawsInTheColourAskedFor() {
    BufferedImage image = drawn(300, 200, "watermark.text_{I}.g_nw.x_0.y_0.color_00FF00.size_200");
    Rectangle box = Marked.inked(image, GROUND).orElseThrow();
    assertThat(Pixels.at(image, (int) box.getCenterX(), (int) box.getCenterY()))
        .isEqualTo(Color.GREEN);
  }

  @Test
  default void letsThroughWhatOpacitySaysOfAText() {
    BufferedImage image = drawn(300, 200, "watermark.text_{I}.t_40.g_nw.x_0.y_0.size_200");
    Rectangle box = Marked.inked(image, GROUND).orElseThrow();
    assertThat(Pixels.at(image, (int) box.getCenterX(), (int) box.getCenterY()).getRed())
        .isBetween(152, 154);
  }

  /** Each of them is in a font, so none is the box of a missing one, and none like another. */
  @ParameterizedTest
  @ValueSource(strings = {"图片水印", "電車の中", "カタナメ", "한국어", "Żółć", "Ўїєґ", "Ωλδψ", "ộữậ", "ğışŘ"})
  default void drawsEachScript(String text) {
    Set<String> looks = new HashSet<>();
    looks.add(look("\uE000"));
    text.codePoints().forEach(c -> assertThat(looks.add(look(Character.toString(c)))).isTrue());
    assertThat(looks).hasSize(text.length() + 1);
  }

  /** A character that no font has is a box or nothing, and what stands beside it is drawn. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "😀", "\uE000", "\uFFFF", "\uFFFC", "\u2028", "\u0E01", "a\u0301", "\u202E", "<b>", "&"
      })
  default void drawsTheRestBesideACharacterThatNoFontHas(String odd) {
    Rectangle with = inked(300, 200, "watermark.text_{" + odd + "H}.g_nw");
    Rectangle alone = inked(300, 200, "watermark.text_{H}.g_nw");
    assertThat(with.width).isGreaterThanOrEqualTo(alone.width);
    assertThat(with.height).isGreaterThanOrEqualTo(alone.height);
  }

  @Test
  default void drawsAnyCharactersWithoutFailing() {
    Random random = new Random(7);
    Blob source = Marked.plain(20, 20, GROUND);
    for (int i = 0; i < 50; i++) {
      String text =
          random
              .ints(64, 1, i % 2 == 0 ? 0x3000 : Character.MAX_CODE_POINT + 1)
              .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
              .filter(c -> c != '{' && c != '}')
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
      assertThat(pixels(source, Marked.png("watermark.text_{" + text + "}.size_5"))).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\u3000", "\u200B", "\t\n", "\u0000"})
  default void drawsNothingOfATextOfBlanks(String blank) {
    BufferedImage image = drawn(300, 200, "watermark.text_{" + blank + "}.g_nw");
    assertThat(Marked.inked(image, GROUND)).isEmpty();
  }

  @Test
  default void countsControlCharactersAsSpaces() {
    assertThat(inked(300, 200, "watermark.text_{a\nb\u0000c}.g_nw"))
        .isEqualTo(inked(300, 200, "watermark.text_{a b c}.g_nw"));
  }

  /** A twentieth of the size to the right and below, black, as opaque as asked. */
  @Test
  default void laysAShadowBeside() {
    String text = "watermark.text_{l}.g_nw.color_FF0000.size_200";
    Rectangle plain = inked(300, 250, text);
    BufferedImage image = drawn(300, 250, text + ".shadow_40");
    assertThat(Marked.inked(image, GROUND))
        .contains(new Rectangle(10, 10, plain.width + 10, plain.height + 10));
    assertThat(Pixels.at(image, 10 + plain.width / 2, 60)).isEqualTo(Color.RED);
    Color shadow = Pixels.at(image, 10 + plain.width + 4, 60);
    assertThat(shadow.getRed()).isBetween(152, 154);
    assertThat(shadow).isEqualTo(new Color(shadow.getRed(), shadow.getRed(), shadow.getRed()));
  }

  @Test
  default void turnsATextClockwise() {
    Rectangle lying = inked(300, 300, "watermark.text_{HHHH}.g_nw");
    Rectangle standing = inked(300, 300, "watermark.text_{HHHH}.g_nw.rotate_90");
    assertThat(standing).isEqualTo(new Rectangle(10, 10, lying.height, lying.width));
    Rectangle slanting = inked(300, 300, "watermark.text_{HHHH}.g_nw.x_0.y_0.rotate_45");
    double diagonal = (lying.width + lying.height) / Math.sqrt(2);
    assertThat((double) slanting.width).isBetween(diagonal - 6, diagonal + 2);
    assertThat((double) slanting.height).isBetween(diagonal - 6, diagonal + 2);
    // A dot on the right sinks when the line is turned clockwise.
    assertThat(lowerHalf("watermark.text_{                H}.g_center.rotate_30")).isTrue();
  }

  private boolean lowerHalf(String chain) {
    Rectangle box = inked(400, 400, chain);
    return box.getCenterY() >= 199;
  }

  @Test
  default void repeatsAText() {
    BufferedImage image = drawn(300, 200, "watermark.text_{Hi}.g_nw.x_0.y_0.fill_1.padx_7.pady_5");
    Rectangle one = inked(300, 200, "watermark.text_{Hi}.g_nw.x_0.y_0");
    for (int y = 0; y + one.height + 5 < 200; y++) {
      for (int x = 0; x + one.width + 7 < 300; x++) {
        assertThat(Pixels.at(image, x + one.width + 7, y + one.height + 5))
            .isEqualTo(Pixels.at(image, x, y));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"'', 0", ".order_1, 1"})
  default void setsAPictureBesideAText(String order, int textFirst) {
    Blob mark = Marked.plain(30, 60, Color.RED);
    BufferedImage image =
        pixels(
            Marked.with(Marked.plain(300, 200, GROUND), mark),
            Marked.png("watermark.image_{mark.png}.text_{H}.g_nw" + order + ".interval_9"));
    Rectangle text = inked(300, 200, "watermark.text_{H}.g_nw");
    Rectangle box = Marked.inked(image, GROUND).orElseThrow();
    assertThat(box).isEqualTo(new Rectangle(10, 10, 30 + 9 + text.width, 60));
    int pictureLeft = 10 + textFirst * (text.width + 9);
    assertThat(Pixels.at(image, pictureLeft, 10)).isEqualTo(Color.RED);
    assertThat(Pixels.at(image, pictureLeft + 29, 69)).isEqualTo(Color.RED);
    int textLeft = 10 + (1 - textFirst) * 39;
    BufferedImage letters = image.getSubimage(textLeft, 70 - text.height, text.width, text.height);
    assertThat(Marked.inked(letters, GROUND))
        .contains(new Rectangle(0, 0, text.width, text.height));
  }

  @Test
  default void refusesATextThatIsWiderThanAnyPicture() {
    String most = "M".repeat(16);
    assertThat(
            fault(
                Marked.plain(30, 20, GROUND),
                Marked.png("watermark.text_{" + most + "M}.size_1000")))
        .isEqualTo(Fault.TARGET_TOO_LARGE);
    assertThat(inked(300, 200, "watermark.text_{" + most + "}.size_1000")).isNotNull();
  }

  /** Which pixels a character covers, as a text. */
  private String look(String character) {
    BufferedImage image = drawn(120, 120, "watermark.text_{" + character + "}.g_nw.size_60");
    StringBuilder look = new StringBuilder();
    for (int y = 0; y < 120; y++) {
      for (int x = 0; x < 120; x++) {
        look.append(Pixels.at(image, x, y).getRed() < 128 ? '#' : '.');
      }
    }
    return look.toString();
  }

  private Rectangle inked(int width, int height, String chain) {
    return Marked.inked(drawn(width, height, chain), GROUND).orElseThrow();
  }

  private BufferedImage drawn(int width, int height, String chain) {
    return pixels(Marked.plain(width, height, GROUND), Marked.png(chain));
  }
}
