package dev.snowfort.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Release;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.Deployments;
import dev.snowfort.storage.DeploymentFormat;
import dev.snowfort.storage.Examples;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    private static final String SOUND =
            "\"name\": \"shop\", \"module\": \"shop.wsgi\", \"root\": \"./shop\", \"keysFile\": \"/etc/keys/shop.env\"";

    @ParameterizedTest
    @ValueSource(strings = {"shop-and-blog", "intranet", "sealed"})
    void examplesAreFreeOfFindings(String example) {
        assertThat(Check.findings(Examples.deployment(example))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = " => ",
            value = {
                "\"name\": \"\" => error name: Give the application a name, for example shop.",
                "\"name\": \"Shop\" => error name: “Shop” cannot name a unit and a user: .*",
                "\"name\": \"a b\" => error name: .*",
                "\"port\": 0 => error port: There is no port 0: use 1024 to 65535.",
                "\"port\": 65536 => error port: There is no port 65536: use 1024 to 65535.",
                "\"port\": -9223372036854775808 => error port: There is no port .*",
                "\"port\": 5432 => error port: PostgreSQL itself listens on port 5432; use another.",
                "\"root\": \"./keys\" => error root: “./keys” is made by the export itself; .*",
                "\"root\": \"github:owner\" => error root: .* is no flake reference: .*",
                "\"root\": \"github:a/b#c\" => error root: .* is no flake reference: .*",
                "\"root\": \"https://\" => error root: .* is no flake reference: .*",
                "\"root\": \"path:/\" => error root: .* is no flake reference: .*",
                "\"root\": \"github:owner/\" => error root: .* is no flake reference: .*",
                "\"root\": \"http:foo\" => error root: .* is no flake reference: .*",
                "\"root\": \"git+https://token@git.example.org/x\" => error root: The address holds a password, .*",
                "\"keysFile\": \"keys/shop.env\" => error keysFile: The path \"keys/shop.env\" is not absolute, .*",
                "\"keysFile\": \"/nix/store/abc-keys\" => error keysFile: The file /nix/store/abc-keys lies in the Nix store, .*",
                "\"keysFile\": \"/etc/../nix/store/x\" => error keysFile: “/etc/../nix/store/x” is no plain path: .*",
                "\"root\": \"\" => error root: Say where the code comes from: .*",
                "\"root\": \"/srv/shop\" => error root: “/srv/shop” is a path of this machine; write path:/srv/shop .*",
                "\"root\": \"./../shop\" => error root: .* no folder beside flake.nix that Nix can name: .*",
                "\"root\": \"https://me:pass@git.example.org/x\" => error root: The address holds a password, .*",
                "\"root\": \"git+https://x.org/a b\" => error root: .* is no flake reference: .*",
                "\"rootDirectory\": \"../x\" => error rootDirectory: .* is no path inside the source: .*",
                "\"module\": \"a:b:c\" => error module: .* is no WSGI module: .*",
                "\"django.settings\": \"\" => error django.settings: Name the Django settings module, .*",
                "\"django.settings\": \"shop/settings\" => error django.settings: “shop/settings” is no Python module: .*",
                "\"pythonPackages\": [\"psycopg\", \"a.b\"] => error pythonPackages: “a.b” is no attribute .*",
                "\"user\": \"Root\" => error user: “Root” is no user name: .*",
                "\"database\": \"my db\" => error database: “my db” is no database name .*",
                "\"migrations\": \"never\", \"django.settings\": \"a.b\" => error migrations: Migrations is “never”; use one of .*",
                "\"processes\": 0 => error processes: Processes is 0; use 1 to 1024.",
                "\"hostName\": \"https://x.org\", \"setupNginx\": true, \"allowedHosts\": [\"https://x.org\"] => error hostName: .*|error allowedHosts: .*",
                "\"allowedHosts\": [] => error allowedHosts: Without an allowed host every request is refused; .*",
                "\"environment\": {\"A\": \"\\ud800\"} => error environment: The text holds a character that Nix cannot hold .*",
                "\"keys\": [\"A B\"] => error keys: “A B” is no name of a variable: .*",
                "\"workers\": {\"celery\": {\"command\": \"a\\tb\"}} => error workers: The command of workers.celery holds a quote, .*",
                "\"workers\": {\"celery\": {\"command\": \"celery 'a b'\"}} => error workers: The command of workers.celery holds a quote, .*",
                "\"workers\": {\"celery\": {\"command\": \"\"}} => error workers: The command of workers.celery is empty. .*",
                "\"mediaRoot\": \"/tmp/media\" => error mediaRoot: The folder /tmp/media is the system's: .*",
                "\"sandbox\": {\"NoSuch\": {\"value\": true}} => error sandbox.NoSuch: Snowfort knows no hardening directive “NoSuch”; .*",
                "\"sandbox\": {\"UMask\": {\"value\": \"999\"}} => error sandbox.UMask: UMask does not take “999”: .*",
                "\"sandbox\": {\"UMask\": {\"value\": \"0000\"}} => warning sandbox.UMask: UMask is lowered without a reason; .*",
                "\"sandbox\": {\"ProtectSystem\": {\"value\": \"maybe\"}} => error sandbox.ProtectSystem: ProtectSystem does not take “maybe”: it takes .*",
            })
    void saysWhatIsWrongAndWhatWouldDo(String fields, String findings) throws Exception {
        assertThat(lines(deployment(fields)))
                .matches(lines -> String.join("|", lines).matches(findings), findings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sandbox\": {\"UMask\": {\"value\": \"0077\"}}",
                "\"sandbox\": {\"LockPersonality\": {\"value\": false, \"reason\": \"an emulator\"}}",
                "\"sandbox\": {\"ReadOnlyPaths\": {\"value\": [\"/srv\"]}}",
                "\"hostName\": \"Shop.Example.org\", \"setupNginx\": true, \"sslCertificate\": \"/etc/ssl/a.pem\", \"sslCertificateKey\": \"/etc/keys/a.key\", \"allowedHosts\": [\".example.org\"]",
                "\"root\": \"github:owner/name\"",
                "\"mediaRoot\": \"/home/shop/media\", \"sandbox\": {\"ProtectHome\": {\"value\": \"read-only\", \"reason\": \"uploads\"}}",
                "\"root\": \"git+ssh://git@git.example.org/shop?ref=main\"",
                "\"environment\": {\"GREETING\": \"line\\n\\ttwo ${x} ''\"}",
            })
    void findsNothingWrongWithWhatIsRight(String fields) throws Exception {
        assertThat(lines(deployment(fields))).isEmpty();
    }

    @Test
    void tellsTheLaterOfTwoApplicationsThatShare() throws Exception {
        var deployment =
                DeploymentFormat.parse("{\"schemaVersion\": 1, \"applications\": [{" + SOUND + "}, {" + SOUND + "}]}");

        assertThat(Check.findings(deployment))
                .hasSize(4)
                .allMatch(finding -> finding.field().application() == 1);
    }

    @Test
    void keepsAReleaseThatItDoesNotKnowAndSaysSo() throws Exception {
        var text = "{\"schemaVersion\": 1, \"nixos\": \"19.03\"}";
        var deployment = DeploymentFormat.parse(text);

        assertThat(Check.findings(deployment))
                .containsExactly(Finding.error(
                        FieldId.of(DeploymentSettings.NIXOS),
                        "Release of NixOS is “19.03”; use one of \"25.05\", \"25.11\", \"26.05\", \"26.11\"."));
        assertThat(DeploymentFormat.print(deployment)).contains("\"nixos\": \"19.03\"");
        assertThat(DeploymentSettings.release(deployment)).isEqualTo(Release.byDefault());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "25.05 => PrivateUsers => full => Set PrivateUsers to identity",
                "25.05 => PrivateUsers => managed => Set PrivateUsers to self",
                "25.11 => PrivateUsers => managed => Set PrivateUsers to self",
                "25.05 => ProtectHostname => private => Reset ProtectHostname",
                "25.05 => PrivateBPF => true => Reset PrivateBPF",
            })
    void putsWhatTheReleaseKnowsInThePlaceOfWhatIsTooNew(String release, String directive, String value, String fix)
            throws Exception {
        var text = value.equals("true") ? value : '"' + value + '"';
        var deployment = DeploymentSettings.NIXOS.set(
                deployment("\"sandbox\": {\"" + directive + "\": {\"value\": " + text + ", \"reason\": \"why\"}}"),
                release);
        var found = Check.findings(deployment);

        assertThat(found)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.fix().orElseThrow().label()).isEqualTo(fix));
        var mended = found.getFirst().fix().orElseThrow().change().apply(deployment);
        assertThat(Check.findings(mended)).isEmpty();
        assertThat(mended.applications().getFirst().sandbox().reason(directive)).isEqualTo("why");
    }

    @Test
    void textsThatNoNameCanHaveAreRefusedHoweverLong() throws Exception {
        var fields = "\"keysFile\": \"" + "/a".repeat(20_000) + "\", \"hostName\": \"" + "a.".repeat(20_000)
                + "b\", \"root\": \"./" + "a/".repeat(20_000) + "b\", \"module\": \"" + "a.".repeat(20_000) + "b\"";

        assertThat(lines(deployment(fields))).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void fixesAreOneChangeAway() throws Exception {
        var clash = DeploymentFormat.parse(
                "{\"schemaVersion\": 1, \"applications\": [{" + SOUND + "}, {" + SOUND.replace("shop", "blog") + "}]}");
        var fix = Check.findings(clash).getFirst().fix().orElseThrow();

        assertThat(fix.label()).isEqualTo("Use port 8001");
        assertThat(Check.findings(fix.change().apply(clash))).isEmpty();
    }

    @Property
    void everyDeploymentCanBeChecked(@ForAll("deployments") Deployment deployment) {
        assertThat(Check.findings(deployment))
                .allSatisfy(finding -> assertThat(finding.message()).matches("(?s).*[.)]"));
    }

    @Property
    void aFixPutsItsFindingRight(@ForAll("deployments") Deployment deployment) {
        for (var finding : Check.findings(deployment)) {
            finding.fix()
                    .ifPresent(fix -> assertThat(messages(fix.change().apply(deployment), finding.field()))
                            .doesNotContain(finding.message()));
        }
    }

    @Provide
    Arbitrary<Deployment> deployments() {
        return Deployments.arbitrary();
    }

    private static List<String> messages(Deployment deployment, FieldId field) {
        return Check.findings(deployment).stream()
                .filter(finding -> finding.field().equals(field))
                .map(Finding::message)
                .toList();
    }

    /// A sound application with these fields over its own.
    private static Deployment deployment(String fields) throws Exception {
        var own = Arrays.stream(SOUND.split(", "))
                .filter(field -> !fields.contains(field.substring(0, field.indexOf(':') + 1)))
                .toList();
        return DeploymentFormat.parse("{\"schemaVersion\": 1, \"applications\": [{" + String.join(", ", own)
                + (own.isEmpty() ? "" : ", ") + fields + "}]}");
    }

    private static List<String> lines(Deployment deployment) {
        return Check.findings(deployment).stream()
                .map(finding -> finding.severity().name().toLowerCase(Locale.ROOT) + " "
                        + finding.field().field() + ": " + finding.message())
                .toList();
    }
}
