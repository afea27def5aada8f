package dev.pixedge.metadata;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.embedded.DDBExceptionMappingInvocationHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/**
 * A DynamoDB in memory, in this process. It is put together from the parts of DynamoDB Local,
 * because {@code DynamoDBEmbedded} does not start without the libraries of its telemetry.
 */
final class EmbeddedDynamo {
  private final ExecutorService jobs = Executors.newCachedThreadPool();
  private final LocalDBClient local =
      new LocalDBClient(new SQLiteDBAccess(), new JobsRegister(jobs, false));

  DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (_, method, arguments) -> call(method, arguments));
  }

  void stop() {
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
