package dev.pixedge.local;

import dagger.Component;
import dev.pixedge.meta.MetaHandler;
import dev.pixedge.origin.IngestHandler;
import dev.pixedge.origin.OriginHandler;
import jakarta.inject.Singleton;

/** The Lambdas of one region. */
@Singleton
@Component(modules = LocalModule.class)
interface LocalComponent {
  OriginHandler origin();

  IngestHandler ingest();

  MetaHandler meta();
}
