package dev.pixedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FontsTest {
  @Test
  void findsTheFontsThatTheBuildFetched() {
    Marked.assumeFonts();
    assertThat(Fonts.find().orElseThrow().families())
        .isEqualTo("Noto Sans, Noto Sans SC, NanumGothic");
  }

  @Test
  void findsThemFlatOrInFolders(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("fonts.conf"), "<fontconfig/>");
    Files.writeString(folder.resolve("NotoSans_400Regular.ttf"), "");
    Path deep = Files.createDirectories(folder.resolve("a/400Regular"));
    Files.writeString(deep.resolve("NotoSansSC_400Regular.ttf"), "");
    assertThat(Fonts.in(folder)).isEmpty();
    Files.writeString(deep.resolve("NanumGothic_400Regular.ttf"), "");
    assertThat(Fonts.in(folder).orElseThrow().faces())
        .extracting(face -> face.file().getFileName().toString())
        .containsExactly(
            "NotoSans_400Regular.ttf", "NotoSansSC_400Regular.ttf", "NanumGothic_400Regular.ttf");
  }

  @Test
  void findsNoneWhereThereAreNone(@TempDir Path folder) {
    assertThat(Fonts.in(folder)).isEmpty();
    assertThat(Fonts.in(folder.resolve("nowhere"))).isEmpty();
  }

  @Test
  void saysHowToGetThem() {
    assertThat(MarkText.withoutFonts().fault()).isEqualTo(Fault.ACTION_NOT_AVAILABLE);
    assertThat(MarkText.withoutFonts()).hasMessageContaining("run `make`");
  }
}
