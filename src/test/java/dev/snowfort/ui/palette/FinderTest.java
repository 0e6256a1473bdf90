package dev.snowfort.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.palette.Hit.Kind;
import dev.snowfort.ui.palette.Hit.Target;
import dev.snowfort.ui.state.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinderTest {
    private static final List<Command> COMMANDS = List.of(
            new Command("Deployment", "Shortcut+S", "Save", () -> {}),
            new Command("Deployment", "Shortcut+E", "Export the flake", () -> {}));

    private final Finder finder = new Finder(COMMANDS);
    private final Outcome outcome = Outcome.of(Examples.deployment(Examples.FIRST));

    @ParameterizedTest
    @CsvSource({
        "port, Setting Port shop 8001",
        "hostname, Setting Host name shop shop.example.org",
        "MemoryDeny, Directive MemoryDenyWriteExecute shop yes",
        "write execute, Directive MemoryDenyWriteExecute shop yes",
        "blog port, Setting Port blog 8002",
        "port blog, Setting Port blog 8002",
        "flake.nix, File flake.nix",
        "keys/blog, File keys/blog.env",
        "blog, Application blog",
        "export the, Command Export the flake Ctrl+E",
        "release, Setting Release of NixOS Deployment",
        "static files, Setting Static files shop",
    })
    void theBestHitIsWhatWasMeant(String typed, String expected) {
        assertThat(words(finder.find(outcome, 0, typed).getFirst())).startsWith(expected);
    }

    @Test
    void aBetterFitComesFirstAndThenTheShownApplication() {
        assertThat(finder.find(outcome, 1, "port").stream()
                        .filter(hit -> hit.kind() == Kind.SETTING)
                        .map(FinderTest::words))
                .startsWith("Setting Port blog 8002", "Setting Port shop 8001");
    }

    @Test
    void problemsAreFoundByWhatTheySay() {
        var clash = Outcome.of(new Deployment("", List.of(new Application("shop"), new Application("shop"))));

        assertThat(finder.find(clash, 0, "8000").stream().filter(hit -> hit.kind() == Kind.PROBLEM))
                .extracting(Hit::target)
                .contains(new Target.Field(FieldId.of(1, ServingSettings.PORT)));
    }

    @Test
    void withoutAQueryThereAreTheCommands() {
        assertThat(finder.find(outcome, 0, "  ")).extracting(Hit::label).containsExactly("Save", "Export the flake");
        assertThat(finder.find(outcome, 0, "no such thing")).isEmpty();
    }

    @Test
    void aSettingThatTheFormHidesIsNotFound() {
        assertThat(finder.find(outcome, 0, "migrations").stream().map(FinderTest::words))
                .anyMatch(hit -> hit.startsWith("Setting Migrations shop"))
                .noneMatch(hit -> hit.startsWith("Setting Migrations blog"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "environment", "keys", "further", "hunter2", "shop"})
    void noSecretIsShown(String typed) {
        var shop = GeneralSettings.ROOT.set(new Application("shop"), "git+https://me:hunter2@git.example.org/shop");
        shop = SecretSettings.ENVIRONMENT.set(shop, Map.of("SECRET_KEY", "hunter2"));
        shop = SecretSettings.KEY_COMMENTS.set(shop, Map.of("SECRET_KEY", "hunter2"));
        shop = ProcessSettings.EXTRA_GUNICORN_CONFIG.set(shop, "a = 'hunter2'\n");

        assertThat(finder.find(Outcome.of(new Deployment("", List.of(shop))), 0, typed)
                        .toString())
                .doesNotContain("hunter2");
    }

    @Test
    void searchesAThousandApplications() {
        var thousand = Outcome.of(new Deployment(
                "",
                IntStream.range(0, 1_000)
                        .mapToObj(
                                number -> ServingSettings.PORT.set(new Application("app-" + number), 10_000L + number))
                        .toList()));
        assertThat(words(finder.find(thousand, 500, "app-999 port").getFirst()))
                .isEqualTo("Setting Port app-999 10999");
        var ports = finder.find(thousand, 500, "port");
        assertThat(ports).hasSize(Finder.MOST);
        assertThat(words(ports.getFirst())).isEqualTo("Setting Port app-500 10500");
        assertThat(ports.stream().map(Hit::label).collect(Collectors.toSet())).hasSizeGreaterThan(2);
    }

    private static String words(Hit hit) {
        return Stream.of(hit.kind().words(), hit.label(), hit.place(), hit.value())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
