package dev.pixedge.local.cloud;

import dev.pixedge.local.chaos.Outage;
import dev.pixedge.local.chaos.Outages;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpMethod;

/** The way to a region's S3, with the outages that there are of it. */
record S3Link(SdkHttpClient http, Outages outages, String region) implements SdkHttpClient {
  private static final Duration SLOW = Duration.ofSeconds(1);

  /** Longer than any caller waits. */
  private static final Duration SILENCE = Duration.ofMinutes(1);

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = http.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        Optional<HttpExecuteResponse> failure = failure(request);
        return failure.isPresent() ? failure.get() : prepared.call();
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  @Override
  public String clientName() {
    return http.clientName();
  }

  @Override
  public void close() {
    http.close();
  }

  private Optional<HttpExecuteResponse> failure(HttpExecuteRequest request) throws IOException {
    if (outages.has(Outage.STORE_GONE, region)) {
      throw new ConnectException("Connection refused");
    }
    if (outages.has(Outage.STORE_SILENT, region)) {
      pause(SILENCE);
      throw new IOException("No answer");
    }
    if (outages.has(Outage.STORE_SLOW, region)) {
      pause(SLOW);
    }
    boolean writes = request.httpRequest().method() == SdkHttpMethod.PUT;
    return writes && outages.has(Outage.STORE_FULL, region)
        ? Optional.of(noRoom())
        : Optional.empty();
  }

  /** What an S3 API over files answers when its disk is full. */
  private static HttpExecuteResponse noRoom() {
    return HttpExecuteResponse.builder()
        .response(SdkHttpFullResponse.builder().statusCode(500).build())
        .build();
  }

  private static void pause(Duration duration) throws IOException {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException given) {
      Thread.currentThread().interrupt();
      throw new IOException("given up", given);
    }
  }
}
