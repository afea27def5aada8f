package dev.pixedge.local.cloud;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.embedded.DDBExceptionMappingInvocationHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/**
 * A DynamoDB on a file, in this process. It is put together from the parts of DynamoDB Local,
 * because {@code DynamoDBEmbedded} does not start without the libraries of its telemetry.
 */
public final class DynamoServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DynamoServer.class);

  private final ExecutorService jobs;
  private final LocalDBClient local;
  private final Duration roundTrip;
  private final BooleanSupplier gone;
  private final LongAdder reads = new LongAdder();
  private volatile boolean connected = true;
  private final DynamoDbClient client;

  private DynamoServer(
      ExecutorService jobs, LocalDBClient local, Duration roundTrip, BooleanSupplier gone) {
    this.jobs = jobs;
    this.local = local;
    this.roundTrip = roundTrip;
    this.gone = gone;
    this.client =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (_, method, arguments) -> call(method, arguments));
  }

  /** One that always answers. */
  public static DynamoServer open(Path folder, Duration roundTrip) throws IOException {
    return open(folder, roundTrip, () -> false);
  }

  /**
   * Opens or makes the database in this folder.
   *
   * @param roundTrip added to every call, as if the database were somewhere else
   * @param gone whether it does not answer at the moment
   * @throws IOException when the folder cannot be made
   */
  public static DynamoServer open(Path folder, Duration roundTrip, BooleanSupplier gone)
      throws IOException {
    Files.createDirectories(folder);
    ExecutorService jobs = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    SQLiteDBAccess file = new SQLiteDBAccess(folder.resolve("images.db").toFile());
    return new DynamoServer(
        jobs, new LocalDBClient(file, new JobsRegister(jobs, false)), roundTrip, gone);
  }

  /** Makes the table unless it is there. */
  public void table(CreateTableRequest table) {
    try {
      client.createTable(table);
    } catch (ResourceInUseException _) {
      // It has been there since an earlier start.
    }
  }

  /** From now on no call is answered, until it is connected again. */
  public void disconnect() {
    connected = false;
  }

  /** Calls are answered again. */
  public void connect() {
    connected = true;
  }

  /** A client without HTTP. */
  public DynamoDbClient client() {
    return client;
  }

  @Override
  public void close() {
    LOG.info("reads of single records: {}", reads.sum());
    local.shutdownNow();
    jobs.shutdownNow();
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
    if (!connected || gone.getAsBoolean()) {
      throw SdkClientException.create("the table cannot be reached");
    }
    if (roundTrip.isPositive()) {
      Thread.sleep(roundTrip);
    }
    if (method.getName().equals("getItem")) {
      reads.increment();
    }
    try {
      return method.invoke(local.dynamoDbClient(), arguments);
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof DynamoDBLocalServiceException own) {
        DDBExceptionMappingInvocationHandler.handleDynamoDBLocalServiceException(own);
      }
      throw failed.getCause();
    }
  }
}
