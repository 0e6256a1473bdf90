package dev.snowfort.ui.section.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.keys.Found;
import dev.snowfort.keys.Wanted;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.Background;
import dev.snowfort.ui.section.Pages;
import dev.snowfort.ui.section.secrets.KeysNotice.Checked;
import dev.snowfort.ui.section.secrets.KeysNotice.Done;
import dev.snowfort.ui.section.secrets.KeysNotice.Failed;
import dev.snowfort.ui.section.secrets.KeysNotice.Nothing;
import dev.snowfort.ui.section.secrets.KeysNotice.Question;
import dev.snowfort.ui.state.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysViewModelTest {
    private final Workbench workbench = Pages.workbench(Examples.deployment(Examples.FIRST));
    private final Queue<Runnable> later = new ArrayDeque<>();
    private Optional<Path> chosen = Optional.empty();
    private final KeysViewModel model = new KeysViewModel(workbench, new Background(this::queue), prompts());

    @TempDir
    private Path folder;

    private synchronized void queue(Runnable answer) {
        later.add(answer);
        notifyAll();
    }

    /// Lets the answer of the latest request in.
    private synchronized void answer() throws InterruptedException {
        while (later.isEmpty()) {
            wait(10_000);
        }
        later.remove().run();
    }

    private KeysPrompts prompts() {
        return new KeysPrompts(() -> chosen, () -> chosen);
    }

    @Test
    void readsTheTemplateAsSystemdWould() {
        workbench.change("Set", shop -> SecretSettings.OPTIONAL_KEYS.set(shop, List.of("SENTRY_DSN")));

        assertThat(model.shownProperty().get().template().names())
                .containsExactly(
                        new Found("SECRET_KEY", true, Found.State.EMPTY),
                        new Found("EMAIL_HOST_PASSWORD", true, Found.State.EMPTY),
                        new Found("SENTRY_DSN", false, Found.State.MISSING));
        assertThat(model.shownProperty().get().wanted().getFirst()).isEqualTo(new Wanted("SECRET_KEY", true, 50));
    }

    @Test
    void nothingIsDoneWhenNoFileIsChosen() {
        model.check();
        model.generate();

        assertThat(model.noticeProperty().get()).isEqualTo(new Nothing());
    }

    @Test
    void asksBeforeItReplacesAValue() throws Exception {
        var file = folder.resolve("shop.env");
        chosen = Optional.of(file);
        model.generate();
        answer();
        assertThat(model.noticeProperty().get()).isInstanceOf(Done.class);
        var first = Files.readString(file);

        model.generate();
        answer();
        assertThat(model.noticeProperty().get()).isEqualTo(new Question(file));
        assertThat(file).hasContent(first);
        model.dismiss();
        model.replace();
        assertThat(file).hasContent(first);

        model.generate();
        answer();
        model.replace();
        answer();
        assertThat(model.noticeProperty().get()).isInstanceOf(Done.class);
        assertThat(Files.readString(file)).isNotEqualTo(first).matches("SECRET_KEY=\\w{64}\n");
    }

    @Test
    void whatWasFoundGoesWithTheNamesItIsAbout() throws Exception {
        var file = Files.writeString(folder.resolve("shop.env"), "SECRET_KEY=hush\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        chosen = Optional.of(file);
        model.check();
        answer();
        assertThat(model.noticeProperty().get())
                .isInstanceOfSatisfying(
                        Checked.class,
                        checked -> assertThat(checked.report().summary()).isEqualTo("1 name present, 1 missing"));
        workbench.change("Set", shop -> ServingSettings.PORT.set(shop, 9000L));
        assertThat(model.noticeProperty().get()).isInstanceOf(Checked.class);

        workbench.focus().show(1);
        assertThat(model.noticeProperty().get()).isEqualTo(new Nothing());
        workbench.focus().show(0);
        model.check();
        workbench.focus().show(1);
        answer();
        assertThat(model.noticeProperty().get()).isEqualTo(new Nothing());
    }

    @Test
    void aCredentialGetsAFileOfItsOwn() throws Exception {
        workbench.change(
                "Set",
                shop -> SecretSettings.CREDENTIALS.set(
                        shop, new TreeMap<>(Map.of("SECRET_KEY", "/etc/keys/shop/secret-key"))));
        var file = folder.resolve("secret-key");
        chosen = Optional.of(file);
        model.generate();
        answer();

        assertThat(model.noticeProperty().get()).isInstanceOf(Done.class);
        assertThat(Files.readString(file)).matches("\\w{64}");
    }

    @Test
    void saysWhatDidNotWork() throws Exception {
        chosen = Optional.of(folder.resolve("missing.env"));
        model.check();
        answer();

        assertThat(model.noticeProperty().get())
                .isEqualTo(new Failed("Cannot read " + chosen.orElseThrow() + ": it is not there."));
    }
}
