package dev.snowfort.ui.section;

import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.FieldId;
import dev.snowfort.catalog.Section;
import dev.snowfort.catalog.Settings;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;

/// A page that is made when it is first looked at: most of a window's start would go into pages that nobody sees.
public final class LaterPage implements Page {
    private final String title;
    private final Predicate<FieldId> fields;
    private final Supplier<Page> maker;
    private Optional<Page> made = Optional.empty();

    private LaterPage(String title, Predicate<FieldId> fields, Supplier<Page> maker) {
        this.title = title;
        this.fields = fields;
        this.maker = maker;
    }

    /// With the settings of a section.
    public static Page of(Section section, Supplier<Page> maker) {
        return new LaterPage(section.title(), field -> isIn(section, field), maker);
    }

    /// With the directives of the sandbox.
    public static Page ofSandbox(Supplier<Page> maker) {
        return new LaterPage("Hardening", FieldId::inSandbox, maker);
    }

    /// With the settings of the deployment as a whole.
    public static Page ofDeployment(Supplier<Page> maker) {
        return new LaterPage("Deployment", LaterPage::isOfDeployment, maker);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Node node() {
        return page().node();
    }

    @Override
    public boolean has(FieldId field) {
        return fields.test(field);
    }

    @Override
    public void show(FieldId field) {
        page().show(field);
    }

    @Override
    public void close() {
        made.ifPresent(Page::close);
    }

    private Page page() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }

    private static boolean isIn(Section section, FieldId field) {
        return Settings.named(field.field())
                .filter(setting -> setting.section() == section)
                .isPresent();
    }

    private static boolean isOfDeployment(FieldId field) {
        return field.application() == FieldId.DEPLOYMENT
                && DeploymentSettings.named(field.field()).isPresent();
    }
}
