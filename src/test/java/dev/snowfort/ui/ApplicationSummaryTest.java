package dev.snowfort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.state.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ApplicationSummaryTest {
    @Test
    void tellsChangesOfASoundApplication() {
        var summary = ApplicationSummary.of(Outcome.of(Examples.deployment("intranet")))
                .getFirst();

        assertThat(summary).isEqualTo(new ApplicationSummary("wiki", 5, 0, 0, summary.rating()));
        assertThat(summary.rating().words()).isEqualTo("0.9 SAFE");
        assertThat(summary.details()).isEqualTo("5 changes");
        assertThat(summary.symbol()).isEqualTo("sound");
    }

    @Test
    void tellsProblemsFirst() {
        var outcome = Outcome.of(new Deployment("", List.of(new Application(""))));

        var summary = ApplicationSummary.of(outcome).getFirst();

        assertThat(summary.displayName()).isEqualTo("(no name)");
        assertThat(summary.details()).isEqualTo("1 problem · all defaults");
        assertThat(summary.symbol()).isEqualTo("error");
    }

    @Test
    void warningsAloneLookLikeWarnings() {
        var rating = Outcome.of(Examples.deployment("intranet")).ratings().getFirst();
        var summary = new ApplicationSummary("shop", 1, 0, 1, rating);

        assertThat(summary.symbol()).isEqualTo("warning");
        assertThat(summary.details()).isEqualTo("1 problem · 1 change");
    }
}
