package dev.pixedge.origin;

import dagger.Component;
import jakarta.inject.Singleton;

/** The origin on AWS. Each handler's function reads only the settings that the handler needs. */
@Singleton
@Component(modules = OriginModule.class)
interface OriginComponent {
  RenditionService renditionService();

  IngestService ingestService();

  Priming priming();
}
