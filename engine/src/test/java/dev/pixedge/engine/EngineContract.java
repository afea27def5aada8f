package dev.pixedge.engine;

/** What every engine does. */
public interface EngineContract
    extends ColorContract,
        ActionContract,
        ShapeContract,
        AttentionContract,
        HueContract,
        MiniatureContract,
        EncodingContract,
        RefusalContract,
        RobustnessContract,
        WatermarkContract,
        LetteringContract,
        MezzanineContract,
        TogetherContract {}
