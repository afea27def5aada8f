package dev.pixedge.meta;

import dagger.Component;
import dev.pixedge.metadata.tier.RemoteCache;
import jakarta.inject.Singleton;

/** What the stream of the table calls on AWS. */
@Singleton
@Component(modules = InvalidationModule.class)
interface InvalidationComponent {
  RemoteCache cache();
}
