package dev.pixedge.local.cloud;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.reflect.Field;
import org.gaul.s3proxy.S3Proxy;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Calls the S3 API of this process without a socket: what answers is the servlet that answers there
 * too. A large body is read through the socket, since here it would lie in memory twice.
 */
record S3Direct(Servlet api, SdkHttpClient socket) implements SdkHttpClient {
  /** Calls this server, which also listens where {@code socket} leads. */
  static S3Direct to(S3Proxy server, SdkHttpClient socket) throws IOException {
    try {
      Field handler = S3Proxy.class.getDeclaredField("handler");
      handler.setAccessible(true);
      return new S3Direct((Servlet) handler.get(server), socket);
    } catch (ReflectiveOperationException e) {
      throw new IOException("expected an S3Proxy with a handler", e);
    }
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(request);
      }

      @Override
      public void abort() {
        // the answer is there when a call returns
      }
    };
  }

  private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
    DirectResponse response = new DirectResponse();
    try {
      api.service(new DirectRequest(request), response);
      return response.toSdk();
    } catch (DirectResponse.TooLarge _) {
      return socket.prepareRequest(request).call();
    } catch (ServletException e) {
      throw new IOException("the S3 API failed", e);
    }
  }

  @Override
  public String clientName() {
    return "Direct";
  }

  @Override
  public void close() {
    socket.close();
  }
}
