package dev.snowfort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.storage.Examples;
import dev.snowfort.tool.Installed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The module descends from one of 2022. One test for each defect of it; the names say what the defect was.
///
/// Longer than other files because it is a list.
class AncestorDefectsTest {
    private static final String SHOP = """
            wsgi.enable = true;
            wsgi.applications.shop = {
              root = ./shop;
              django.settings = "shop.settings";
              keysFile = "/etc/keys/shop.env";
            };
            """;
    private static final String BLOG = """
            wsgi.applications.blog = {
              root = ./blog;
              module = "blog.wsgi";
              staticFiles = null;
              keysFile = "/etc/keys/blog.env";
            };
            """;

    @TempDir
    private Path folder;

    // What did not evaluate any more.

    @Test
    void pinnedDeadVersionsOfPythonAndDjango() throws Exception {
        // The stand-in for nixpkgs has python3 and no package that was not asked for.
        var shop = shop();

        assertThat(shop.failedAssertions()).isEmpty();
        assertThat(module()).doesNotContainPattern("python3_?[0-9]|django_[0-9]");
    }

    @Test
    void aVirtualHostThatIsNullWithoutNginx() throws Exception {
        var nginx = shop().report().get("nginx");

        assertThat(nginx.get("enable").booleanValue()).isFalse();
        assertThat(nginx.get("virtualHosts").propertyNames()).containsExactly("localhost");
    }

    @Test
    void ensurePermissionsThatNixosRemoved() throws Exception {
        var postgresql = shop().report().get("postgresql");

        assertThat(postgresql.get("ensureDatabases").toString()).isEqualTo("[\"shop\"]");
        assertThat(postgresql.get("ensureUsers").toString())
                .isEqualTo("[{\"ensureDBOwnership\":true,\"name\":\"shop\"}]");
    }

    @Test
    void aDatabaseOfAnotherNameThanTheUsersWithoutOwner() throws Exception {
        var shop = shop("wsgi.applications.shop.database = \"sales\";");

        assertThat(shop.failedAssertions()).isEmpty();
        assertThat(shop.report().get("postgresql").get("ensureUsers").toString())
                .contains("\"ensureDBOwnership\":false");
        assertThat(shop.unit("wsgi-shop-database.service")).contains("sales").contains("OWNER TO");
        assertThat(shop.unit("wsgi-shop.service"))
                .containsPattern("(?m)^Requires=.*\\bwsgi-shop-database[.]service\\b")
                .containsPattern("(?m)^After=.*\\bwsgi-shop-database[.]service\\b");
    }

    @Test
    void anOrderOnPostgresqlBeforeItsRolesAreMade() throws Exception {
        var shop = shop();
        // Where there is no target yet, the service waits until the roles are there.
        var before = NixMachine.of(Files.createTempDirectory(folder, "machine"), SHOP, "release", "25.05");

        for (var unit : List.of("wsgi-shop.service", "wsgi-shop-migrate.service")) {
            assertThat(shop.unit(unit)).containsPattern("(?m)^After=.*\\bpostgresql[.]target\\b");
            assertThat(before.unit(unit)).containsPattern("(?m)^After=.*\\bpostgresql[.]service\\b");
            assertThat(before.unit(unit)).doesNotContain("postgresql.target");
        }
    }

    // What was broken at run time.

    @Test
    void keysThatAScriptSourcedAndDidNotExport() throws Exception {
        var shop = shop();

        assertThat(shop.directive("wsgi-shop", "EnvironmentFile")).containsExactly("/etc/keys/shop.env");
        assertThat(shop.directive("wsgi-shop-migrate", "EnvironmentFile")).containsExactly("/etc/keys/shop.env");
        assertThat(shop.texts().values()).noneMatch(text -> text.matches("(?s).*(source|[.]) [^\\n]*shop[.]env.*"));
    }

    @Test
    void keysThatTmpfilesCopiedOnceAndKeptForEver() throws Exception {
        var shop = shop();

        assertThat(shop.report().path("tmpfiles").toString()).doesNotContain("shop.env");
        assertThat(shop.unit("wsgi-shop.service").lines().filter(line -> line.contains("shop.env")))
                .containsExactly("EnvironmentFile=/etc/keys/shop.env");
    }

    @Test
    void aKeysFileGivenAsPathThatWentIntoTheStore() throws Exception {
        Files.writeString(folder.resolve("keys.env"), "SECRET_KEY=never-in-the-store\n");

        assertThat(NixMachine.refusal(folder, SHOP.replace("\"/etc/keys/shop.env\"", "./keys.env")))
                .contains("wsgi.applications.shop.keysFile")
                .doesNotContain("never-in-the-store");
    }

    @Test
    void aKeysFileInTheStore() throws Exception {
        var inStore = "\"${builtins.storeDir}/00000000000000000000000000000000-keys.env\"";

        assertThat(NixMachine.refusal(folder, SHOP.replace("\"/etc/keys/shop.env\"", inStore)))
                .contains("wsgi.applications.shop.keysFile");
    }

    @Test
    void aShellThatWasTheMainProcessInPlaceOfGunicorn() throws Exception {
        assertThat(shop().unit("wsgi-shop.service"))
                .contains("Type=notify\n")
                .containsPattern("(?m)^ExecStart=\"/nix/store/\\S+/bin/python\" \"-m\" \"gunicorn\" ")
                .doesNotContain("/bin/sh")
                .doesNotContain("/bin/bash");
    }

    @Test
    void listeningOnEveryAddressAlthoughJailed() throws Exception {
        var shop = shop();

        assertThat(shop.text("wsgi-shop-gunicorn.conf.py")).contains("bind = \"127.0.0.1:8000\"");
        assertThat(shop.report().toString()).doesNotContain("0.0.0.0");
        assertThat(shop.directive("wsgi-shop", "IPAddressDeny")).containsExactly("any");
        assertThat(shop.directive("wsgi-shop", "IPAddressAllow")).containsExactly("localhost");
    }

    @Test
    void twoApplicationsOnOneDefaultPort() throws Exception {
        assertThat(machine(SHOP + BLOG).failedAssertions())
                .singleElement()
                .asString()
                .contains("shop", "blog", "8000");
    }

    @Test
    void twoApplicationsOfOneUser() throws Exception {
        assertThat(machine(SHOP + BLOG + """
                        wsgi.applications.blog = {
                          port = 8001;
                          user = "shop";
                        };
                        """).failedAssertions())
                .anyMatch(sentence ->
                        sentence.contains("shop") && sentence.contains("blog") && sentence.contains("user"));
    }

    @Test
    void twoApplicationsOfOneHostNameBehindNginx() throws Exception {
        assertThat(machine(SHOP + BLOG + """
                        wsgi.applications.shop.setupNginx = true;
                        wsgi.applications.blog = {
                          port = 8001;
                          setupNginx = true;
                        };
                        """).failedAssertions())
                .singleElement()
                .asString()
                .contains("shop", "blog", "localhost");
    }

    @Test
    void aPrivilegedPortForAUserNamespaceWithItsCapability() throws Exception {
        assertThat(shop("wsgi.applications.shop.port = 80;").failedAssertions())
                .singleElement()
                .asString()
                .startsWith("wsgi.applications.shop: ")
                .contains("80");
        assertThat(shop().unit("wsgi-shop.service"))
                .contains("PrivateUsers=true\n")
                .contains("AmbientCapabilities=\n")
                .contains("CapabilityBoundingSet=\n")
                .doesNotContain("CAP_");
    }

    @Test
    void aVirtualHostWhileNginxIsOff() throws Exception {
        var nginx = shop("wsgi.applications.shop.setupNginx = true;").report().get("nginx");

        assertThat(nginx.get("enable").booleanValue()).isTrue();
    }

    @Test
    void aProxyToLocalhostWithoutTheHeadersThatDjangoChecks() throws Exception {
        var nginx = shop("wsgi.applications.shop.setupNginx = true;").report().get("nginx");
        var location =
                nginx.get("virtualHosts").get("localhost").get("locations").get("/");

        assertThat(location.get("proxyPass").stringValue()).isEqualTo("http://127.0.0.1:8000");
        assertThat(location.get("recommendedProxySettings").booleanValue()).isTrue();
    }

    @Test
    void aSocketUnitThatNobodyUsed() throws Exception {
        assertThat(shop().units()).noneMatch(unit -> unit.endsWith(".socket"));

        var shop = shop("wsgi.applications.shop = { unixSocket = true; setupNginx = true; };");
        assertThat(shop.unit("wsgi-shop.socket")).contains("ListenStream=/run/wsgi-shop.sock\n");
        assertThat(shop.unit("wsgi-shop.service"))
                .containsPattern("(?m)^Requires=.*\\bwsgi-shop[.]socket\\b")
                .containsPattern("(?m)^After=.*\\bwsgi-shop[.]socket\\b");
        // gunicorn takes the socket that it is handed only when it is told no other.
        assertThat(shop.text("wsgi-shop-gunicorn.conf.py")).doesNotContainPattern("(?m)^bind\\b");
        assertThat(shop.report().get("nginx").toString()).contains("http://unix:/run/wsgi-shop.sock");
    }

    @Test
    void filesThatNginxHadToReadAndTheUmaskHid() throws Exception {
        var shop = shop("""
                wsgi.applications.shop = {
                  setupNginx = true;
                  mediaRoot = "/var/lib/wsgi-media/shop";
                };
                """);

        assertThat(shop.directive("wsgi-shop", "UMask")).containsExactly("0027");
        // New files get the group of the folder, which is nginx's.
        var media = shop.report().get("tmpfiles").toString();
        assertThat(media).contains("/var/lib/wsgi-media/shop").contains("2750").contains("nginx");
        assertThat(shop.report().get("nginx").toString())
                .contains("\"/media/\"")
                .containsPattern("\"alias\":\"/nix/store/");
    }

    @Test
    void noFolderToWriteToUnderAReadOnlySystem() throws Exception {
        var shop = shop();

        assertThat(shop.directive("wsgi-shop", "ProtectSystem")).containsExactly("strict");
        assertThat(shop.directive("wsgi-shop", "StateDirectory")).containsExactly("wsgi-shop");
        assertThat(shop.directive("wsgi-shop-migrate", "StateDirectory")).containsExactly("wsgi-shop");
    }

    @Test
    void migrationsInsideTheStartOfTheService() throws Exception {
        var shop = shop();

        assertThat(shop.unit("wsgi-shop.service"))
                .doesNotContain("ExecStartPre")
                .containsPattern("(?m)^Requires=.*\\bwsgi-shop-migrate[.]service\\b")
                .containsPattern("(?m)^After=.*\\bwsgi-shop-migrate[.]service\\b");
        assertThat(shop.unit("wsgi-shop-migrate.service"))
                .contains("Type=oneshot\n")
                .contains("TimeoutStartSec=infinity\n")
                .containsPattern("(?m)^ExecStart=.*\"manage.py\" \"migrate\" \"--no-input\"$");
    }

    @Test
    void aServiceThatStayedDownWhenItFell() throws Exception {
        assertThat(shop().unit("wsgi-shop.service")).containsPattern("Restart=(always|on-failure)\n");
    }

    @Test
    void systemCallsThatOnlyRootNeeds() throws Exception {
        for (var listen : List.of("", "wsgi.applications.shop.unixSocket = true;")) {
            assertThat(shop(listen).directive("wsgi-shop", "SystemCallFilter")).contains("~@privileged");
        }
    }

    // The command manage-<name>.

    @Test
    void argumentsThatManageTookApart() throws Exception {
        assertThat(shop().text("manage-shop"))
                .containsPattern("manage\\.py \"\\$@\"\\n")
                .doesNotContainPattern("[^\"]\\$@");
    }

    @Test
    void aManageCommandOutsideTheSandbox() throws Exception {
        var shop = shop();

        assertThat(shop.text("manage-shop")).contains("exec systemd-run ");
        var options = shop.text("manage-shop-options");
        for (var directive : List.of("User=shop", "ProtectSystem=strict", "PrivateUsers=true", "IPAddressDeny=any")) {
            assertThat(options).contains("--property=" + directive);
        }
        assertThat(options).contains("EnvironmentFile=/etc/keys/shop.env");
    }

    @Test
    void valuesWithAQuoteOrABackslashThatBrokeTheScripts() throws Exception {
        Installed.tool("bash");
        var shop = shop("""
                wsgi.applications.shop.environment.GREETING = "it's \\"\\${HOME}\\" \\\\n 100% ''ok''";
                """);
        var value = "it's \"${HOME}\" \\n 100% ''ok''";

        assertThat(shop.unit("wsgi-shop.service"))
                .contains("Environment=\"GREETING=it's \\\"${HOME}\\\" \\\\n 100%% ''ok''\"\n");
        var options = Files.writeString(folder.resolve("options"), shop.text("manage-shop-options"));
        var printed = Installed.run(
                "bash", List.of("-c", "source \"$1\"; printf '%s\\n' \"${options[@]}\"", "bash", options.toString()));
        assertThat(printed.lines()).contains("--setenv=GREETING=" + value);
    }

    // What the documentation said.

    @Test
    void namesOfUnitsThatTheReadmeGotWrong() throws Exception {
        assertThat(shop().units()).allMatch(unit -> unit.startsWith("wsgi-shop"));
        assertThat(module()).doesNotContain("services.django").doesNotContain("django-<name>");
    }

    @Test
    void aStorageSettingThatDjangoRemoved() {
        var snippet = DjangoSettings.snippet(
                Examples.deployment("intranet").applications().getFirst());

        assertThat(snippet).contains("STORAGES = {").doesNotContain("STATICFILES_STORAGE");
    }

    @Test
    void anEmptyAllowedHostAfterTheLastComma() {
        var snippet = DjangoSettings.snippet(
                Examples.deployment("intranet").applications().getFirst());

        assertThat(snippet).containsPattern("ALLOWED_HOSTS = \\[.* if host]");
        assertThat(snippet).doesNotContain("split(\",\")\n");
    }

    private NixMachine shop(String... more) throws Exception {
        return machine(SHOP + String.join("\n", more));
    }

    private NixMachine machine(String configuration) throws Exception {
        return NixMachine.of(Files.createTempDirectory(folder, "machine"), configuration);
    }

    private static String module() throws Exception {
        return Files.readString(Path.of("src/main/nix/default.nix"));
    }
}
