package dev.pixedge.store;

import dev.pixedge.fault.Fault;
import dev.pixedge.fault.FaultException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.Tag;

/** One S3 bucket. */
public final class S3BlobStore implements BlobStore {
  private static final Set<String> BAD_CREDENTIALS =
      Set.of(
          "ExpiredToken",
          "InvalidAccessKeyId",
          "InvalidToken",
          "RequestTimeTooSkewed",
          "SignatureDoesNotMatch");

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
  public Optional<Blob> beginning(String key, int bytes) {
    try {
      return present(key, () -> readBeginning(key, bytes));
    } catch (FaultException problem) {
      // nothing lies within the range when there is nothing in the object
      if (problem.getCause() instanceof S3Exception refused && refused.statusCode() == 416) {
        return head(key).map(info -> new Blob(info, new byte[0]));
      }
      throw problem;
    }
  }

  @Override
  public Optional<BlobInfo> head(String key) {
    return present(key, () -> infoOf(s3.headObject(request -> request.bucket(bucket).key(key))));
  }

  @Override
  public boolean putIfAbsent(String key, Blob blob) {
    try {
      s3.putObject(requestFor(key, blob.info()).ifNoneMatch("*").build(), bodyOf(blob));
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
    translated(key, () -> s3.putObject(requestFor(key, blob.info()).build(), bodyOf(blob)));
  }

  @Override
  public void delete(String key) {
    translated(key, () -> s3.deleteObject(request -> request.bucket(bucket).key(key)));
  }

  @Override
  public void tag(String key, String version, String name, String value) {
    Optional<String> id = Optional.of(version).filter(it -> !it.isEmpty());
    translated(
        key,
        () -> {
          List<Tag> tags =
              s3.getObjectTagging(
                      request -> request.bucket(bucket).key(key).versionId(id.orElse(null)))
                  .tagSet();
          Stream<Tag> others = tags.stream().filter(tag -> !tag.key().equals(name));
          Tag own = Tag.builder().key(name).value(value).build();
          List<Tag> all = Stream.concat(others, Stream.of(own)).toList();
          return s3.putObjectTagging(
              request ->
                  request
                      .bucket(bucket)
                      .key(key)
                      .versionId(id.orElse(null))
                      .tagging(tagging -> tagging.tagSet(all)));
        });
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

  private Blob readBeginning(String key, int bytes) {
    try (ResponseInputStream<GetObjectResponse> body =
        s3.getObject(request -> request.bucket(bucket).key(key).range("bytes=0-" + (bytes - 1)))) {
      byte[] part = body.readNBytes(bytes);
      return new Blob(infoOf(body.response()).withLength(part.length), part);
    } catch (IOException broken) {
      throw unavailable(key, broken);
    }
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
      byte[] bytes = new byte[Math.toIntExact(info.length())];
      body.readNBytes(bytes, 0, bytes.length);
      return new Blob(info, bytes);
    } catch (IOException broken) {
      throw unavailable(key, broken);
    }
  }

  /**
   * Whether the object that is there is the one that was to be written: when a write is broken off,
   * the SDK repeats it and meets what the first attempt left. It is known by its metadata, which
   * name the source it was made from.
   */
  private boolean isOwn(String key, BlobInfo written) {
    return !written.metadata().isEmpty()
        && head(key)
            .filter(found -> found.length() == written.length())
            .filter(found -> found.metadata().equals(written.metadata()))
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

  /**
   * {@code RequestBody.fromBytes} would copy the bytes, of which there may be a hundred million.
   */
  private static RequestBody bodyOf(Blob blob) {
    return RequestBody.fromContentProvider(
        () -> new ByteArrayInputStream(blob.bytes()),
        blob.info().length(),
        blob.info().contentType());
  }

  private static BlobInfo infoOf(GetObjectResponse response) {
    return infoOf(
        response.contentType(),
        response.contentLength(),
        response.eTag(),
        response.versionId(),
        response.lastModified(),
        response.cacheControl(),
        response.metadata());
  }

  private static BlobInfo infoOf(HeadObjectResponse response) {
    return infoOf(
        response.contentType(),
        response.contentLength(),
        response.eTag(),
        response.versionId(),
        response.lastModified(),
        response.cacheControl(),
        response.metadata());
  }

  /** An S3 API over plain files has no ETag for a file that it did not write itself. */
  private static BlobInfo infoOf(
      @Nullable String contentType,
      long length,
      @Nullable String etag,
      @Nullable String version,
      Instant modified,
      @Nullable String cacheControl,
      Map<String, String> metadata) {
    return new BlobInfo(
        Objects.requireNonNullElse(contentType, "application/octet-stream"),
        length,
        etag == null ? modified.toEpochMilli() + "-" + length : etag.replace("\"", ""),
        Objects.requireNonNullElse(version, ""),
        modified,
        Objects.requireNonNullElse(cacheControl, ""),
        metadata);
  }

  private static <T> Optional<T> present(String key, Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (S3Exception refused) {
      if (isArchived(refused)) {
        throw Fault.SOURCE_ARCHIVED.because(
            "source: expected an object that is not in the archive, got " + key, refused);
      }
      if (isAbsent(refused)) {
        return Optional.empty();
      }
      throw unavailable(key, refused);
    } catch (SdkException failed) {
      throw unavailable(key, failed);
    }
  }

  /** Source: "Error responses", Amazon S3 API Reference. */
  private static boolean isArchived(S3Exception refused) {
    return refused.statusCode() == 403 && codeOf(refused).equals("InvalidObjectState");
  }

  private static String codeOf(S3Exception refused) {
    return Optional.ofNullable(refused.awsErrorDetails())
        .map(AwsErrorDetails::errorCode)
        .orElse("");
  }

  /** S3 answers 403 instead of 404 to a caller who may not list the bucket. */
  private static boolean isAbsent(S3Exception refused) {
    return switch (refused.statusCode()) {
      case 404 -> !codeOf(refused).equals("NoSuchBucket");
      case 403 -> !BAD_CREDENTIALS.contains(codeOf(refused));
      default -> false;
    };
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
