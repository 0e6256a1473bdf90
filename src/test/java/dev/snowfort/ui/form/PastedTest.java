package dev.snowfort.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowfort.ui.form.VariablesViewModel.Row;
import org.junit.jupiter.api.Test;

class PastedTest {
    @Test
    void hostsAndPackagesComeWithCommasQuotesAndLineEnds() {
        assertThat(Pasted.words("a.example.org,\r\n'b.example.org' \"c.example.org\"\n[::1]"))
                .containsExactly("a.example.org", "b.example.org", "c.example.org", "[::1]");
    }

    @Test
    void namesLeaveTheirValuesBehind() {
        assertThat(Pasted.names("# keys\r\nexport SECRET_KEY=hunter2\r\nTOKEN = 'hunter2'\nA, B\n\nC"))
                .map(String::strip)
                .containsExactly("SECRET_KEY", "TOKEN", "A", "B", "", "C");
        assertThat(Pasted.names("SECRET_KEY=hunter2").toList().toString()).doesNotContain("hunter2");
    }

    @Test
    void variablesComeWithExportQuotesAndComments() {
        assertThat(Pasted.variables("# plain\r\nexport LANG=C.UTF-8\r\nURL=\"a=b c\"\nONE='1'\nEMPTY\nQ=\"\n=x\n"))
                .containsExactly(
                        new Row("LANG", "C.UTF-8"),
                        new Row("URL", "a=b c"),
                        new Row("ONE", "1"),
                        new Row("EMPTY", ""),
                        new Row("Q", "\""));
    }
}
