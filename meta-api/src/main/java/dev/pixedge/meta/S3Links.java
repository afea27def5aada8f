package dev.pixedge.meta;

import dev.pixedge.rendition.SourceKey;
import java.time.Duration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Originals are had from the bucket itself, for a while. Nothing there could follow the options of
 * the request.
 *
 * @param bucket the bucket of the originals
 */
public record S3Links(S3Presigner signer, String bucket) implements ImageLinks {
  private static final Duration VALID = Duration.ofMinutes(15);

  @Override
  public String to(SourceKey image, String query) {
    return signer
        .presignGetObject(
            request ->
                request
                    .signatureDuration(VALID)
                    .getObjectRequest(object -> object.bucket(bucket).key(image.value())))
        .url()
        .toString();
  }

  @Override
  public String cacheControl() {
    return "private, max-age=60";
  }
}
