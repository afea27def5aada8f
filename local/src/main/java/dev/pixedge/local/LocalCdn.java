package dev.pixedge.local;

import dev.pixedge.local.chaos.Outages;
import dev.pixedge.local.chaos.Switches;
import dev.pixedge.local.cloud.DynamoServer;
import dev.pixedge.local.http.Later;
import dev.pixedge.local.http.Server;
import dev.pixedge.local.http.Service;
import dev.pixedge.local.metrics.Metrics;
import dev.pixedge.local.site.FrontDoor;
import dev.pixedge.local.site.Pages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running whole: the ports that listen at once, and the cloud behind them, which starts
 * meanwhile.
 */
public final class LocalCdn implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalCdn.class);

  private final Settings settings;
  private final Topology topology;
  private final List<Server> points;
  private final Server api;
  private final CompletableFuture<Cloud> cloud;
  private final Metrics metrics;
  private final Outages outages;

  private LocalCdn(
      Settings settings,
      Topology topology,
      List<Server> points,
      Server api,
      CompletableFuture<Cloud> cloud,
      Metrics metrics,
      Outages outages) {
    this.settings = settings;
    this.topology = topology;
    this.points = points;
    this.api = api;
    this.cloud = cloud;
    this.metrics = metrics;
    this.outages = outages;
  }

  /** Listens; requests to what is still starting wait for it. */
  public static LocalCdn start(Settings settings) throws StartException {
    requireReadable("POLICY", settings.policy());
    requireReadable("EDGE", settings.edge());
    requireWritable(settings.data());
    CompletableFuture<Cloud> cloud = new CompletableFuture<>();
    Metrics metrics = new Metrics();
    Outages outages = new Outages();
    Topology topology = Topology.of(settings.layout());
    Service later = new Later(cloud.thenApply(Cloud::api));
    List<Server> listening = new ArrayList<>();
    try {
      for (int i = 0; i < topology.points().size(); i++) {
        int number = i;
        Service point = new Later(cloud.thenApply(it -> it.points().get(number)));
        Service door = new FrontDoor(new Pages(settings.policy()), later, metrics, point);
        Service front = settings.chaos() ? new Switches(outages, topology.regions(), door) : door;
        int port = settings.port() == 0 ? 0 : settings.port() + i;
        listening.add(listen("PORT", settings.host(), port, front));
      }
      Server api = listen("API_PORT", settings.host(), settings.apiPort(), later);
      LocalCdn local = new LocalCdn(settings, topology, listening, api, cloud, metrics, outages);
      var _ = cloud.completeAsync(local::connect, work -> Thread.ofPlatform().start(work));
      return local;
    } catch (StartException e) {
      listening.forEach(Server::close);
      metrics.close();
      throw e;
    }
  }

  /** Returns once everything answers. */
  public void awaitReady() throws StartException {
    try {
      cloud.join();
    } catch (CompletionException e) {
      close();
      throw e.getCause() instanceof StartException known
          ? known
          : new StartException("cannot start: " + e.getCause(), e);
    }
  }

  /** Where the CDN answers, without a slash at the end. */
  public String address() {
    return address(points.getFirst());
  }

  /** Where each point of presence answers, by name. */
  public Map<String, String> addresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    for (int i = 0; i < points.size(); i++) {
      addresses.put(topology.points().get(i).name(), address(points.get(i)));
    }
    return addresses;
  }

  /** Where the metadata API answers, without a slash at the end. */
  public String apiAddress() {
    return address(api);
  }

  /** The folder in which a file is an upload. */
  public Path originals() {
    return settings.data().resolve(Region.ORIGINALS);
  }

  /** The database, which can be taken away. */
  DynamoServer dynamo() {
    return cloud.join().dynamo();
  }

  /** Lets requests finish, then closes everything. */
  @Override
  public void close() {
    points.forEach(Server::close);
    api.close();
    if (cloud.state() == State.SUCCESS) {
      try {
        cloud.resultNow().close();
      } catch (IOException e) {
        LOG.warn("Closing failed; nothing is lost", e);
      }
    }
    metrics.close();
  }

  private Cloud connect() {
    Parts parts = Parts.starting(settings, topology, outages);
    try {
      parts.all().join();
      return new Wiring(settings, topology, parts, address(), metrics, outages).connect();
    } catch (IOException e) {
      parts.abandon();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      parts.abandon();
      throw e;
    }
  }

  private String address(Server server) {
    return "http://" + settings.host() + ":" + server.port();
  }

  private static Server listen(String name, String host, int port, Service service)
      throws StartException {
    try {
      return Server.listen(host, port, service);
    } catch (IOException e) {
      throw new StartException(
          name + ": expected a free port on " + host + ", " + port + " cannot be had", e);
    }
  }

  private static void requireReadable(String name, Path file) throws StartException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new StartException(name + ": expected a file that can be read, got \"" + file + "\"");
    }
  }

  private static void requireWritable(Path folder) throws StartException {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".pixedge", ""));
    } catch (IOException e) {
      throw new StartException(
          "DATA: expected a folder that can be written, got \"" + folder + "\"", e);
    }
  }
}
