package dev.pixedge.meta;

import dagger.Module;
import dagger.Provides;
import dev.pixedge.config.Env;
import dev.pixedge.metadata.tier.JedisCache;
import dev.pixedge.metadata.tier.RedisSettings;
import dev.pixedge.metadata.tier.RemoteCache;
import jakarta.inject.Singleton;
import java.util.Map;

/** The cache that is told of changes. */
@Module
final class InvalidationModule {
  private InvalidationModule() {}

  @Provides
  @Singleton
  static RemoteCache cache() {
    return new JedisCache(settings(System.getenv()));
  }

  /** Throws {@link IllegalArgumentException} with all mistakes. */
  static RedisSettings settings(Map<String, String> variables) {
    return Env.read(
            variables,
            env -> {
              env.required("REDIS_URL", "the address of the cache that is told of changes");
              return RedisSettings.from(env);
            })
        .orElseThrow();
  }
}
