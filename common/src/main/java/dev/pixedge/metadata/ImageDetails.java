package dev.pixedge.metadata;

import java.util.Optional;

/**
 * What is kept of a source that is an image.
 *
 * @param facts what its header says
 * @param profile what its colour profile calls itself, empty where there is none
 * @param shot how it was taken
 * @param look what it looks like, empty when its pixels could not be read
 */
public record ImageDetails(
    ImageFacts facts, Optional<String> profile, Shot shot, Optional<Look> look) {

  /** The same with this look. */
  public ImageDetails with(Look found) {
    return new ImageDetails(facts, profile, shot, Optional.of(found));
  }

  /** The same without the place where it was taken. */
  public ImageDetails withoutPlace() {
    return new ImageDetails(facts, profile, shot.withoutPlace(), look);
  }

  /** An image of which only the header is known. */
  public static ImageDetails of(ImageFacts facts) {
    return new ImageDetails(facts, Optional.empty(), Shot.NOTHING, Optional.empty());
  }
}
