package dev.snowfort.check;

import dev.snowfort.catalog.FieldId;
import dev.snowfort.model.Deployment;
import java.util.stream.Stream;

/// The title, which becomes the description of the flake.
final class TitleRules {
    private TitleRules() {}

    static Stream<Finding> check(Deployment deployment) {
        var title = deployment.title();
        if (!Texts.oneLine(title)) {
            return Stream.of(Finding.error(
                    FieldId.TITLE, "The title holds a line break or another control character; keep it to one line."));
        }
        return Texts.refuse(title).map(sentence -> Finding.error(FieldId.TITLE, sentence)).stream();
    }
}
