package dev.pixedge.local.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/** One JavaScript context with a function of the edge loaded; for one thread at a time. */
final class Isolate {
  private static final Pattern IMPORT =
      Pattern.compile("\\A\\s*import\\s+([\\w$]+)\\s+from\\s*[\"']cloudfront[\"'];?");

  private final Value handle;

  private Isolate(Value handle) {
    this.handle = handle;
  }

  /** A context in which the function's own code has been run once, as CloudFront runs it. */
  static Isolate of(Engine engine, EdgeFiles.Code function, SigningKeys keys) {
    Context context = Context.newBuilder("js").engine(engine).option("js.strict", "true").build();
    Value runtime = context.eval(Source.create("js", resource("/edge/runtime.js")));
    // CloudFront's module is a parameter here; the line breaks stay, so that errors name true
    // lines.
    String module =
        "(function (cloudfront, require) {"
            + IMPORT.matcher(function.text()).replaceFirst("const $1 = cloudfront;")
            + "\nreturn handler;\n})";
    Value load = context.eval(Source.newBuilder("js", module, function.name()).buildLiteral());
    return new Isolate(runtime.execute(host(keys), load));
  }

  /**
   * The handler's result as JSON.
   *
   * @param event JSON too
   * @param second what time it is for the function, in unix seconds; 0 for that of this machine
   */
  String handle(String event, String rawQuery, long second) {
    AtomicReference<String> result = new AtomicReference<>();
    AtomicReference<String> failure = new AtomicReference<>();
    // Promises are settled before this returns: nothing that the function may call waits.
    handle.execute(event, rawQuery, second, receiver(result), receiver(failure));
    if (failure.get() != null) {
      throw new IllegalStateException("the edge function threw " + failure.get());
    }
    return Objects.requireNonNull(result.get(), "the edge function did not return");
  }

  private static ProxyObject host(SigningKeys keys) {
    return ProxyObject.fromMap(
        Map.of(
            "key",
            (ProxyExecutable) arguments -> keys.key(arguments[0].asString()).orElse(null),
            "hmac",
            (ProxyExecutable)
                arguments ->
                    Digests.hmac(
                        arguments[0].asString(),
                        arguments[1].asString(),
                        arguments[2].asString(),
                        arguments[3].asString()),
            "hash",
            (ProxyExecutable)
                arguments ->
                    Digests.hash(
                        arguments[0].asString(), arguments[1].asString(), arguments[2].asString()),
            "bytes",
            (ProxyExecutable)
                arguments -> Encodings.bytes(arguments[0].asString(), arguments[1].asString()),
            "text",
            (ProxyExecutable)
                arguments -> Encodings.text(arguments[0].asHostObject(), arguments[1].asString())));
  }

  private static ProxyExecutable receiver(AtomicReference<String> place) {
    return arguments -> {
      place.set(arguments[0].asString());
      return null;
    };
  }

  private static String resource(String name) {
    try (InputStream stream = Objects.requireNonNull(Isolate.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
