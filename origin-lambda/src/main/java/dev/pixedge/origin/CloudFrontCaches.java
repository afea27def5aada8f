package dev.pixedge.origin;

import dev.pixedge.fault.Fault;
import dev.pixedge.rendition.SourceKey;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;

/**
 * The edge locations of one CloudFront distribution. All renditions of a source share a cache tag,
 * so one path of an invalidation reaches them; replies without the tag, such as those to missing
 * sources, expire by themselves within seconds. Source: "Invalidate files by cache tag", Amazon
 * CloudFront Developer Guide.
 */
public final class CloudFrontCaches implements EdgeCaches {
  private final CloudFrontClient cloudFront;
  private final String distribution;

  public CloudFrontCaches(CloudFrontClient cloudFront, String distribution) {
    this.cloudFront = cloudFront;
    this.distribution = distribution;
  }

  @Override
  public void forget(SourceKey source) {
    String tag = "#" + CacheTag.of(source);
    try {
      cloudFront.createInvalidation(
          request ->
              request
                  .distributionId(distribution)
                  .invalidationBatch(
                      batch ->
                          batch
                              .callerReference(UUID.randomUUID().toString())
                              .paths(paths -> paths.quantity(1).items(tag))));
    } catch (SdkException failed) {
      throw Fault.STORE_UNAVAILABLE.because(
          "CloudFront does not take the invalidation of " + tag, failed);
    }
  }
}
