package dev.snowfort.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.Histories;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CheckAfterEditsTest {
    /// A finding, with what its fix makes of the deployment: fixes themselves are functions.
    private record Told(Finding finding, Optional<String> label, Optional<Deployment> fixed) {
        static List<Told> of(List<Finding> findings, Deployment deployment) {
            return findings.stream()
                    .map(finding -> new Told(
                            finding.fixedBy(Optional.empty()),
                            finding.fix().map(Fix::label),
                            finding.fix().map(fix -> fix.change().apply(deployment))))
                    .toList();
        }
    }

    @Property(tries = 40)
    void findsWhatAFreshCheckFinds(@ForAll("histories") List<Deployment> history) {
        var check = Check.of(history.getFirst());
        for (var deployment : history) {
            check = check.after(deployment);
            assertThat(Told.of(check.findings(), deployment))
                    .isEqualTo(Told.of(Check.findings(deployment), deployment));
        }
    }

    @Property(tries = 10)
    void tellsEachApplicationItsOwn(@ForAll("histories") List<Deployment> history) {
        var check = Check.of(history.getLast());
        for (var index = FieldId.DEPLOYMENT;
                index <= history.getLast().applications().size();
                index++) {
            var application = index;
            assertThat(check.findings(index))
                    .isEqualTo(check.findings().stream()
                            .filter(finding -> finding.field().application() == application)
                            .toList());
        }
    }

    @Test
    void checksAgainOnlyWhereTheAnswersAreOthers() {
        var before =
                new Deployment("", List.of(on("shop", 8000), on("blog", 8001), on("wiki", 8002), on("news", 8002)));
        var check = Check.of(before);

        var renamed = check.after(before.with(0, shop -> shop.withName("shop-2")));
        var clashing = check.after(before.with(0, shop -> ServingSettings.PORT.set(shop, 8001L)));

        assertThat(changed(check, renamed)).containsExactly(0);
        assertThat(changed(check, clashing)).containsExactly(0, 1);
        assertThat(changed(check, check.after(before))).isEmpty();
    }

    private static Application on(String name, long port) {
        return ServingSettings.PORT.set(new Application(name), port);
    }

    /// Where the findings are not the very ones that were there.
    private static List<Integer> changed(Check before, Check after) {
        return IntStream.range(0, 4)
                .filter(index -> before.findings(index).getFirst()
                        != after.findings(index).getFirst())
                .boxed()
                .toList();
    }

    @Provide
    static Arbitrary<List<Deployment>> histories() {
        return Histories.any();
    }
}
