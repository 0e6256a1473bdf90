package dev.snowfort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.model.Deployment;
import dev.snowfort.model.Histories;
import dev.snowfort.storage.DeploymentFormat;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FilesAfterEditsTest {
    @Property(tries = 60)
    void areThoseOfAFreshGeneration(@ForAll("histories") List<Deployment> history) {
        var generation = Generation.of(history.getFirst());
        for (var deployment : history) {
            generation = generation.after(deployment);
            var fresh = GeneratedFiles.generate(deployment);
            for (var at = 0; at < fresh.files().size(); at++) {
                assertThat(generation.files().files().get(at))
                        .isEqualTo(fresh.files().get(at));
            }
            assertThat(generation.files()).isEqualTo(fresh);
        }
    }

    @Property(tries = 60)
    void deploymentIsPrintedInPiecesAsInOne(@ForAll("histories") List<Deployment> history) {
        for (var deployment : history) {
            assertThat(GeneratedFiles.generate(deployment)
                            .file("deployment.json")
                            .orElseThrow()
                            .text())
                    .isEqualTo(DeploymentFormat.print(deployment));
        }
    }

    @Property(tries = 20)
    void piecesAreWholeLines(@ForAll("histories") List<Deployment> history) {
        assertThat(GeneratedFiles.generate(history.getLast()).files())
                .flatExtracting(GeneratedFile::pieces)
                .allMatch(piece -> piece.tokens().getLast().text().endsWith("\n"));
    }

    @Provide
    static Arbitrary<List<Deployment>> histories() {
        return Histories.any();
    }
}
