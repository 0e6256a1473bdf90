package dev.snowfort.app;

/// What every program on this virtual machine costs.
public final class EmptyMain {
    private EmptyMain() {}

    public static void main(String[] arguments) {}
}
