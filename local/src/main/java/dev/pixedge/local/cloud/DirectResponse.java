package dev.pixedge.local.cloud;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What a servlet answers, kept for the SDK: as much of it as an S3 API says. */
final class DirectResponse extends HttpServletResponseWrapper {
  /** What a blob may have that is read without asking for room. */
  private static final long LARGEST = LargeBlobs.SMALL;

  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
  private final PrintWriter writer = new PrintWriter(body, false, StandardCharsets.UTF_8);
  private int status = SC_OK;

  DirectResponse() {
    super(Unsupported.of(HttpServletResponse.class));
  }

  /** Said of a body that is not to lie here as a whole. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    private TooLarge(String length) {
      super(length + " bytes");
    }
  }

  HttpExecuteResponse toSdk() {
    writer.flush();
    return HttpExecuteResponse.builder()
        .response(SdkHttpResponse.builder().statusCode(status).headers(headers).build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body.toByteArray())))
        .build();
  }

  @Override
  public void setStatus(int status) {
    this.status = status;
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void sendError(int status) {
    this.status = status;
  }

  @Override
  public void sendError(int status, String message) {
    this.status = status;
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public void setHeader(String name, String value) {
    headers.put(name, List.of(value));
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    if (value != null) {
      headers.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
  }

  @Override
  public void addDateHeader(String name, long millis) {
    addHeader(
        name,
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC)));
  }

  @Override
  public boolean containsHeader(String name) {
    return headers.containsKey(name);
  }

  @Override
  public @Nullable String getHeader(String name) {
    List<String> values = headers.get(name);
    return values == null ? null : values.getFirst();
  }

  @Override
  public void setContentType(@Nullable String type) {
    if (type != null) {
      setHeader("Content-Type", type);
    }
  }

  @Override
  public void setCharacterEncoding(String name) {
    // always UTF-8, in which the SDK reads XML
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    String length = getHeader("Content-Length");
    if (length != null && Long.parseLong(length) > LARGEST) {
      throw new TooLarge(length);
    }
    return new ServletOutputStream() {
      @Override
      public void write(int one) {
        body.write(one);
      }

      @Override
      public void write(byte[] bytes, int offset, int count) {
        body.write(bytes, offset, count);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
