package dev.pixedge.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import dev.pixedge.rendition.SourceKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CreateInvalidationRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateInvalidationResponse;
import software.amazon.awssdk.services.cloudfront.model.TooManyInvalidationsInProgressException;

final class CloudFrontCachesTest {
  @ParameterizedTest
  @CsvSource({
    "products/shoe.jpg, #img:products/shoe.jpg",
    "a b/图.jpg, #img:a%20b/%E5%9B%BE.jpg",
  })
  void invalidatesTheTagOfASource(String key, String path) {
    Recording cloudFront = new Recording();
    new CloudFrontCaches(cloudFront, "E123").forget(new SourceKey(key));
    CreateInvalidationRequest sent = cloudFront.sent.getFirst();
    assertThat(sent.distributionId()).isEqualTo("E123");
    assertThat(sent.invalidationBatch().paths().items()).containsExactly(path);
    assertThat(sent.invalidationBatch().paths().quantity()).isEqualTo(1);
  }

  @Test
  void asksAnewEachTime() {
    Recording cloudFront = new Recording();
    CloudFrontCaches caches = new CloudFrontCaches(cloudFront, "E123");
    caches.forget(new SourceKey("a.jpg"));
    caches.forget(new SourceKey("a.jpg"));
    assertThat(cloudFront.sent)
        .extracting(it -> it.invalidationBatch().callerReference())
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void isUnavailableWhenCloudFrontRefuses() {
    CloudFrontCaches caches = new CloudFrontCaches(new Busy(), "E123");
    assertThatThrownBy(() -> caches.forget(new SourceKey("a.jpg")))
        .isInstanceOfSatisfying(
            FaultException.class,
            thrown -> assertThat(thrown.fault()).isEqualTo(Fault.STORE_UNAVAILABLE));
  }

  private abstract static class Fake implements CloudFrontClient {
    @Override
    public String serviceName() {
      return "cloudfront";
    }

    @Override
    public void close() {}
  }

  private static final class Recording extends Fake {
    private final List<CreateInvalidationRequest> sent = new ArrayList<>();

    @Override
    public CreateInvalidationResponse createInvalidation(CreateInvalidationRequest request) {
      sent.add(request);
      return CreateInvalidationResponse.builder().build();
    }
  }

  private static final class Busy extends Fake {
    @Override
    public CreateInvalidationResponse createInvalidation(CreateInvalidationRequest request) {
      throw TooManyInvalidationsInProgressException.builder().message("too many").build();
    }
  }
}
