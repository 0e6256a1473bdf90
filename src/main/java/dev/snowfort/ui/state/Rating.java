package dev.snowfort.ui.state;

import dev.snowfort.exposure.Assessment;
import dev.snowfort.exposure.Exposure;
import dev.snowfort.exposure.UnitSection;
import dev.snowfort.exposure.Verdict;
import dev.snowfort.model.Application;
import dev.snowfort.review.Basis;
import dev.snowfort.review.Service;
import java.util.Locale;
import java.util.Optional;

/// What systemd says of an application's sandbox.
///
/// @param basis the systemd that says it
/// @param section the `[Service]` section that the verdict is about
public record Rating(Basis basis, UnitSection section, Verdict verdict) {
    static Rating of(Basis basis, Application application) {
        return of(basis, Service.of(application));
    }

    private static Rating of(Basis basis, UnitSection section) {
        return new Rating(basis, section, basis.rules().assess(section));
    }

    /// This one where the application's section is still the same, and so is who judges it.
    Rating after(Basis judging, Application application) {
        var now = Service.of(application);
        return judging.equals(basis) && now.equals(section) ? this : of(judging, now);
    }

    /// Nothing where systemd would not load the service.
    public Optional<Exposure> exposure() {
        return verdict instanceof Assessment assessment ? Optional.of(assessment.overall()) : Optional.empty();
    }

    /// As systemd prints it, `0.9 SAFE`; `–` where it would not load the service.
    public String words() {
        return exposure().map(Rating::words).orElse("–");
    }

    public static String words(Exposure exposure) {
        return exposure + " " + exposure.level();
    }

    /// A word for the style: `safe`, or `refused` where systemd would not load the service.
    public String style() {
        return exposure()
                .map(there -> there.level().name().toLowerCase(Locale.ROOT))
                .orElse("refused");
    }

    /// Whole sentences, for whoever asks what the words mean.
    public String explanation() {
        return verdict instanceof Assessment
                ? basis.assessed()
                        + " The figure goes from 0.0 for nothing to object to, to 10.0 for no sandbox at all. It is"
                        + " not a proof: directives without weight still protect, and nobody asks what the application"
                        + " itself does."
                : "systemd " + basis.version() + " would not load this service as it is set. "
                        + verdict.remarks().getLast().sentence();
    }
}
