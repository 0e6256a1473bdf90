package dev.snowfort.exposure;

import java.util.List;

/// What systemd makes of a service.
public sealed interface Verdict permits Assessment, Refusal {
    /// The version of systemd whose rules were applied.
    int systemd();

    /// What this version does not take as it is written, in the order of the unit.
    List<Remark> remarks();
}
