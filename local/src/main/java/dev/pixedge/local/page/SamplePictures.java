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
   * Draws into {@code originals/samples/}, one file after another, each complete when it appears. A
   * folder that is there already stays as it is: what its owner took out does not come back.
   */
  public void writeTo(Path originals) throws IOException {
    Path folder = originals.resolve(FOLDER);
    if (Files.exists(folder)) {
      return;
    }
    Files.createDirectories(folder);
    for (Map.Entry<String, Drawing> each : drawings.entrySet()) {
      Path part = originals.toAbsolutePath().resolveSibling(".drawing-" + each.getKey());
      try {
        Files.write(part, each.getValue().file());
        Files.move(part, folder.resolve(each.getKey()), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }

  /** A picture that is drawn when its bytes are asked for. */
  private interface Drawing {
    byte[] file() throws IOException;
  }
}
