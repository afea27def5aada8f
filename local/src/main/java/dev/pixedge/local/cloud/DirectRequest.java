package dev.pixedge.local.cloud;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpRequest;

/** A request of the SDK as a servlet sees it: as much of it as an S3 API asks for. */
final class DirectRequest extends HttpServletRequestWrapper {
  private final HttpExecuteRequest request;
  private final SdkHttpRequest http;
  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  DirectRequest(HttpExecuteRequest request) {
    super(Unsupported.of(HttpServletRequest.class));
    this.request = request;
    this.http = request.httpRequest();
    this.headers.putAll(http.headers());
  }

  @Override
  public String getMethod() {
    return http.method().name();
  }

  @Override
  public String getScheme() {
    return http.protocol();
  }

  @Override
  public String getRequestURI() {
    return http.encodedPath();
  }

  @Override
  public StringBuffer getRequestURL() {
    return new StringBuffer(http.protocol())
        .append("://")
        .append(http.host())
        .append(':')
        .append(http.port())
        .append(http.encodedPath());
  }

  @Override
  public @Nullable String getParameter(String name) {
    return first(http.rawQueryParameters().get(name));
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(http.rawQueryParameters().keySet());
  }

  @Override
  public @Nullable String getHeader(String name) {
    return first(headers.get(name));
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return Collections.enumeration(headers.getOrDefault(name, List.of()));
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(headers.keySet());
  }

  @Override
  public long getDateHeader(String name) {
    String text = getHeader(name);
    return text == null
        ? -1
        : DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from).toEpochMilli();
  }

  @Override
  public @Nullable String getContentType() {
    return getHeader("Content-Type");
  }

  @Override
  public long getContentLengthLong() {
    String text = getHeader("Content-Length");
    return text == null ? -1 : Long.parseLong(text);
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Body(
        request
            .contentStreamProvider()
            .map(provider -> provider.newStream())
            .orElseGet(InputStream::nullInputStream));
  }

  /** A header or parameter without a value is an empty one. */
  private static @Nullable String first(@Nullable List<String> values) {
    if (values == null) {
      return null;
    }
    return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
  }

  private static final class Body extends ServletInputStream {
    private final InputStream bytes;

    private Body(InputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
      return bytes.read();
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      return bytes.read(to, offset, length);
    }

    @Override
    public boolean isFinished() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }
}
