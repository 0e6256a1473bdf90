package dev.snowfort.nix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The examples of [NixTest], shown to nixfmt.
class NixfmtTest {
    @TempDir
    private Path folder;

    @Test
    void leavesEveryExampleAsItIs() {
        var nixfmt = RealTool.find("nixfmt");
        Assumptions.assumeTrue(nixfmt.isPresent(), "nixfmt is not on the PATH: it was not asked about the examples");
        List<String> examples =
                Examples.all().map(example -> (String) example.get()[1]).toList();

        List<Path> files = RealTool.write(folder, examples);
        nixfmt.get().run(files.stream().map(Path::toString).toList());

        assertThat(files.stream().map(RealTool::read)).isEqualTo(examples);
    }
}
