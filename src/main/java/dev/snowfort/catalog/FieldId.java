package dev.snowfort.catalog;

import java.util.Optional;

/// Where in a deployment something stands: names the field in the form, in findings and in the preview.
/// [#toString] and [#parse] are each other's inverse.
///
/// @param application index in the deployment's list; [#DEPLOYMENT] for what belongs to the whole
/// @param field key of a setting, or `sandbox.` and the name of a directive
public record FieldId(int application, String field) {
    public static final int DEPLOYMENT = -1;
    public static final FieldId TITLE = of(DeploymentSettings.TITLE);
    private static final String SANDBOX = "sandbox.";

    public static FieldId of(int application, Declaration<?, ?> setting) {
        return new FieldId(application, setting.key());
    }

    public static FieldId of(DeploymentSetting<?> setting) {
        return of(DEPLOYMENT, setting);
    }

    public static FieldId of(int application, Directive directive) {
        return sandbox(application, directive.name());
    }

    public static FieldId sandbox(int application, String directive) {
        return new FieldId(application, SANDBOX + directive);
    }

    public boolean inSandbox() {
        return field.startsWith(SANDBOX);
    }

    /// The directive's name, where [#inSandbox].
    public String directive() {
        return field.substring(SANDBOX.length());
    }

    @Override
    public String toString() {
        return application + "/" + field;
    }

    /// Nothing for a text that no [#toString] made.
    public static Optional<FieldId> parse(String text) {
        var slash = text.indexOf('/');
        return slash > 0 && text.substring(0, slash).matches("-1|[0-9]{1,9}")
                ? Optional.of(new FieldId(Integer.parseInt(text.substring(0, slash)), text.substring(slash + 1)))
                : Optional.empty();
    }
}
