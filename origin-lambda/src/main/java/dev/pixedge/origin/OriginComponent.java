package dev.pixedge.origin;

import dagger.Component;
import dev.pixedge.engine.Engine;
import jakarta.inject.Singleton;

/** The origin on AWS. Each handler's function reads only the settings that the handler needs. */
@Singleton
@Component(modules = OriginModule.class)
interface OriginComponent {
  Engine engine();

  Regions regions();

  RenditionService renditionService();

  IngestService ingestService();

  Priming priming();

  /**
   * The origin with its engine open and its clients made, beside one another: of what a start takes
   * these are the long parts. Throws what the engine or a client throws.
   */
  static OriginComponent open() {
    OriginComponent component = DaggerOriginComponent.create();
    // What fails there fails again, and is thrown, where it is asked for.
    Thread.ofPlatform().daemon().name("clients").start(component::regions);
    component.engine();
    return component;
  }
}
