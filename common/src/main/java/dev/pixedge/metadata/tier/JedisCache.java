package dev.pixedge.metadata.tier;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisPooled;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.params.SetParams;

/** Redis or Valkey. It is connected to when it is first asked. */
public final class JedisCache implements RemoteCache {
  private final JedisPooled redis;
  private final int retries;

  /** A pool of connections to this server. */
  public JedisCache(RedisSettings settings) {
    this.retries = settings.retries();
    int timeout = Math.toIntExact(settings.timeout().toMillis());
    DefaultJedisClientConfig client =
        DefaultJedisClientConfig.builder()
            .connectionTimeoutMillis(timeout)
            .socketTimeoutMillis(timeout)
            .ssl(settings.isSecure())
            .build();
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(settings.connections());
    pool.setMaxIdle(settings.connections());
    pool.setMaxWait(settings.timeout());
    pool.setJmxEnabled(false);
    this.redis =
        new JedisPooled(
            new HostAndPort(settings.address().getHost(), settings.address().getPort()),
            client,
            pool);
  }

  @Override
  public List<Optional<String>> get(List<String> keys) {
    return answered(() -> redis.mget(keys.toArray(String[]::new))).stream()
        .map(Optional::ofNullable)
        .toList();
  }

  @Override
  public void putIfAbsent(String key, String text, Duration lasts) {
    answered(() -> Optional.ofNullable(redis.set(key, text, lasting(lasts).nx())));
  }

  @Override
  public void put(String key, String text, Duration lasts) {
    answered(() -> redis.set(key, text, lasting(lasts)));
  }

  @Override
  public void ping() {
    answered(redis::ping);
  }

  @Override
  public void close() {
    redis.close();
  }

  private static SetParams lasting(Duration time) {
    return SetParams.setParams().px(time.toMillis());
  }

  /** A pooled connection may have been closed by the other side long ago: that is tried again. */
  private <T> T answered(Supplier<T> question) {
    for (int attempt = 0; ; attempt++) {
      try {
        return question.get();
      } catch (JedisConnectionException broken) {
        if (attempt >= retries || isTimeout(broken)) {
          throw broken;
        }
      }
    }
  }

  private static boolean isTimeout(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException) {
        return true;
      }
    }
    return false;
  }
}
