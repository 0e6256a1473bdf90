package dev.snowfort.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.tool.NixMessage.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Outputs as the versions of Nix print them; those of the installed one are made in [NixCheckTest].
class NixMessagesTest {
    @Test
    void readsTheErrorBeforeWhatLedThere() {
        assertThat(NixMessages.read("""
                evaluating flake...
                \u001B[31;1merror:\u001B[0m attribute 'helpers' missing

                       \u001B[34;1mat \u001B[35;1m/nix/store/46v5hkwaa7aadrdn3gadlcx8ckrv3brj-source/lib/modules.nix:469:28\u001B[0m:

                          468|         builtins.addErrorContext (context name)
                          469|           (args.${name} or config)
                             |                            ^
                          470|       ) (lib.functionArgs f);

                       … while checking flake output 'nixosModules'

                       at /nix/store/46v5hkwaa7aadrdn3gadlcx8ckrv3brj-source/flake.nix:12:3:

                           11|
                           12|   nixosModules = modules;
                             |   ^
                (use '--show-trace' to show detailed location information)
                """))
                .containsExactly(new NixMessage(
                        "attribute 'helpers' missing",
                        List.of(
                                new Place(
                                        "/nix/store/46v5hkwaa7aadrdn3gadlcx8ckrv3brj-source/lib/modules.nix",
                                        469,
                                        28,
                                        "          (args.${name} or config)"),
                                new Place(
                                        "/nix/store/46v5hkwaa7aadrdn3gadlcx8ckrv3brj-source/flake.nix",
                                        12,
                                        3,
                                        "  nixosModules = modules;"))));
    }

    @Test
    void readsTheErrorAfterWhatLedThere() {
        assertThat(NixMessages.read("""
                error:
                       … while checking flake output 'packages'
                         at /nix/store/arkjsly854z2ri2pyyzfrn0kgjp69swr-source/flake.nix:27:3:
                           26| // {
                           27|   packages = all;
                             |   ^

                       … while evaluating the attribute 'x'
                         at «string»:1:9

                       error: undefined variable 'pkgs'
                       at /nix/store/arkjsly854z2ri2pyyzfrn0kgjp69swr-source/applications.nix:4:11:
                            3|   a = 1;
                            4|   b = [ pkgs ];
                             |         ^
                            5| }
                """))
                .containsExactly(new NixMessage(
                        "undefined variable 'pkgs'",
                        List.of(
                                new Place(
                                        "/nix/store/arkjsly854z2ri2pyyzfrn0kgjp69swr-source/applications.nix",
                                        4,
                                        11,
                                        "  b = [ pkgs ];"),
                                new Place(
                                        "/nix/store/arkjsly854z2ri2pyyzfrn0kgjp69swr-source/flake.nix",
                                        27,
                                        3,
                                        "  packages = all;"),
                                new Place("«string»", 1, 9, ""))));
    }

    @Test
    void readsThePlaceAtTheEndOfTheSentence() {
        assertThat(NixMessages.read("error: syntax error, unexpected $undefined, expecting ';', at /x/a.nix:70:47\n"))
                .containsExactly(new NixMessage(
                        "syntax error, unexpected $undefined, expecting ';'",
                        List.of(new Place("/x/a.nix", 70, 47, ""))));
    }

    @Test
    void keepsASentenceOfSeveralLinesAndSeveralErrors() {
        assertThat(NixMessages.read("""
                warning: ignoring the client-specified setting
                error: unable to download 'https://example.org/a.tar.gz': Couldn't resolve host name (6)
                error: path './shop' does not exist
                       in the flake
                """))
                .containsExactly(
                        new NixMessage(
                                "unable to download 'https://example.org/a.tar.gz': Couldn't resolve host name (6)",
                                List.of()),
                        new NixMessage("path './shop' does not exist in the flake", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "warning: Git tree is dirty", "error:", "at x:1:2:", "   | ^", "12| x", "… while"})
    void findsNoErrorWhereThereIsNone(String printed) {
        assertThat(NixMessages.read(printed)).isEmpty();
    }

    @Test
    void aLineNumberBeyondEverythingIsNoLine() {
        assertThat(NixMessages.read("error: x\n  at /a.nix:99999999999:1:\n"))
                .containsExactly(new NixMessage("x", List.of(new Place("/a.nix", 0, 1, ""))));
    }
}
