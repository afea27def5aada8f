package dev.pixedge.local;

import dev.pixedge.local.cloud.DynamoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A local CDN on any free ports. */
final class RunningCdn implements AutoCloseable {
  private static final int TRIES = 400;
  private static final int TRY_MILLIS = 25;

  private final Path data;
  private final LocalCdn cdn;
  private final Browser browser;
  private final Browser api;

  private RunningCdn(Path data, LocalCdn cdn) {
    this.data = data;
    this.cdn = cdn;
    this.browser = new Browser(cdn.address());
    this.api = new Browser(cdn.apiAddress());
  }

  static RunningCdn start(Path data) throws Exception {
    return startWith(data);
  }

  /** Started with these further {@code NAME=value} settings. */
  static RunningCdn startWith(Path data, String... more) throws Exception {
    LocalCdn cdn =
        LocalCdn.start(settings(data, Path.of("../policy.json"), EdgeFile.built(), more));
    cdn.awaitReady();
    return new RunningCdn(data, cdn);
  }

  /** A CDN under a policy of which these fields, as JSON, are all that is not usual. */
  static RunningCdn start(Path data, String name, String fields) throws Exception {
    Path policy = Files.writeString(data.resolve(name + ".json"), "{" + fields + "}");
    LocalCdn cdn =
        LocalCdn.start(settings(data, policy, EdgeFile.built(policy, data.resolve("edge.js"))));
    cdn.awaitReady();
    return new RunningCdn(data, cdn);
  }

  static Settings settings(Path data) throws Exception {
    return settings(data, Path.of("../policy.json"), EdgeFile.built());
  }

  private static Settings settings(Path data, Path policy, Path edge, String... more)
      throws StartException {
    List<String> arguments =
        new ArrayList<>(
            List.of("PORT=0", "API_PORT=0", "DATA=" + data, "POLICY=" + policy, "EDGE=" + edge));
    arguments.addAll(List.of(more));
    return Settings.of(arguments, System.getenv());
  }

  /** The database, to take it away. */
  DynamoServer dynamo() {
    return cdn.dynamo();
  }

  /** Where each point of presence answers, by name. */
  Map<String, String> points() {
    return cdn.addresses();
  }

  /** The folder of originals. */
  Path originals() {
    return cdn.originals();
  }

  /** Where it answers, without a slash at the end. */
  String address() {
    return cdn.address();
  }

  Browser browser() {
    return browser;
  }

  Browser api() {
    return api;
  }

  Path data() {
    return data;
  }

  /** Uploads a file and waits until it has been taken in. */
  void upload(String key, byte[] bytes) throws IOException, InterruptedException {
    Path file = cdn.originals().resolve(key);
    Files.createDirectories(file.getParent());
    Path part = Files.createTempFile(data, ".upload", "");
    Files.write(part, bytes);
    long before = ledgerChanged();
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    await(() -> ledgerChanged() != before);
  }

  void remove(String key) throws IOException, InterruptedException {
    long before = ledgerChanged();
    Files.delete(cdn.originals().resolve(key));
    await(() -> ledgerChanged() != before);
  }

  /** What has been taken in is written down afterwards, so a change of that file tells. */
  private long ledgerChanged() {
    return data.resolve("metadata/uploads.json").toFile().lastModified();
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < TRIES && !condition.getAsBoolean(); i++) {
      Thread.sleep(TRY_MILLIS);
    }
  }

  @Override
  public void close() {
    browser.close();
    api.close();
    cdn.close();
  }
}
