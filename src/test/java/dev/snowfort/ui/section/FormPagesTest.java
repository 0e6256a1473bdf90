package dev.snowfort.ui.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.Section;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.Complaints;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FormPagesTest {
    private static final int GENERAL = 0;
    private static final int SERVING = 1;
    private static final int PROCESSES = 2;
    private static final int DATABASE = 3;
    private static final int SECRETS = 4;
    private static final Deployment SHOP = Examples.deployment(Examples.FIRST);

    @RegisterExtension
    final Complaints complaints = new Complaints();

    @Test
    void everySettingHasItsRowOnThePageOfItsSection() throws Exception {
        for (var section : Section.values()) {
            try (var shown = new ShownPage(SHOP, section.ordinal())) {
                for (var setting : Settings.in(section)) {
                    assertThat(shown.<Node>node(setting.key())).isNotNull();
                    assertThat(shown.page().has(FieldId.of(0, setting))).isTrue();
                }
                assertThat(shown.page().title()).isEqualTo(section.title());
            }
        }
    }

    @Test
    void typingChangesTheApplicationAndUndoTheField() throws Exception {
        try (var shown = new ShownPage(SHOP, SERVING)) {
            shown.focus("port");
            shown.write("port", "9123");
            assertThat(ServingSettings.PORT.of(shown.application())).isEqualTo(9123);
            shown.undo();
            assertThat(shown.text("port")).isEqualTo("8001");
            assertThat(shown.workbench().store().current()).isEqualTo(SHOP);
            shown.redo();
            assertThat(shown.text("port")).isEqualTo("9123");
        }
    }

    @Test
    void theCaretStaysWhereTheUserTypes() throws Exception {
        try (var shown = new ShownPage(SHOP, SERVING)) {
            TextField host = shown.node("hostName");
            shown.interact(() -> {
                host.requestFocus();
                host.positionCaret(4);
            });
            shown.type("two");
            assertThat(host.getText()).isEqualTo("shoptwo.example.org");
            assertThat(host.getCaretPosition()).isEqualTo(7);
            assertThat(ServingSettings.HOST_NAME.of(shown.application())).isEqualTo("shoptwo.example.org");
            shown.undo();
            assertThat(host.getText()).isEqualTo("shop.example.org");
            assertThat(host.getCaretPosition()).isEqualTo(4);
        }
    }

    @Test
    void aNumberOutOfRangeIsExplainedByItsFindingAndALetterByTheField() throws Exception {
        try (var shown = new ShownPage(SHOP, SERVING)) {
            shown.focus("port");
            shown.write("port", "80");
            assertThat(shown.texts("form-finding-text"))
                    .singleElement()
                    .asString()
                    .startsWith("Port 80 is privileged");
            shown.type("x");
            assertThat(shown.texts("form-sentence"))
                    .containsExactly("“80x” is not taken: write a whole number from 1024 to 65535.");
            assertThat(ServingSettings.PORT.of(shown.application())).isEqualTo(80);
            shown.press(KeyCode.ESCAPE);
            assertThat(shown.text("port")).isEqualTo("80");
        }
    }

    @Test
    void resetGoesBackToTheDefault() throws Exception {
        try (var shown = new ShownPage(SHOP, SERVING)) {
            assertThat(shown.shows("port.reset")).isTrue();
            shown.fire("port.reset");
            assertThat(shown.application().settings().has("port")).isFalse();
            assertThat(shown.<TextField>node("port").getPromptText()).isEqualTo("8000");
            assertThat(shown.shows("port.reset")).isFalse();
        }
    }

    @Test
    void rowsThatDoNotApplyAreHiddenOrSayWhy() throws Exception {
        try (var shown = new ShownPage(SHOP, SERVING)) {
            assertThat(shown.<Node>node("privateNetwork").isDisabled()).isTrue();
            shown.fire("unixSocket");
            assertThat(shown.<Node>node("privateNetwork").isDisabled()).isFalse();
            assertThat(shown.<Node>node("port").isDisabled()).isTrue();
            assertThat(shown.texts("form-help")).contains("Not used: the application listens on a unix socket.");
            assertThat(shown.text("port")).isEqualTo("8001");
        }
        try (var shown = new ShownPage(SHOP, DATABASE)) {
            assertThat(shown.shows("migrations")).isTrue();
            shown.interact(() -> shown.workbench().focus().show(1));
            assertThat(shown.shows("migrations")).isFalse();
            assertThat(shown.texts("form-heading")).containsExactly("PostgreSQL", "Redis");
        }
    }

    @Test
    void severalLinesAreTypedAndTheTabulatorLeavesThem() throws Exception {
        try (var shown = new ShownPage(SHOP, PROCESSES)) {
            TextArea config = shown.node("extraGunicornConfig");
            shown.focus("extraGunicornConfig");
            assertThat(config.getAccessibleText()).isEqualTo("Further gunicorn configuration");
            shown.type("keepalive = 5");
            shown.press(KeyCode.ENTER);
            shown.type("proc_name = 1");
            assertThat(ProcessSettings.EXTRA_GUNICORN_CONFIG.of(shown.application()))
                    .isEqualTo("keepalive = 5\nproc_name = 1");
            shown.press(KeyCode.TAB);
            assertThat(config.isFocused()).isFalse();
            shown.press(KeyCode.SHIFT, KeyCode.TAB);
            assertThat(config.isFocused()).isTrue();
            shown.undo();
            assertThat(config.getText()).isEmpty();
            assertThat(shown.workbench().store().current()).isEqualTo(SHOP);
            shown.redo();
            assertThat(config.getText()).isEqualTo("keepalive = 5\nproc_name = 1");
        }
    }

    @Test
    void credentialsMakeTheKeysFileOptional() throws Exception {
        var without = SHOP.with(0, SecretSettings.KEYS_FILE::reset);
        try (var shown = new ShownPage(without, SECRETS)) {
            assertThat(shown.texts("form-finding-text"))
                    .singleElement()
                    .asString()
                    .startsWith("The secrets have no file. Set keysFile");
            assertThat(shown.shows("furtherKeysFiles")).isFalse();
            shown.focus("credentials");
            shown.type("SECRET_KEY=/run/secrets/shop-secret-key");
            shown.press(KeyCode.ENTER);
            assertThat(shown.texts("form-finding-text")).isEmpty();
            assertThat(shown.shows("keys")).isFalse();
            assertThat(shown.shows("keys-template")).isFalse();
        }
    }

    @Test
    void arrowKeysChoose() throws Exception {
        try (var shown = new ShownPage(SHOP, DATABASE)) {
            shown.interact(() -> shown.node("migrations.atStart").requestFocus());
            shown.press(KeyCode.DOWN);
            assertThat(shown.<RadioButton>node("migrations.manual").isSelected())
                    .isTrue();
            assertThat(DatabaseSettings.MIGRATIONS.of(shown.application())).isEqualTo("manual");
        }
    }

    @Test
    void anotherKindShowsOtherRows() throws Exception {
        try (var shown = new ShownPage(SHOP, GENERAL)) {
            assertThat(shown.shows("snippet")).isTrue();
            shown.fire("framework.wsgi");
            assertThat(shown.shows("django.settings")).isFalse();
            assertThat(shown.shows("snippet")).isFalse();
            shown.interact(() -> shown.workbench().store().undo());
            assertThat(shown.shows("django.settings")).isTrue();
            assertThat(shown.<RadioButton>node("framework.django").isSelected()).isTrue();
        }
    }

    @Test
    void aChoiceThatTheFileHasWronglyIsNotTouched() throws Exception {
        var wrong = SHOP.with(0, shop -> DatabaseSettings.MIGRATIONS.set(shop, "sometimes"));
        try (var shown = new ShownPage(wrong, DATABASE)) {
            assertThat(List.of("atStart", "manual"))
                    .noneMatch(value ->
                            shown.<RadioButton>node("migrations." + value).isSelected());
            assertThat(shown.texts("form-finding-text"))
                    .singleElement()
                    .asString()
                    .contains("sometimes");
            assertThat(shown.workbench().store().current()).isEqualTo(wrong);
        }
    }

    @Test
    void aFieldThatIsAskedForComesIntoViewWithTheFocus() throws Exception {
        try (var shown = new ShownPage(SHOP, PROCESSES)) {
            shown.focus("maxRequestsJitter");
            TextField jitter = shown.node("maxRequestsJitter");
            shown.until(() -> jitter.isFocused() && shown.inView(jitter));
            assertThat(shown.all(".form-row:asked")).hasSize(1);
        }
    }

    @Test
    void theSnippetOpensAndIsCopied() throws Exception {
        try (var shown = new ShownPage(SHOP, GENERAL)) {
            shown.fire("snippet");
            shown.fire("snippet-copy");
            shown.interact(() -> assertThat(
                            javafx.scene.input.Clipboard.getSystemClipboard().getString())
                    .startsWith("import os\n")
                    .contains("SECURE_PROXY_SSL_HEADER"));
        }
    }
}
