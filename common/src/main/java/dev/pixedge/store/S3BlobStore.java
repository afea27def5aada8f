package dev.pixedge.store;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** One S3 bucket. */
public final class S3BlobStore implements BlobStore {
  private final S3Client s3;
  private final String bucket;

  public S3BlobStore(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public Optional<Blob> get(String key, long maxBytes) {
    return present(key, () -> read(key, maxBytes));
  }

  @Override
  public Optional<BlobInfo> head(String key) {
    return present(key, () -> infoOf(s3.headObject(request -> request.bucket(bucket).key(key))));
  }

  @Override
  public boolean putIfAbsent(String key, Blob blob) {
    try {
      s3.putObject(
          requestFor(key, blob.info()).ifNoneMatch("*").build(),
          RequestBody.fromBytes(blob.bytes()));
      return true;
    } catch (S3Exception refused) {
      if (refused.statusCode() == 412 || refused.statusCode() == 409) {
        return isOwn(key, blob.info());
      }
      throw unavailable(key, refused);
    } catch (SdkException failed) {
      throw unavailable(key, failed);
    }
  }

  @Override
  public void put(String key, Blob blob) {
    translated(
        key,
        () ->
            s3.putObject(
                requestFor(key, blob.info()).build(), RequestBody.fromBytes(blob.bytes())));
  }

  @Override
  public void delete(String key) {
    translated(key, () -> s3.deleteObject(request -> request.bucket(bucket).key(key)));
  }

  @Override
  public List<String> keys(String prefix) {
    return translated(
        prefix,
        () ->
            s3
                .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
                .contents()
                .stream()
                .map(S3Object::key)
                .toList());
  }

  private Blob read(String key, long maxBytes) {
    try (ResponseInputStream<GetObjectResponse> body =
        s3.getObject(request -> request.bucket(bucket).key(key))) {
      BlobInfo info = infoOf(body.response());
      if (info.length() > maxBytes) {
        body.abort();
        throw Fault.SOURCE_TOO_LARGE.because(
            "source: expected at most %d bytes, got %d".formatted(maxBytes, info.length()));
      }
      return new Blob(info, body.readAllBytes());
    } catch (IOException broken) {
      throw unavailable(key, broken);
    }
  }

  /**
   * Whether the object that is there is the one that was to be written: a write that was broken off
   * and repeated by the SDK meets its own first attempt.
   */
  private boolean isOwn(String key, BlobInfo written) {
    return head(key)
        .filter(
            found ->
                found.length() == written.length() && found.metadata().equals(written.metadata()))
        .isPresent();
  }

  private PutObjectRequest.Builder requestFor(String key, BlobInfo info) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .contentType(info.contentType())
            .metadata(info.metadata());
    return info.cacheControl().isEmpty() ? request : request.cacheControl(info.cacheControl());
  }

  private static BlobInfo infoOf(GetObjectResponse response) {
    return new BlobInfo(
        response.contentType(),
        response.contentLength(),
        response.eTag().replace("\"", ""),
        response.lastModified(),
        Optional.ofNullable(response.cacheControl()).orElse(""),
        response.metadata());
  }

  private static BlobInfo infoOf(HeadObjectResponse response) {
    return new BlobInfo(
        response.contentType(),
        response.contentLength(),
        response.eTag().replace("\"", ""),
        response.lastModified(),
        Optional.ofNullable(response.cacheControl()).orElse(""),
        response.metadata());
  }

  /** S3 answers 403 instead of 404 to a caller who may not list the bucket. */
  private static <T> Optional<T> present(String key, Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (S3Exception refused) {
      if (refused.statusCode() == 404 || refused.statusCode() == 403) {
        return Optional.empty();
      }
      throw unavailable(key, refused);
    } catch (SdkException failed) {
      throw unavailable(key, failed);
    }
  }

  private static <T> T translated(String key, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException failed) {
      throw unavailable(key, failed);
    }
  }

  private static FaultException unavailable(String key, Exception cause) {
    return Fault.STORE_UNAVAILABLE.because("The store does not answer for " + key, cause);
  }
}
