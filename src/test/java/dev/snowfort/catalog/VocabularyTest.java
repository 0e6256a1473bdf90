package dev.snowfort.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.catalog.Vocabulary.Term;
import dev.snowfort.exposure.Systemd;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void hasEveryWordThatSystemdKnows() {
        for (var systemd : Systemd.versions()) {
            assertThat(names(Vocabulary.CAPABILITIES)).isEqualTo(systemd.capabilities());
            assertThat(names(Vocabulary.FAMILIES)).containsExactlyInAnyOrderElementsOf(systemd.addressFamilies());
            assertThat(names(Vocabulary.CALL_GROUPS))
                    .containsAll(systemd.systemCalls().groups().keySet());
        }
    }

    @Test
    void saysOfEachWordInOneSentenceWhatItMeans() {
        for (var terms : List.of(Vocabulary.CAPABILITIES, Vocabulary.FAMILIES, Vocabulary.CALL_GROUPS)) {
            assertThat(names(terms)).doesNotHaveDuplicates();
            assertThat(terms).allMatch(term -> term.meaning().matches(".{8,100}\\."));
        }
        assertThat(Vocabulary.meaning(DirectiveKind.CAPABILITIES, "CAP_SYS_TIME"))
                .contains("Set the clock of the machine.");
        assertThat(Vocabulary.meaning(DirectiveKind.PATHS, "/srv")).isEmpty();
    }

    private static List<String> names(List<Term> terms) {
        return terms.stream().map(Term::name).toList();
    }
}
