package dev.snowfort.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Setting;
import dev.snowfort.catalog.Settings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Examples;
import dev.snowfort.ui.section.Pages;
import dev.snowfort.ui.state.Workbench;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowViewModelTest {
    private final Workbench bench = Pages.workbench(Examples.deployment(Examples.FIRST));

    @Test
    void typingIsOneStep() {
        var port = row(Settings.PORT);
        port.type(9L);
        port.type(90L);
        port.type(9000L);
        port.endTyping();
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Change port of shop");
        assertThat(port.state().value()).isEqualTo(9000L);
        bench.store().undo();
        assertThat(port.state().value()).isEqualTo(8001L);
        assertThat(bench.store().undoLabelProperty().get()).isEmpty();
    }

    @Test
    void theDefaultsValueIsNotStored() {
        row(Settings.PORT).type(8000L);
        row(Settings.HOST_NAME).typeDefault();
        row(Settings.ALLOWED_HOSTS).removing("www.shop.example.org", List.of("localhost"));
        assertThat(shop().settings().has("port")).isFalse();
        assertThat(shop().settings().has("hostName")).isFalse();
        assertThat(shop().settings().has("allowedHosts")).isFalse();
    }

    @Test
    void anEmptiedSettingsModuleLeavesItADjangoApplication() {
        var settings = row(Settings.DJANGO_SETTINGS);
        settings.typeDefault();
        assertThat(shop().settings().get("django.settings")).contains("");
        assertThat(Settings.FRAMEWORK.of(shop())).isEqualTo("django");
        assertThat(settings.state().findings()).hasSize(1);
    }

    @Test
    void theNameCanBeEmptied() {
        row(Settings.NAME).typeDefault();
        assertThat(shop().name()).isEmpty();
    }

    @Test
    void whatMustBeGivenCannotBeReset() {
        assertThat(row(Settings.NAME).state().resettable()).isFalse();
        assertThat(row(Settings.ROOT).state().resettable()).isFalse();
        assertThat(row(Settings.FRAMEWORK).state().resettable()).isFalse();
        assertThat(row(Settings.PORT).state().resettable()).isTrue();
        assertThat(row(Settings.THREADS).state().resettable()).isFalse();
    }

    @Test
    void stepsAreNamedAfterWhatTheyDo() {
        row(Settings.UNIX_SOCKET).choose(true);
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Switch on unix socket of shop");
        row(Settings.FORCE_SSL).choose(false);
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Switch off HTTPS only of shop");
        row(Settings.MIGRATIONS).choose("manual");
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Change migrations of shop");
        row(Settings.PYTHON_PACKAGES).adding("redis", List.of("redis"));
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Add redis to python packages of shop");
        row(Settings.PYTHON_PACKAGES).reset();
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Reset python packages of shop");
    }

    @Test
    void followsTheShownApplication() {
        var port = row(Settings.PORT);
        bench.focus().show(1);
        assertThat(port.state().value()).isEqualTo(8002L);
        port.type(9002L);
        assertThat(Settings.PORT.of(bench.store().current().applications().get(1)))
                .isEqualTo(9002L);
        assertThat(Settings.PORT.of(shop())).isEqualTo(8001L);
    }

    @Test
    void survivesThatThereIsNoApplication() {
        var port = row(Settings.PORT);
        bench.store().open(Deployment.EMPTY);
        port.type(9L);
        assertThat(bench.store().current()).isEqualTo(Deployment.EMPTY);
        assertThat(port.state().value()).isEqualTo(8000L);
    }

    @Test
    void anInvalidValueIsShownAsItIs() {
        bench.store().change("", deployment -> deployment.with(0, shop -> Settings.MIGRATIONS.set(shop, "sometimes")));
        var migrations = row(Settings.MIGRATIONS);
        assertThat(migrations.state().value()).isEqualTo("sometimes");
        assertThat(migrations.state().findings()).hasSize(1);
        assertThat(migrations.state().resettable()).isTrue();
    }

    private <T> RowViewModel<Application, T> row(Setting<T> setting) {
        return new RowViewModel<>(bench, Subject.application(bench), setting);
    }

    private Application shop() {
        return bench.store().current().applications().getFirst();
    }
}
