package dev.snowfort.exposure;

import java.util.List;

/// Two settings with which together a service is not loaded. `*` stands for any value but the empty one.
record Refused(Setting one, Setting other) {
    record Setting(String directive, String value, int place) {
        private static final int TEXT = -1;

        static Setting of(String directive, String value, Choices choices) {
            return new Setting(directive, value, choices.has(directive) ? choices.place(directive) : TEXT);
        }

        boolean holds(Effective state) {
            return value.equals("*") ? !held(state).isEmpty() : held(state).equals(value);
        }

        String held(Effective state) {
            return place == TEXT ? state.text(directive) : state.choices[place];
        }
    }

    static Refused of(List<String> line, Choices choices) {
        return new Refused(
                Setting.of(line.get(0), line.get(1), choices), Setting.of(line.get(2), line.get(3), choices));
    }

    Remark cause(Effective state, int systemd) {
        var both = one.held(state) + " and " + other.directive() + "=" + other.held(state);
        return new Remark(Remark.Kind.REFUSED, systemd, 0, one.directive(), both);
    }

    boolean holds(Effective state) {
        return one.holds(state) && other.holds(state);
    }
}
