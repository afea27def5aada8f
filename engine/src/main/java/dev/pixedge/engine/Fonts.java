package dev.pixedge.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fonts that texts are drawn in; each draws the characters that those before it lack.
 *
 * @param settings what keeps fontconfig away from the fonts of the machine
 * @param faces the fonts
 */
public record Fonts(Path settings, List<Face> faces) {
  private static final int DEPTH = 5;
  private static final String SETTINGS = "fonts.conf";

  /** File names with the names of their families, in the order in which they are used. */
  private static final List<Map.Entry<String, String>> KNOWN =
      List.of(
          Map.entry("NotoSans_400Regular.ttf", "Noto Sans"),
          Map.entry("NotoSansSC_400Regular.ttf", "Noto Sans SC"),
          Map.entry("NanumGothic_400Regular.ttf", "NanumGothic"));

  /** One font: its file and the name of its family. */
  public record Face(Path file, String family) {}

  public Fonts {
    faces = List.copyOf(faces);
  }

  /**
   * The fonts in the folder that the system property {@code pixedge.fonts} or else the environment
   * variable {@code PIXEDGE_FONTS} names, else in {@code engine/fonts} below the working directory
   * or the one above it. Empty unless all of them are there.
   */
  public static Optional<Fonts> find() {
    String named =
        System.getProperty("pixedge.fonts", System.getenv().getOrDefault("PIXEDGE_FONTS", ""));
    return named.isBlank()
        ? Stream.of("engine/fonts", "../engine/fonts")
            .flatMap(folder -> in(Path.of(folder)).stream())
            .findFirst()
        : in(Path.of(named));
  }

  /** The fonts in this folder or below it. */
  static Optional<Fonts> in(Path folder) {
    if (!Files.isRegularFile(folder.resolve(SETTINGS))) {
      return Optional.empty();
    }
    try (Stream<Path> below = Files.walk(folder, DEPTH)) {
      Map<String, Path> files =
          below
              .filter(file -> file.toString().endsWith(".ttf"))
              .collect(
                  Collectors.toMap(file -> file.getFileName().toString(), it -> it, (a, _) -> a));
      List<Face> faces = new ArrayList<>();
      for (Map.Entry<String, String> font : KNOWN) {
        Path file = files.get(font.getKey());
        if (file == null) {
          return Optional.empty();
        }
        faces.add(new Face(file.toAbsolutePath(), font.getValue()));
      }
      return Optional.of(new Fonts(folder.resolve(SETTINGS).toAbsolutePath(), faces));
    } catch (IOException e) {
      throw new UncheckedIOException("looking for fonts in " + folder, e);
    }
  }

  /** The names of the families, as a list of wishes. */
  public String families() {
    return faces.stream().map(Face::family).collect(Collectors.joining(", "));
  }
}
