package dev.pixedge.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Http;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.pixedge.metadata.Change;
import dev.pixedge.metadata.ImageRecord;
import dev.pixedge.metadata.MemoryMetadataStore;
import dev.pixedge.metadata.MetadataStore;
import dev.pixedge.rendition.SourceKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MetaHandlerTest {
  private final MetadataStore images = new MemoryMetadataStore();
  private final MetaHandler handler =
      new MetaHandler(
          new MetaService(
              Tiers.table(images, Clock.systemUTC()),
              images,
              new Health(List.of()),
              new CdnLinks("http://127.0.0.1:8080"),
              Clock.systemUTC()));

  @Test
  void passesOnPathQueryAndHeaders() {
    images.put(
        new ImageRecord(
            new SourceKey("a.jpg"),
            1,
            "e",
            "",
            Change.of(Instant.EPOCH),
            Optional.empty(),
            "NotAnImage"));
    APIGatewayV2HTTPEvent event = event("GET", "/img/a.jpg");
    event.setRawQueryString("width=800");
    event.setHeaders(Map.of("accept", "application/json"));
    APIGatewayV2HTTPResponse response = handler.handleRequest(event, null);
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getBody()).isEqualTo("{\"url\":\"http://127.0.0.1:8080/a.jpg?width=800\"}");
    assertThat(response.getIsBase64Encoded()).isFalse();
  }

  @Test
  void answersAnEventWithoutHeadersOrQuery() {
    APIGatewayV2HTTPResponse response = handler.handleRequest(event("GET", "/health"), null);
    assertThat(response.getStatusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          false | {"keys":["a.jpg"]}
          true  | eyJrZXlzIjpbImEuanBnIl19
          """)
  void readsABodyInEitherFormOfTheGateway(boolean encoded, String body) {
    APIGatewayV2HTTPEvent event = event("POST", "/meta:batch");
    event.setBody(body);
    event.setIsBase64Encoded(encoded);
    assertThat(handler.handleRequest(event, null).getBody())
        .isEqualTo("{\"images\":[],\"missing\":[\"a.jpg\"]}");
  }

  private static APIGatewayV2HTTPEvent event(String method, String path) {
    Http http = Http.builder().withMethod(method).withPath(path).build();
    return APIGatewayV2HTTPEvent.builder()
        .withRawPath(path)
        .withRequestContext(RequestContext.builder().withHttp(http).build())
        .build();
  }
}
