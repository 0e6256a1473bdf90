package dev.snowfort.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snowfort.model.Deployment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFilesTest {
    private static final Deployment MINE = Deployment.EMPTY.withTitle("mine");
    private static final Deployment THEIRS = Deployment.EMPTY.withTitle("theirs");

    @TempDir
    private Path folder;

    private SharedFiles shared = new SharedFiles(Homes.under(Path.of("nowhere")));
    private Path file = Path.of("nowhere");

    @BeforeEach
    void nameTheFile() {
        shared = new SharedFiles(Homes.under(folder.resolve("home")));
        file = folder.resolve("deployment.json");
    }

    @Test
    void savesOverNothingThatItDoesNotKnow() throws Exception {
        var known = shared.save(file, MINE, Optional.empty());
        var theirs = shared.save(file, THEIRS, Optional.of(known));

        assertThatThrownBy(() -> shared.save(file, MINE, Optional.of(known)))
                .isInstanceOf(ChangedOnDiskException.class)
                .hasMessage(file + " was changed by somebody else since it was opened here. Nothing was saved.");
        assertThat(DeploymentFile.open(file)).isEqualTo(new DeploymentFile.OnDisk(THEIRS, theirs));
        assertThat(shared.save(file, THEIRS, Optional.of(known))).as("the same").isEqualTo(theirs);
        assertThat(shared.saveOver(file, MINE)).isEqualTo(known);
        assertThat(folder).isDirectoryNotContaining("glob:**.{tmp,lock}");
    }

    @Test
    void writesAFileAgainThatIsGone() throws Exception {
        var known = shared.save(file, MINE, Optional.empty());
        Files.delete(file);

        assertThat(SharedFiles.fingerprint(file)).isEmpty();
        assertThat(shared.save(file, MINE, Optional.of(known))).isEqualTo(known);
    }

    @Test
    void oneWindowAtATimeClaimsAFile() throws Exception {
        Files.writeString(file, "");
        var link = Files.createSymbolicLink(folder.resolve("link"), file);
        try (var _ = shared.claim(file).orElseThrow()) {
            assertThat(shared.claim(link)).isEmpty();
            assertThat(shared.claim(folder.resolve("other"))).isPresent();
        }

        assertThat(shared.claim(link)).isPresent();
    }

    @Test
    void savesWhereNoLockCanBeHad() throws Exception {
        Files.writeString(folder.resolve("home"), "no folder");

        shared.save(file, MINE, Optional.empty());

        assertThat(DeploymentFile.read(file)).isEqualTo(MINE);
    }
}
