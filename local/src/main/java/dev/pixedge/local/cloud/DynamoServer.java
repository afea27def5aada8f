package dev.pixedge.local.cloud;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
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
  private final ExecutorService jobs;
  private final LocalDBClient local;
  private final DynamoDbClient client;

  private DynamoServer(ExecutorService jobs, LocalDBClient local) {
    this.jobs = jobs;
    this.local = local;
    this.client =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (_, method, arguments) -> call(method, arguments));
  }

  /**
   * Opens or makes the database in this folder.
   *
   * @throws IOException when the folder cannot be made
   */
  public static DynamoServer open(Path folder) throws IOException {
    Files.createDirectories(folder);
    ExecutorService jobs = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    SQLiteDBAccess file = new SQLiteDBAccess(folder.resolve("images.db").toFile());
    return new DynamoServer(jobs, new LocalDBClient(file, new JobsRegister(jobs, false)));
  }

  /** Makes the table unless it is there. */
  public void table(String name, String partitionKey) {
    try {
      client.createTable(
          CreateTableRequest.builder()
              .tableName(name)
              .billingMode(BillingMode.PAY_PER_REQUEST)
              .attributeDefinitions(
                  AttributeDefinition.builder()
                      .attributeName(partitionKey)
                      .attributeType(ScalarAttributeType.S)
                      .build())
              .keySchema(
                  KeySchemaElement.builder()
                      .attributeName(partitionKey)
                      .keyType(KeyType.HASH)
                      .build())
              .build());
    } catch (ResourceInUseException _) {
      // It has been there since an earlier start.
    }
  }

  /** A client without HTTP. */
  public DynamoDbClient client() {
    return client;
  }

  @Override
  public void close() {
    local.shutdownNow();
    jobs.shutdownNow();
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
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
