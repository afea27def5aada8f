package dev.pixedge.meta;

import dagger.Component;
import jakarta.inject.Singleton;

/** The API on AWS. */
@Singleton
@Component(modules = MetaModule.class)
interface MetaComponent {
  MetaService metaService();

  MetaConfig config();
}
