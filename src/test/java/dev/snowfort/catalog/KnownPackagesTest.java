package dev.snowfort.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.KnownPackages.Basis;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownPackagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"umap-learn", "umap_learn", "UMAP-learn"})
    void knowsAPackageInEverySpelling(String name) {
        assertThat(KnownPackages.writableExecutable(name)).isPresent();
    }

    @Test
    void saysWhatWasMeasuredAndWhatOthersSay() {
        assertThat(KnownPackages.writableExecutable("numba").orElseThrow().basis())
                .isEqualTo(Basis.MEASURED);
        assertThat(KnownPackages.writableExecutable("jpype1").orElseThrow().basis())
                .isEqualTo(Basis.KNOWN);
    }

    @Test
    void whatAPackageDoesFollowsItsNameInASentence() {
        var all = Stream.concat(
                KnownPackages.WRITABLE_EXECUTABLE.values().stream().map(KnownPackages.CodeMaker::does),
                KnownPackages.REFUSED_CALLS.values().stream().map(KnownPackages.Caller::does));

        assertThat(all).allMatch(does -> does.matches("[a-z].*[^.,]"));
    }

    @Test
    void namesAreNormalized() {
        assertThat(Stream.concat(
                        KnownPackages.WRITABLE_EXECUTABLE.keySet().stream(),
                        KnownPackages.REFUSED_CALLS.keySet().stream()))
                .allMatch(name -> name.equals(KnownPackages.normalized(name)));
    }
}
