package dev.snowfort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the configuration of a machine says about the units wins over what the module says, without `mkForce`: a plain
/// value replaces, and an entry of a list that people extend is added.
class OverriddenUnitsTest {
    private static final String SHOP = """
            wsgi.enable = true;
            wsgi.applications.shop = {
              root = ./shop;
              django.settings = "shop.settings";
              keysFile = "/etc/keys/shop.env";
              mediaRoot = "/srv/media/shop";
              credentials.token = "/etc/keys/shop.token";
              unixSocket = true;
              workers.mail.command = "python -m shop.mail";
              timers.clean = {
                command = "python -m shop.clean";
                onCalendar = "daily";
              };
            };
            """;
    private static final Set<String> MERGED = Set.of(
            "BindPaths",
            "BindReadOnlyPaths",
            "EnvironmentFile",
            "InaccessiblePaths",
            "LoadCredential",
            "ReadOnlyPaths",
            "ReadWritePaths",
            "SupplementaryGroups");
    /// NixOS checks these two.
    private static final Map<String, String> CHOICES = Map.of("Type", "exec", "Restart", "always");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wsgi-shop",
                "wsgi-shop-database",
                "wsgi-shop-migrate",
                "wsgi-shop-worker-mail",
                "wsgi-shop-timer-clean"
            })
    void aPlainValueReplacesAnyOther(String service) throws Exception {
        var wanted = new TreeMap<String, String>();
        machine("").serviceConfig(service).propertyNames().forEach(directive -> {
            if (!MERGED.contains(directive)) {
                wanted.put(directive, CHOICES.getOrDefault(directive, "changed"));
            }
        });
        var definitions = new StringBuilder();
        wanted.forEach((directive, value) -> definitions.append("%s = \"%s\";%n".formatted(directive, value)));

        var changed = machine("systemd.services.%s.serviceConfig = {%n%s};".formatted(service, definitions));

        assertThat(wanted).hasSizeGreaterThan(20);
        wanted.forEach((directive, value) ->
                assertThat(changed.directive(service, directive)).as(directive).containsExactly(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[ \"/srv/added\" ]", "\"/srv/added\""})
    void anEntryIsAddedToAListThatPeopleExtend(String added) throws Exception {
        var before = machine("");
        var definitions = new StringBuilder();
        MERGED.forEach(directive -> definitions.append("%s = %s;%n".formatted(directive, added)));

        var changed = machine("systemd.services.wsgi-shop.serviceConfig = {%n%s};".formatted(definitions));

        for (var directive : MERGED) {
            assertThat(changed.directive("wsgi-shop", directive))
                    .as(directive)
                    .containsAll(before.directive("wsgi-shop", directive))
                    .contains("/srv/added")
                    .hasSize(before.directive("wsgi-shop", directive).size() + 1);
        }
        assertThat(before.directive("wsgi-shop", "EnvironmentFile")).containsExactly("/etc/keys/shop.env");
        assertThat(before.directive("wsgi-shop", "LoadCredential")).containsExactly("token:/etc/keys/shop.token");
        assertThat(before.directive("wsgi-shop", "ReadWritePaths")).contains("/srv/media/shop");
    }

    @Test
    void anotherListReplacesTheFilterOfSystemCalls() throws Exception {
        var changed = machine(
                "systemd.services.wsgi-shop.serviceConfig.SystemCallFilter = [ \"@system-service\" \"@chown\" ];");

        assertThat(changed.directive("wsgi-shop", "SystemCallFilter")).containsExactly("@system-service", "@chown");
    }

    @Test
    void anotherCommandStartsAfterTheListWasEmptied() throws Exception {
        var changed = machine("systemd.services.wsgi-shop.serviceConfig.ExecStart = [ \"\" \"/bin/serve\" ];");

        assertThat(changed.unit("wsgi-shop.service")).contains("ExecStart=\nExecStart=/bin/serve\n");
    }

    @Test
    void anotherVariableWins() throws Exception {
        var changed = machine("""
                systemd.services.wsgi-shop.environment = {
                  DB_NAME = "elsewhere";
                  PYTHONUNBUFFERED = null;
                  TZ = "Europe/Oslo";
                };
                """);

        var variables = changed.environment("wsgi-shop");
        assertThat(variables.get("DB_NAME").stringValue()).isEqualTo("elsewhere");
        assertThat(variables.get("TZ").stringValue()).isEqualTo("Europe/Oslo");
        assertThat(changed.unit("wsgi-shop.service")).doesNotContain("PYTHONUNBUFFERED");
        assertThat(changed.text("manage-shop-options"))
                .contains("--setenv=DB_NAME=elsewhere", "--setenv=TZ=Europe/Oslo")
                .doesNotContain("PYTHONUNBUFFERED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wsgi-shop-migrate", "wsgi-shop-worker-mail", "wsgi-shop-timer-clean"})
    void theOtherUnitsFollowTheSandboxOfTheService(String service) throws Exception {
        var changed = machine("systemd.services.wsgi-shop.serviceConfig.ProtectHome = \"read-only\";");

        assertThat(changed.directive(service, "ProtectHome")).containsExactly("read-only");
        assertThat(changed.text("manage-shop-options")).contains("--property=ProtectHome=read-only");
    }

    @Test
    void theModulesOwnOptionsCanBeSetTwiceWithPriorities() throws Exception {
        var changed = machine("wsgi.applications.shop.processes = lib.mkDefault 3;");

        assertThat(changed.failedAssertions()).isEmpty();
        assertThat(changed.text("wsgi-shop-gunicorn.conf.py")).contains("workers = 3\n");
    }

    private NixMachine machine(String more) throws Exception {
        return NixMachine.of(Files.createTempDirectory(folder, "machine"), SHOP + more);
    }
}
