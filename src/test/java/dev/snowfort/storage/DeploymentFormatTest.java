package dev.snowfort.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.model.Deployments;
import dev.snowfort.model.DirectiveValue.Lines;
import dev.snowfort.model.DirectiveValue.Toggle;
import dev.snowfort.model.Fields;
import dev.snowfort.model.Sandbox;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentFormatTest {
    @Property
    void readingWhatWasPrintedGivesTheSameDeployment(@ForAll("deployments") Deployment deployment) throws Exception {
        assertThat(DeploymentFormat.parse(throughUtf8(DeploymentFormat.print(deployment))))
                .isEqualTo(deployment);
    }

    @Property
    void printsEqualDeploymentsAlike(@ForAll("deployments") Deployment deployment) throws Exception {
        var text = DeploymentFormat.print(deployment);

        assertThat(DeploymentFormat.print(DeploymentFormat.parse(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<Deployment> deployments() {
        return Deployments.arbitrary();
    }

    @Test
    void printsFieldsInTheOrderOfTheFormsAndUnknownOnesLast() {
        var shop = ProcessSettings.PROCESSES.set(
                ServingSettings.HOST_NAME.set(new Application("shop"), "shop.example.org"), 3L);
        var sandbox = Sandbox.DEFAULT
                .with("MemoryDenyWriteExecute", new Sandbox.Override(new Toggle(false), "numba compiles at run time"))
                .with("ReadWritePaths", new Sandbox.Override(new Lines("/srv/media"), ""));
        var unknown = shop.settings().with("colour", "blue");

        assertThat(DeploymentFormat.print(new Deployment(
                        "Shop",
                        List.of(shop.withSettings(unknown).withSandbox(sandbox)),
                        Fields.of(Map.of("notes", List.of(1L), "nixos", "25.11")))))
                .isEqualTo("""
                        {
                          "schemaVersion": 1,
                          "title": "Shop",
                          "nixos": "25.11",
                          "applications": [
                            {
                              "name": "shop",
                              "hostName": "shop.example.org",
                              "processes": 3,
                              "sandbox": {
                                "MemoryDenyWriteExecute": {
                                  "value": false,
                                  "reason": "numba compiles at run time"
                                },
                                "ReadWritePaths": {
                                  "value": [
                                    "/srv/media"
                                  ]
                                }
                              },
                              "colour": "blue"
                            }
                          ],
                          "notes": [
                            1
                          ]
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "'{' => it is no JSON: .*line 1, column 2.*",
                "'' => the file must be an object",
                "[] => the file must be an object.*",
                "{} => it has no schemaVersion, so it is no deployment file of Snowfort.*",
                "{\"schemaVersion\": 2} => it was written by a newer Snowfort \\(format 2, this one reads up to 1\\); update Snowfort to open it",
                "{\"schemaVersion\": 99999999999999999999} => it was written by a newer Snowfort.*",
                "{\"schemaVersion\": 0} => schemaVersion must be a whole number from 1.*",
                "{\"schemaVersion\": \"1\"} => schemaVersion must be a whole number from 1.*",
                "{\"schemaVersion\": 1, \"schemaVersion\": 1} => it is no JSON: Duplicate.*",
                "{\"schemaVersion\": 1} x => it is no JSON: .*",
                "{\"schemaVersion\": 1, \"title\": 7} => title must be text \\(line 1, column 31\\)",
                "{\"schemaVersion\": 1, \"nixos\": 25.11} => nixos must be one of \"25.05\", \"25.11\", .* \\(line 1, column 31\\)",
                "{\"schemaVersion\": 1, \"applications\": {}} => applications must be a list .*",
                "{\"schemaVersion\": 1, \"applications\": [7]} => applications/0 must be an object .*",
                "{\"schemaVersion\": 1, \"applications\": [{}]} => an application needs a name .*",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"port\": \"80\"}]} => port must be a whole number \\(line 1, column 61\\)",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"port\": 80.5}]} => port must be a whole number .*",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"port\": null}]} => port must be a whole number .*",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"keys\": [1]}]} => keys must be a list of texts .*",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"workers\": {\"b\": \"c\"}}]} => workers must be an object with an object for each worker, whose command is text .*",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"timers\": {\"b\": {\"onCalendar\": 7}}}]} => timers must be an object with an object for each timer, whose command and onCalendar are texts .*",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"sandbox\": {\"UMask\": {}}}]} => UMask needs a value that is.*",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"user\": null}]} => user must be text .*",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"sandbox\": {\"a/b~c\": {}}}]} => a/b~c needs a value .*line 1.*",
            })
    void refusesWhatIsNoDeploymentWithOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> DeploymentFormat.parse(text))
                .isInstanceOf(DeploymentFileException.class)
                .message()
                .matches(sentence)
                .doesNotContain("\n", "tools.jackson", "Exception");
    }

    private static String throughUtf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
