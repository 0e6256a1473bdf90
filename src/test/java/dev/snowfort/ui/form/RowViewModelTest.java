package dev.snowfort.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.GeneralSettings;
import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.catalog.Setting;
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
        var port = row(ServingSettings.PORT);
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
        row(ServingSettings.PORT).type(8000L);
        row(ServingSettings.HOST_NAME).typeDefault();
        row(ServingSettings.ALLOWED_HOSTS).removing("www.shop.example.org", List.of("localhost"));
        assertThat(shop().settings().has("port")).isFalse();
        assertThat(shop().settings().has("hostName")).isFalse();
        assertThat(shop().settings().has("allowedHosts")).isFalse();
    }

    @Test
    void anEmptiedSettingsModuleLeavesItADjangoApplication() {
        var settings = row(GeneralSettings.DJANGO_SETTINGS);
        settings.typeDefault();
        assertThat(shop().settings().get("django.settings")).contains("");
        assertThat(GeneralSettings.FRAMEWORK.of(shop())).isEqualTo("django");
        assertThat(settings.state().findings()).hasSize(1);
    }

    @Test
    void theNameCanBeEmptied() {
        row(GeneralSettings.NAME).typeDefault();
        assertThat(shop().name()).isEmpty();
    }

    @Test
    void whatMustBeGivenCannotBeReset() {
        assertThat(row(GeneralSettings.NAME).state().resettable()).isFalse();
        assertThat(row(GeneralSettings.ROOT).state().resettable()).isFalse();
        assertThat(row(GeneralSettings.FRAMEWORK).state().resettable()).isFalse();
        assertThat(row(ServingSettings.PORT).state().resettable()).isTrue();
        assertThat(row(ProcessSettings.THREADS).state().resettable()).isFalse();
    }

    @Test
    void stepsAreNamedAfterWhatTheyDo() {
        row(ServingSettings.UNIX_SOCKET).choose(true);
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Switch on unix socket of shop");
        row(ServingSettings.FORCE_SSL).choose(false);
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Switch off HTTPS only of shop");
        row(DatabaseSettings.MIGRATIONS).choose("manual");
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Change migrations of shop");
        row(GeneralSettings.PYTHON_PACKAGES).adding("redis", List.of("redis"));
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Add redis to python packages of shop");
        row(GeneralSettings.PYTHON_PACKAGES).reset();
        assertThat(bench.store().undoLabelProperty().get()).isEqualTo("Reset python packages of shop");
    }

    @Test
    void followsTheShownApplication() {
        var port = row(ServingSettings.PORT);
        bench.focus().show(1);
        assertThat(port.state().value()).isEqualTo(8002L);
        port.type(9002L);
        assertThat(ServingSettings.PORT.of(
                        bench.store().current().applications().get(1)))
                .isEqualTo(9002L);
        assertThat(ServingSettings.PORT.of(shop())).isEqualTo(8001L);
    }

    @Test
    void survivesThatThereIsNoApplication() {
        var port = row(ServingSettings.PORT);
        bench.store().open(Deployment.EMPTY);
        port.type(9L);
        assertThat(bench.store().current()).isEqualTo(Deployment.EMPTY);
        assertThat(port.state().value()).isEqualTo(8000L);
    }

    @Test
    void anInvalidValueIsShownAsItIs() {
        bench.store()
                .change(
                        "",
                        deployment -> deployment.with(0, shop -> DatabaseSettings.MIGRATIONS.set(shop, "sometimes")));
        var migrations = row(DatabaseSettings.MIGRATIONS);
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
