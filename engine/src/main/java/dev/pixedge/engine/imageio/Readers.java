package dev.pixedge.engine.imageio;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import dev.pixedge.fault.Fault;
import dev.pixedge.metadata.SourceFormat;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;

/**
 * Opens the reader of a format. The plug-in that writes WebP brings a reader too, of a libwebp from
 * before the fix of CVE-2023-4863: it is taken out of the registry and never used.
 */
final class Readers {
  private static final String REFUSED_PACKAGE = WebPImageReaderSpi.class.getPackageName();

  Readers() {
    ImageIO.setUseCache(false);
    withdrawRefused();
  }

  /** A reader of this format. Fault {@code ACTION_NOT_AVAILABLE} when there is none. */
  ImageReader open(SourceFormat format) {
    // whoever scans for plug-ins again brings it back
    withdrawRefused();
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (!reader.getClass().getPackageName().equals(REFUSED_PACKAGE)) {
        return reader;
      }
      reader.dispose();
    }
    throw Fault.ACTION_NOT_AVAILABLE.because(
        "source: expected a JPEG, PNG, WebP, GIF, TIFF or BMP for the portable engine, got "
            + format);
  }

  private static void withdrawRefused() {
    IIORegistry registry = IIORegistry.getDefaultInstance();
    WebPImageReaderSpi refused = registry.getServiceProviderByClass(WebPImageReaderSpi.class);
    if (refused != null) {
      registry.deregisterServiceProvider(refused);
    }
  }
}
