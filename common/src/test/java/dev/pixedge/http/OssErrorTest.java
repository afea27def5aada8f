package dev.pixedge.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixedge.contract.Contract;
import dev.pixedge.fault.Fault;
import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

final class OssErrorTest {
  private static final OssClient CLIENT = new OssClient("request-1", "img.example.com");

  @ParameterizedTest
  @EnumSource(Fault.class)
  void tellsTheCodeOfOssWhereItHasOne(Fault fault) throws Exception {
    JsonNode row =
        Contract.table("faults")
            .valueStream()
            .filter(node -> node.path("code").asString().equals(fault.code()))
            .findAny()
            .orElseThrow();
    JsonNode oss = row.has("oss") ? row.path("oss") : row;
    Reply reply = FaultReply.of(fault.because("w: expected 1..16384"), CLIENT);
    Element error = root(reply);

    assertThat(reply.status()).isEqualTo(oss.path("status").asInt());
    assertThat(reply.header("content-type")).hasValue("application/xml");
    assertThat(reply.header("cache-control"))
        .isEqualTo(FaultReply.of(fault.because("")).header("cache-control"));
    assertThat(error.getTagName()).isEqualTo("Error");
    assertThat(text(error, "Code")).isEqualTo(oss.path("code").asString());
    assertThat(text(error, "Message")).isEqualTo("w: expected 1..16384");
    assertThat(text(error, "RequestId")).isEqualTo("request-1");
    assertThat(text(error, "HostId")).isEqualTo("img.example.com");
    assertThat(text(error, "EC")).isEqualTo(oss.path("ec").asString(""));
  }

  @ParameterizedTest
  @CsvSource({"a<b>&c, a%3Cb%3E%26c", "]]>, ]]%3E", "\u56fe\ud83d\udcf7, \u56fe\ud83d\udcf7"})
  void percentEncodesWhatXmlDoesNotTakeAsText(String message, String written) throws Exception {
    Element error = root(FaultReply.of(Fault.BAD_REQUEST.because(message), CLIENT));
    assertThat(text(error, "Message")).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u001f", "\uffff", "\ud800"})
  void isXmlWhateverTheMessageHolds(String message) throws Exception {
    Element error = root(FaultReply.of(Fault.BAD_REQUEST.because(message), CLIENT));
    assertThat(text(error, "Message")).startsWith("%");
  }

  @Test
  void keepsAnUnexpectedCauseToItself() throws Exception {
    Element error = root(FaultReply.of(new IllegalStateException("password=hunter2"), CLIENT));
    assertThat(text(error, "Code")).isEqualTo("InternalError");
    assertThat(text(error, "Message")).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @CsvSource({
    "/a.jpg?x-oss-process=image/info, true",
    "/a.jpg?utm=1&x-oss-process=image/info, true",
    "/a.jpg?x-oss-process, true",
    "/a.jpg?w=1&x-oss-process=, true",
    "/a.jpg, false",
    "/x-oss-process=1, false",
    "/a.jpg?download=x-oss-process=1, false",
    "/a.jpg?ax-oss-process=1, false"
  })
  void isForUrlsWithItsParameter(String url, boolean isOss) {
    assertThat(OssClient.isSpelledIn(url)).isEqualTo(isOss);
  }

  private static Element root(Reply reply) throws Exception {
    String body = new String(reply.body(), UTF_8);
    assertThat(body).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error>");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(reply.body()))
        .getDocumentElement();
  }

  private static String text(Element error, String name) {
    var found = error.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }
}
