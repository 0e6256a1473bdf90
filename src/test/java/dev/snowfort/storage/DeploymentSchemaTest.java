package dev.snowfort.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.snowfort.catalog.DeploymentSetting;
import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DeploymentSchema.text(), InputFormat.JSON);

    @ParameterizedTest
    @ValueSource(strings = {"shop-and-blog", "intranet", "sealed"})
    void describesTheExamples(String example) {
        assertThat(SCHEMA.validate(Examples.text(example), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"schemaVersion\": 2}",
                "{\"schemaVersion\": 1, \"title\": 3}",
                "{\"schemaVersion\": 1, \"nixos\": 25.11}",
                "{\"schemaVersion\": 1, \"nixos\": \"soon\"}",
                "{\"schemaVersion\": 1, \"applications\": [{}]}",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"port\": \"80\"}]}",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"port\": 80000}]}",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"migrations\": \"never\"}]}",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"keys\": [1]}]}",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"keysFrom\": \"vault\"}]}",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"optionalKeys\": {\"B\": 1}}]}",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"keyComments\": [\"b\"]}]}",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"extraGunicornConfig\": [\"b\"]}]}",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"workers\": {\"b\": \"c\"}}]}",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"timers\": {\"b\": {\"onCalendar\": 7}}}]}",
                "{\"schemaVersion\": 1, \"applications\": [{\"name\": \"a\", \"sandbox\": {\"UMask\": {}}}]}",
            })
    void refusesWhatTheProgramRefusesOrFindsWrong(String file) {
        assertThat(SCHEMA.validate(file, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void namesEveryStoredSetting() {
        assertThat(Json.parse(DeploymentSchema.text()).get("properties").propertyNames())
                .containsAll(DeploymentSettings.all().stream()
                        .map(DeploymentSetting::key)
                        .toList())
                .contains("schemaVersion", "title", "nixos", "applications");
        var application = Json.parse(DeploymentSchema.text())
                .get("properties")
                .get("applications")
                .get("items")
                .get("properties");

        assertThat(application.propertyNames())
                .containsAll(
                        Settings.stored().stream().map(setting -> setting.key()).toList())
                .contains("name", "sandbox")
                .doesNotContain("framework");
    }
}
