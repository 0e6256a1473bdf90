package dev.snowfort.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Django==4.2.7                        | django      | ''       | ==4.2.7  | false",
                "zope.interface                       | zope-interface | ''    | ''       | false",
                "Flask_Login [a, B.c] >= 1 , < 2      | flask-login | a b-c    | >=1,<2   | false",
                "x (>=1.0)                            | x           | ''       | >=1.0    | false",
                "x @ git+https://u:p@example.org/x    | x           | ''       | ''       | true",
                "git+ssh://example.org/x.git#egg=X_y  | x-y         | ''       | ''       | true",
                "x; python_version >= '3.8'           | x           | ''       | ''       | false"
            })
    void readsRequirements(String text, String name, String extras, String version, boolean elsewhere) {
        assertThat(Requirement.of(text, Place.FOLDER))
                .contains(new Requirement(
                        name,
                        extras.isEmpty() ? List.of() : List.of(extras.split(" ")),
                        version,
                        elsewhere,
                        Place.FOLDER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sys_platform == 'win32'                                    | false",
                "sys_platform != 'win32'                                    | true",
                "platform_system == \"Linux\"                               | true",
                "python_version < '3.9'                                     | false",
                "python_version < '3.14'                                    | true",
                "python_version >= '3.8' and sys_platform == 'darwin'       | false",
                "(os_name == 'nt' or os_name == 'posix') and 'linux' in sys_platform | true",
                "'win' in sys_platform                                      | false",
                "extra == 'docs'                                            | false",
                "python_version == '2.7'                                    | false",
                "something_new == 'x'                                       | true"
            })
    void leavesOutWhatIsForOtherSystems(String marker, boolean applies) {
        assertThat(Marker.mayApply(marker)).isEqualTo(applies);
        assertThat(Requirement.of("x; " + marker, Place.FOLDER).isPresent()).isEqualTo(applies);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "==4.2.7|4.2.7",
                ">=4.2,<5|4.2",
                "<5,>=4.2|4.2",
                "~=5.0|5.0",
                "^5.1|5.1",
                "5.2|5.2",
                "!=3|''",
                "*|''"
            })
    void tellsTheLeastRelease(String version, String release) {
        var numbers = new Requirement("django", List.of(), version, false, Place.FOLDER).release();

        assertThat(String.join(".", numbers.stream().map(String::valueOf).toList()))
                .isEqualTo(release);
    }

    @Test
    void knowsFromWhichVersionOnAStorageCounts() {
        assertThat(new DjangoVersion(List.of(4, 1)).hasStorages()).isFalse();
        assertThat(new DjangoVersion(List.of(4, 2)).hasStorages()).isTrue();
        assertThat(new DjangoVersion(List.of(5, 0)).hasStaticfilesStorage()).isTrue();
        assertThat(new DjangoVersion(List.of(5, 1)).hasStaticfilesStorage()).isFalse();
        assertThat(new DjangoVersion(List.of()).hasStorages()).isTrue();
    }

    @Property(tries = 1000)
    void readsAnyText(@ForAll String text) {
        Requirement.of(text, Place.FOLDER).ifPresent(Requirement::release);
        Marker.mayApply(text);
        Toml.parse(text);
        Origin.of("[remote \"origin\"]\nurl = " + text);
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/example/shop.git, github:example/shop",
        "git@gitlab.com:example/shop, gitlab:example/shop",
        "https://git.example.org/shop.git, git+https://git.example.org/shop.git",
        "ssh://git@git.example.org/shop, git+ssh://git@git.example.org/shop",
        "deploy@git.example.org:shop.git, git+ssh://deploy@git.example.org/shop.git",
        "https://user:secret@git.example.org/shop, ''",
        "/srv/git/shop.git, ''"
    })
    void writesAnOriginAsAFlakeReference(String address, String reference) {
        assertThat(Origin.of("[core]\n\tbare = false\n[remote \"origin\"]\n\turl = " + address + "\n")
                        .orElse(""))
                .isEqualTo(reference);
    }
}
