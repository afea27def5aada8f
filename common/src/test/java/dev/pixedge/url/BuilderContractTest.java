package dev.pixedge.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.contract.Contract;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.Chain;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

final class BuilderContractTest {
  private static final JsonNode CONTRACT = Contract.table("builder");
  private static final Set<String> ENCODED = Set.of("image", "text", "type");
  private static final Set<String> LAYOUT =
      Set.of(
          "width",
          "height",
          "alt",
          "sizes",
          "widths",
          "loading",
          "placeholder",
          "formats",
          "class");

  static Stream<JsonNode> urls() {
    return CONTRACT.path("urls").valueStream();
  }

  static Stream<JsonNode> srcsets() {
    return CONTRACT.path("srcsets").valueStream();
  }

  static Stream<JsonNode> pictures() {
    return CONTRACT.path("pictures").valueStream();
  }

  static Stream<JsonNode> chains() {
    return CONTRACT.path("chains").valueStream();
  }

  static Stream<JsonNode> signatures() {
    return CONTRACT.path("signatures").valueStream();
  }

  @ParameterizedTest
  @MethodSource("urls")
  void writesUrls(JsonNode row) {
    check(row, each -> builder(each).url(key(each), options(each, Set.of())));
  }

  @ParameterizedTest
  @MethodSource("srcsets")
  void writesSrcsets(JsonNode row) {
    check(
        row,
        each ->
            builder(each).srcset(key(each), options(each, Set.of()), numbers(each.path("widths"))));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void writesPictures(JsonNode row) {
    check(row, each -> builder(each).picture(key(each), picture(each)));
  }

  @ParameterizedTest
  @MethodSource("chains")
  void writesChains(JsonNode row) {
    check(row, each -> builder(each).xOssProcess(key(each), chain(each.path("actions"))));
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void signs(JsonNode row) {
    check(row, each -> signer(each).sign(each.path("url").asString(), expires(each)));
  }

  private static void check(JsonNode row, Function<JsonNode, String> build) {
    if (row.has("error")) {
      assertThatThrownBy(() -> build.apply(row))
          .isInstanceOf(FaultException.class)
          .hasMessage(row.path("error").asString());
    } else {
      assertThat(build.apply(row)).isEqualTo(row.path("want").asString());
    }
  }

  private static ImageUrls builder(JsonNode row) {
    ImageUrls urls = new ImageUrls(row.path("base").asString("https://cdn.example.com"));
    JsonNode by = row.path("sign");
    return by.isMissingNode() ? urls : urls.signedBy(signer(by), expires(by));
  }

  private static String key(JsonNode row) {
    return row.path("key").asString();
  }

  private static ImageOptions options(JsonNode row, Set<String> others) {
    ImageOptions options = ImageOptions.none();
    for (Map.Entry<String, JsonNode> option : row.path("options").properties()) {
      if (!others.contains(option.getKey())) {
        options = options.with(option.getKey(), option.getValue().asString());
      }
    }
    return options;
  }

  private static PagePicture picture(JsonNode row) {
    JsonNode given = row.path("options");
    PagePicture.Builder picture =
        PagePicture.builder(
            given.path("width").asInt(),
            given.path("height").asInt(),
            given.path("alt").asString());
    given.optional("sizes").ifPresent(sizes -> picture.sizes(sizes.asString()));
    given.optional("widths").ifPresent(widths -> picture.widths(numbers(widths)));
    given.optional("loading").ifPresent(loading -> picture.loading(loading.asString()));
    given.optional("placeholder").ifPresent(kind -> picture.placeholder(kind.asString()));
    given.optional("formats").ifPresent(formats -> picture.formats(texts(formats)));
    given.optional("class").ifPresent(name -> picture.styleClass(name.asString()));
    return picture.options(options(row, LAYOUT)).build();
  }

  private static Chain chain(JsonNode actions) {
    return Chain.read(
        actions
            .valueStream()
            .flatMap(action -> action.properties().stream())
            .map(action -> action.getKey() + parameters(action.getValue()))
            .collect(Collectors.joining("/")));
  }

  private static String parameters(JsonNode given) {
    return given.isObject()
        ? given.properties().stream()
            .map(each -> "," + each.getKey() + "_" + value(each.getKey(), each.getValue()))
            .collect(Collectors.joining())
        : "," + given.asString();
  }

  private static String value(String name, JsonNode value) {
    return ENCODED.contains(name)
        ? Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(value.asString().getBytes(StandardCharsets.UTF_8))
        : value.asString();
  }

  private static UrlSigner signer(JsonNode by) {
    String kid = by.path("kid").asString();
    return new UrlSigner(kid, CONTRACT.path("keys").path(kid).asString("unknown"));
  }

  private static Instant expires(JsonNode by) {
    return Instant.ofEpochSecond(by.path("expires").asLong());
  }

  private static List<Integer> numbers(JsonNode list) {
    return list.valueStream().map(JsonNode::asInt).toList();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
