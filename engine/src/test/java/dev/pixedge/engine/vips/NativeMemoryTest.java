package dev.pixedge.engine.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.engine.JpegPictures;
import dev.pixedge.engine.Material;
import dev.pixedge.engine.Pictures;
import dev.pixedge.engine.TestCard;
import dev.pixedge.engine.TestPolicy;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.CanonicalPath;
import dev.pixedge.rendition.Product.Picture;
import dev.pixedge.rendition.SourceKey;
import dev.pixedge.store.Blob;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NativeMemoryTest {
  private static final int TRANSFORMS = 300;

  private final LibVips vips = new LibVips(LibraryFile.find().orElseThrow(), 1);
  private final VipsEngine engine = new VipsEngine(vips, TestPolicy.strict(), VipsEngine.ALLOWED);

  @Test
  void isReleasedAfterEachTransformWhateverHappened() throws InterruptedException {
    Blob photo = JpegPictures.baseline(TestCard.photo(400, 300), 90);
    Blob cut = Blob.of("image/jpeg", Arrays.copyOf(photo.bytes(), photo.bytes().length / 2));
    NativeHandles before = NativeHandles.of(vips);
    for (int i = 0; i < TRANSFORMS; i++) {
      render(photo, "resize.w_101/quality.Q_80/format.webp");
      render(
          Pictures.transparentPng(40, 30),
          "resize.w_20/rotate.90/rounded-corners.r_4/blur.r_2.s_2/quality.Q_80/format.jpeg");
      render(Pictures.animatedGif(20, 20, 3), "resize.w_10/circle.r_3/bright.5/format.gif");
      engine.averageHue(photo);
      engine.renderAll(
          Material.of(photo),
          List.of(
              picture("resize.w_90/quality.Q_80/format.jpeg"),
              picture("resize.w_45/quality.Q_80/format.webp"),
              picture("resize.w_45/crop.x_90/format.png")));
      engine.render(
          new Material(photo, Map.of(new SourceKey("m"), Pictures.png(30, 20))),
          picture(
              "watermark.image_bQ.text_5Zu-SGk.t_50.fill_1.padx_5.shadow_50.rotate_30/format.png"));
      assertThatThrownBy(
              () ->
                  engine.render(
                      new Material(photo, Map.of(new SourceKey("m"), cut)),
                      picture("watermark.image_bQ/format.png")))
          .isInstanceOf(FaultException.class);
      assertThatThrownBy(() -> render(cut, "resize.w_100/quality.Q_80/format.jpeg"))
          .isInstanceOf(FaultException.class);
    }
    assertThat(NativeHandles.settled(vips, before)).isEqualTo(before);
  }

  private void render(Blob source, String chain) {
    engine.render(source, picture(chain));
  }

  private static Picture picture(String chain) {
    return (Picture) CanonicalPath.parse("/a/-/" + chain).product();
  }
}
