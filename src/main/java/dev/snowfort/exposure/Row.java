package dev.snowfort.exposure;

import java.util.Optional;
import java.util.OptionalInt;

/// One row of an assessment.
///
/// @param id as `--json` and `--security-policy` name it (`json_field`)
/// @param name as systemd prints it
/// @param weight how much the row counts
/// @param range the worst badness that the row can have
/// @param badness 0 where nothing is left to object to; empty where the row does not apply
/// @param liveBadness the same as the running system (`systemd-analyze security NAME`) reads it
/// @param exposure the row's own part, rounded up by itself; empty where the badness is 0 or the row does not apply
public record Row(
        String id,
        String name,
        int weight,
        int range,
        OptionalInt badness,
        OptionalInt liveBadness,
        Optional<Exposure> exposure) {

    public boolean applicable() {
        return badness.isPresent();
    }

    /// Whether systemd ticks the row off.
    public boolean ok() {
        return badness.isPresent() && badness.getAsInt() == 0;
    }

    /// Whether the running system reads the same unit differently here.
    public boolean differsLive() {
        return !badness.equals(liveBadness);
    }
}
