package dev.pixedge.engine;

/** What every engine does. */
public interface EngineContract
    extends ColorContract,
        ActionContract,
        ShapeContract,
        AttentionContract,
        HueContract,
        EncodingContract,
        RefusalContract,
        MezzanineContract,
        TogetherContract {}
