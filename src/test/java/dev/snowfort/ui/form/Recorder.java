package dev.snowfort.ui.form;

import java.util.ArrayList;
import java.util.List;

/// A target that writes down what reaches it.
final class Recorder<T> implements Target<T> {
    final List<String> calls = new ArrayList<>();

    @Override
    public void type(T value) {
        calls.add("type " + value);
    }

    @Override
    public void adding(String what, T value) {
        calls.add("add " + what + ": " + value);
    }

    @Override
    public void removing(String what, T value) {
        calls.add("remove " + what + ": " + value);
    }

    @Override
    public void typeDefault() {
        calls.add("default");
    }

    @Override
    public void endTyping() {
        calls.add("end");
    }
}
