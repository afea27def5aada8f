package dev.pixedge.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Chain;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ImageOptionsTest {
  private static final ImageUrls URLS = new ImageUrls("");

  @Test
  void hasAMethodForEveryParameterThatIsNoSignature() {
    List<String> methods =
        Arrays.stream(ImageOptions.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(Method::getName)
            .toList();
    assertThat(ImageOptions.TABLE.names())
        .filteredOn(name -> !List.of("x-oss-process", "exp", "kid", "sig").contains(name))
        .allSatisfy(name -> assertThat(methods).contains(name));
  }

  @Test
  void everyMethodSaysWhatItsNameSays() {
    assertThat(
            URLS.url(
                "a.jpg",
                ImageOptions.none()
                    .width(800)
                    .height(600)
                    .quality(70)
                    .format("jpg")
                    .fit("cover")
                    .dpr(1.5)
                    .gravity("north")
                    .enlarge(true)
                    .blur(3)
                    .rotate(90)
                    .flip("both")))
        .isEqualTo(
            "/a.jpg?width=800&height=600&quality=70&format=jpeg&fit=cover&dpr=1.5&gravity=north"
                + "&enlarge=true&blur=3&rotate=90&flip=both");
    assertThat(URLS.url("a.jpg", ImageOptions.none().preset("card")))
        .isEqualTo("/a.jpg?preset=card");
    assertThat(
            URLS.url(
                "a.jpg",
                ImageOptions.none().width(8).height(6).fit("contain").background("ff0000")))
        .isEqualTo("/a.jpg?width=8&height=6&fit=contain&background=FF0000");
  }

  @Test
  void writesARatioWithoutDecimalsThatSayNothing() {
    assertThat(URLS.url("a.jpg", ImageOptions.none().width(10).dpr(2)))
        .isEqualTo("/a.jpg?width=10&dpr=2");
  }

  @Test
  void staysAsItWasWhenMoreIsSaid() {
    ImageOptions plain = ImageOptions.none().width(800);
    assertThat(plain.quality(70)).isNotEqualTo(plain);
    assertThat(plain).isEqualTo(ImageOptions.none().width(800)).hasToString("{width=800}");
  }

  @Test
  void refusesAKeyOverTheLengthThatS3Takes() {
    assertThatThrownBy(() -> URLS.url("a".repeat(1025), ImageOptions.none()))
        .isInstanceOfSatisfying(
            FaultException.class,
            thrown -> assertThat(thrown.fault()).isEqualTo(Fault.URI_TOO_LONG));
  }

  @Test
  void refusesAChainThatDoesNothing() {
    assertThatThrownBy(() -> URLS.xOssProcess("a.jpg", Chain.read("rotate.0")))
        .hasMessage("actions: expected at least one");
  }

  @Test
  void refusesAnEmptySecretWithoutPrintingIt() {
    assertThatThrownBy(() -> new UrlSigner("k1", "")).hasMessage("key: expected text");
  }
}
