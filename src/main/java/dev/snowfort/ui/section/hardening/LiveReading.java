package dev.snowfort.ui.section.hardening;

import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Verdict;

/// Says where `systemd-analyze security` on the running machine differs from its offline reading, which is the
/// reference here.
final class LiveReading {
    private static final String DIFFERENCES =
            "The reference is the offline reading of the unit, systemd-analyze security"
                    + " --offline=true. On the running machine it can differ a little: there PrivateMounts counts as on only"
                    + " where it is set or another directive mounts something, IPAddressAllow counts as this machine alone only"
                    + " with 127.0.0.0/8 and ::1 as they are, and from systemd 258 the machine can restrict set-uid files by"
                    + " default.";

    private LiveReading() {}

    /// Nothing where systemd would not load the service.
    static String of(Verdict verdict) {
        return verdict instanceof Assessment assessment ? DIFFERENCES + here(assessment) : "";
    }

    private static String here(Assessment assessment) {
        return assessment.live().equals(assessment.overall())
                ? " For this application the two agree."
                : " For this application it prints " + assessment.live() + " "
                        + assessment.live().level() + " there.";
    }
}
