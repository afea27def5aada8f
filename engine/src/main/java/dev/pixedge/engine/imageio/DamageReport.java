package dev.pixedge.engine.imageio;

import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;

/**
 * What a reader complains about while it decodes pixels. Complaints from before, about profiles and
 * other metadata, do not count.
 */
final class DamageReport implements IIOReadWarningListener, IIOReadProgressListener {
  private boolean decoding;
  private Optional<String> first = Optional.empty();

  private DamageReport() {}

  /** A report of what this reader will do. */
  static DamageReport of(ImageReader reader) {
    DamageReport report = new DamageReport();
    reader.addIIOReadWarningListener(report);
    reader.addIIOReadProgressListener(report);
    return report;
  }

  /** The first complaint. */
  Optional<String> first() {
    return first;
  }

  @Override
  public void imageStarted(ImageReader source, int imageIndex) {
    decoding = true;
  }

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    if (decoding && first.isEmpty()) {
      first = Optional.of(warning);
    }
  }

  @Override
  public void sequenceStarted(ImageReader source, int minIndex) {}

  @Override
  public void sequenceComplete(ImageReader source) {}

  @Override
  public void imageProgress(ImageReader source, float percentageDone) {
    if (Thread.currentThread().isInterrupted()) {
      source.abort();
    }
  }

  @Override
  public void imageComplete(ImageReader source) {}

  @Override
  public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

  @Override
  public void thumbnailProgress(ImageReader source, float percentageDone) {}

  @Override
  public void thumbnailComplete(ImageReader source) {}

  @Override
  public void readAborted(ImageReader source) {}
}
