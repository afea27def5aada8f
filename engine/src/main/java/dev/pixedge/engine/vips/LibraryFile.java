package dev.pixedge.engine.vips;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the shared library of libvips. */
public final class LibraryFile {
  private static final Pattern NAME =
      Pattern.compile("libvips(-cpp)?(\\..*)?\\.(so|dylib)(\\..*)?");
  private static final int DEPTH = 6;

  private LibraryFile() {}

  /**
   * The library named by the system property {@code pixedge.vips}, else by the environment variable
   * {@code PIXEDGE_VIPS} (a file, or a folder to look in), else in {@code engine/native} below the
   * working directory or the one above it.
   */
  public static Optional<Path> find() {
    return Stream.of(
            System.getProperty("pixedge.vips", ""),
            System.getenv().getOrDefault("PIXEDGE_VIPS", ""))
        .filter(named -> !named.isBlank())
        .findFirst()
        .map(named -> in(Path.of(named)))
        .orElseGet(
            () ->
                Stream.of("engine/native", "../engine/native")
                    .flatMap(folder -> in(Path.of(folder)).stream())
                    .findFirst());
  }

  /** The library at this path: the file itself, or the one for this platform within a folder. */
  static Optional<Path> in(Path path) {
    if (Files.isRegularFile(path)) {
      return Optional.of(path.toAbsolutePath());
    }
    if (!Files.isDirectory(path)) {
      return Optional.empty();
    }
    try (Stream<Path> below = Files.walk(path, DEPTH)) {
      List<Path> found =
          below.filter(file -> NAME.matcher(file.getFileName().toString()).matches()).toList();
      return found.stream()
          .filter(file -> found.size() == 1 || file.toString().contains(platform()))
          .min(Comparator.naturalOrder())
          .map(Path::toAbsolutePath);
    } catch (IOException e) {
      throw new UncheckedIOException("looking for libvips in " + path, e);
    }
  }

  /** The end of the npm package's name, for example {@code linux-x64}. */
  private static String platform() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String cpu = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return (os.contains("mac") ? "darwin" : "linux")
        + "-"
        + (cpu.equals("aarch64") ? "arm64" : "x64");
  }
}
