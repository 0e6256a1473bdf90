package dev.snowfort.ui.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.Complaints;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Settings with many entries: typed, pasted, renamed and removed.
class ListEditorsTest {
    private static final int GENERAL = 0;
    private static final int SERVING = 1;
    private static final int PROCESSES = 2;
    private static final int SECRETS = 4;
    private static final Deployment SHOP = Examples.deployment(Examples.FIRST);

    @RegisterExtension
    final Complaints complaints = new Complaints();

    @Test
    void entriesAreAddedPastedAndRemoved() throws Exception {
        try (var shown = new ShownPage(SHOP, GENERAL)) {
            shown.focus("pythonPackages");
            shown.type("gevent");
            shown.press(KeyCode.ENTER);
            shown.paste("pythonPackages", "markdown\nkombu\n");
            assertThat(GeneralSettings.PYTHON_PACKAGES.of(shown.application()))
                    .containsExactly("celery", "django", "pillow", "psycopg", "redis", "gevent", "markdown", "kombu");
            shown.interact(() -> shown.workbench().store().undo());
            shown.interact(() -> shown.workbench().store().undo());
            assertThat(shown.workbench().store().current()).isEqualTo(SHOP);
        }
    }

    @Test
    void theButtonOfAnEmptiedEntryRemovesThatEntryAlone() throws Exception {
        try (var shown = new ShownPage(SHOP, GENERAL)) {
            shown.focus("pythonPackages");
            shown.until(() -> shown.inView(shown.button("Remove pillow")));
            shown.interact(() -> {
                shown.field("package 3").requestFocus();
                shown.field("package 3").clear();
            });
            shown.click("Remove pillow");
            assertThat(GeneralSettings.PYTHON_PACKAGES.of(shown.application()))
                    .containsExactly("celery", "django", "psycopg", "redis");
        }
    }

    @Test
    void theButtonOfAnotherEntryStaysWithItWhenAnEmptiedOneGoes() throws Exception {
        try (var shown = new ShownPage(SHOP, GENERAL)) {
            shown.interact(() -> {
                shown.field("package 2").requestFocus();
                shown.field("package 2").clear();
            });
            shown.interact(() -> shown.button("Remove pillow").requestFocus());
            shown.press(KeyCode.SPACE);
            assertThat(GeneralSettings.PYTHON_PACKAGES.of(shown.application()))
                    .containsExactly("celery", "psycopg", "redis");
            assertThat(shown.button("Remove psycopg").isFocused()).isTrue();
        }
    }

    @Test
    void severalPastedLinesLeaveWhatWasTyped() throws Exception {
        try (var shown = new ShownPage(SHOP, GENERAL)) {
            shown.focus("pythonPackages");
            shown.type("red");
            shown.paste("pythonPackages", "markdown\nkombu\n");
            assertThat(shown.text("pythonPackages")).isEqualTo("red");
            assertThat(GeneralSettings.PYTHON_PACKAGES.of(shown.application()))
                    .containsExactly("celery", "django", "pillow", "psycopg", "redis", "markdown", "kombu");
        }
    }

    @Test
    void whatWasTypedIsDroppedWithTheApplicationAndTheFile() throws Exception {
        try (var shown = new ShownPage(SHOP, GENERAL)) {
            shown.focus("pythonPackages");
            shown.type("red");
            shown.interact(() -> shown.workbench().focus().show(1));
            assertThat(shown.text("pythonPackages")).isEmpty();
            shown.interact(() -> shown.workbench().focus().show(0));
            shown.type("red");
            var other = SHOP.with(0, shop -> ServingSettings.PORT.set(shop, 9000L));
            shown.interact(() -> shown.workbench().store().open(other));
            assertThat(shown.text("pythonPackages")).isEmpty();
            assertThat(shown.workbench().store().current()).isEqualTo(other);
        }
    }

    @Test
    void variablesAreAddedAsNameAndValue() throws Exception {
        try (var shown = new ShownPage(SHOP, SECRETS)) {
            shown.focus("environment");
            shown.type("TZ=UTC");
            shown.press(KeyCode.ENTER);
            assertThat(SecretSettings.ENVIRONMENT.of(shown.application()))
                    .isEqualTo(Map.of("EMAIL_HOST", "mail.example.org", "TZ", "UTC"));
        }
    }

    @Test
    void aWorkerIsAddedByNameAndThenHasItsCommandTyped() throws Exception {
        try (var shown = new ShownPage(SHOP, PROCESSES)) {
            shown.focus("workers");
            shown.type("mail");
            shown.press(KeyCode.ENTER);
            assertThat(shown.field("Command of mail").isFocused()).isTrue();
            shown.type("manage.py send_mail");
            assertThat(commands(shown))
                    .isEqualTo(Map.of("celery", "celery -A shop worker", "mail", "manage.py send_mail"));
            shown.press(KeyCode.ENTER);
            assertThat(shown.node("workers").isFocused()).isTrue();

            shown.undo();
            assertThat(commands(shown)).isEqualTo(Map.of("celery", "celery -A shop worker", "mail", ""));
            assertThat(shown.texts("form-finding-text"))
                    .singleElement()
                    .asString()
                    .startsWith("The command of workers.mail is empty.");
            shown.undo();
            assertThat(shown.workbench().store().current()).isEqualTo(SHOP);
            shown.redo();
            shown.redo();
            assertThat(shown.field("Command of mail").getText()).isEqualTo("manage.py send_mail");
        }
    }

    @Test
    void aRecordIsRenamedInPlaceAndEachFieldIsOneStep() throws Exception {
        try (var shown = new ShownPage(SHOP, PROCESSES)) {
            shown.interact(() -> {
                shown.field("Name of timer 1").requestFocus();
                shown.field("Name of timer 1").selectAll();
            });
            shown.type("nightly");
            shown.interact(() -> {
                shown.field("When of nightly").requestFocus();
                shown.field("When of nightly").selectAll();
            });
            shown.type("Mon 03:00");
            assertThat(ProcessSettings.TIMERS.of(shown.application()))
                    .isEqualTo(
                            Map.of("nightly", Map.of("command", "manage.py clearsessions", "onCalendar", "Mon 03:00")));
            shown.undo();
            assertThat(shown.field("When of nightly").getText()).isEqualTo("daily");
            shown.undo();
            assertThat(shown.field("Name of timer 1").getText()).isEqualTo("clearsessions");
            assertThat(shown.workbench().store().current()).isEqualTo(SHOP);
        }
    }

    @Test
    void recordsAreRemovedOneAfterTheOtherWithTheKeyboard() throws Exception {
        try (var shown = new ShownPage(SHOP, PROCESSES)) {
            shown.focus("workers");
            shown.paste("workers", "beat\nmail\n");
            shown.interact(() -> shown.button("Remove beat").requestFocus());
            shown.press(KeyCode.SPACE);
            shown.press(KeyCode.SPACE);
            assertThat(commands(shown)).isEqualTo(Map.of("celery", "celery -A shop worker"));
            assertThat(shown.button("Remove celery").isFocused()).isTrue();
            shown.press(KeyCode.SPACE);
            assertThat(ProcessSettings.WORKERS.of(shown.application())).isEmpty();
            assertThat(shown.node("workers").isFocused()).isTrue();
        }
    }

    @Test
    void aNameThatIsThereTwiceWaitsUntilItIsPutRight() throws Exception {
        try (var shown = new ShownPage(SHOP, PROCESSES)) {
            shown.focus("workers");
            shown.type("beat");
            shown.press(KeyCode.ENTER);
            shown.interact(() -> {
                shown.field("Name of worker 2").requestFocus();
                shown.field("Name of worker 2").selectAll();
            });
            shown.type("celery");
            assertThat(shown.texts("form-sentence"))
                    .containsExactly("There are two “celery”: rename or remove one; until then nothing changes.");
            shown.interact(() -> shown.workbench().focus().show(1));
            assertThat(shown.texts("form-sentence")).isEmpty();
        }
    }

    private static Map<String, String> commands(ShownPage shown) {
        var commands = new TreeMap<String, String>();
        ProcessSettings.WORKERS
                .of(shown.application())
                .forEach((name, worker) -> commands.put(name, (String) worker.get("command")));
        return commands;
    }

    @Test
    void manyPastedHostsAreOneStep() throws Exception {
        var hosts = IntStream.range(0, 100).mapToObj(number -> "host" + number + ".example.org");
        try (var shown = new ShownPage(SHOP, SERVING)) {
            var before = ServingSettings.ALLOWED_HOSTS.of(shown.application());
            var pasted = hosts.toList();
            shown.paste("allowedHosts", String.join("\r\n", pasted) + "\n");
            assertThat(ServingSettings.ALLOWED_HOSTS.of(shown.application()))
                    .isEqualTo(Stream.concat(before.stream(), pasted.stream()).toList());
            assertThat(shown.field("host " + (before.size() + 100)).getText()).isEqualTo("host99.example.org");
            shown.undo();
            assertThat(shown.workbench().store().current()).isEqualTo(SHOP);
        }
    }

    @Test
    void aPastedFileOfVariablesFillsTheEnvironmentAndTheNamesOfKeysWithoutTheirValues() throws Exception {
        try (var shown = new ShownPage(SHOP, SECRETS)) {
            var keys = SecretSettings.KEYS.of(shown.application());
            shown.paste("environment", "# mail\nexport TZ='UTC'\nLANG=C.UTF-8\n");
            assertThat(SecretSettings.ENVIRONMENT.of(shown.application()))
                    .isEqualTo(Map.of("EMAIL_HOST", "mail.example.org", "TZ", "UTC", "LANG", "C.UTF-8"));
            shown.undo();
            shown.paste("keys", "STRIPE_KEY=hunter2\nexport SENTRY_DSN=\"hunter2\"\n");
            assertThat(SecretSettings.KEYS.of(shown.application()))
                    .isEqualTo(Stream.concat(keys.stream(), Stream.of("STRIPE_KEY", "SENTRY_DSN"))
                            .toList());
            assertThat(shown.workbench().store().current().toString()).doesNotContain("hunter2");
            shown.undo();
            assertThat(shown.workbench().store().current()).isEqualTo(SHOP);
        }
    }
}
