package dev.pixedge.local.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Draws the pictures that the page shows, so that a newcomer has something to ask for. */
public final class SamplePictures {
  private static final String FOLDER = "samples";

  /** Stands beside the originals while not all samples have been drawn. */
  private static final String UNFINISHED = ".samples-unfinished";

  private final Map<String, Drawing> drawings = new LinkedHashMap<>();

  public SamplePictures() {
    drawings.put("lake.jpg", () -> ImageFiles.jpeg(MountainLake.draw(3000, 2000), 0.92f));
    drawings.put("badge.png", () -> ImageFiles.png(Aperture.draw(600)));
    drawings.put("vase.jpg", () -> ImageFiles.jpeg(StillLife.draw(1200), 0.92f));
    drawings.put(
        "lighthouse.jpg", () -> ImageFiles.jpegOnItsSide(Lighthouse.draw(900, 1350), 0.92f));
    drawings.put("balloon.gif", () -> ImageFiles.gif(Balloon.draw(320, 220, 12), 12));
    drawings.put("forest.jpg", () -> ImageFiles.jpeg(SpruceForest.draw(1600, 1067), 0.9f));
  }

  /**
   * Draws into {@code originals/samples/}, one file after another, each complete when it appears.
   * What an interrupted start left undrawn is drawn by the next one. A folder that was complete, or
   * is not ours, stays as it is: what its owner took out does not come back.
   */
  public void writeTo(Path originals) throws IOException {
    Path folder = originals.resolve(FOLDER);
    Path unfinished = originals.toAbsolutePath().resolveSibling(UNFINISHED);
    if (Files.exists(folder) && !Files.exists(unfinished)) {
      return;
    }
    Files.write(unfinished, new byte[0]);
    Files.createDirectories(folder);
    for (Map.Entry<String, Drawing> each : drawings.entrySet()) {
      Path file = folder.resolve(each.getKey());
      if (!Files.exists(file)) {
        draw(each.getValue(), file, originals);
      }
    }
    Files.delete(unfinished);
  }

  private static void draw(Drawing drawing, Path file, Path originals) throws IOException {
    Path part = originals.toAbsolutePath().resolveSibling(".drawing-" + file.getFileName());
    try {
      Files.write(part, drawing.file());
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** A picture that is drawn when its bytes are asked for. */
  private interface Drawing {
    byte[] file() throws IOException;
  }
}
