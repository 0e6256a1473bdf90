package dev.snowfort.model;

/// Where the service waits for requests.
public sealed interface Listen {
    /// A TCP port, on the loopback address only.
    record Port(long number) implements Listen {}

    /// A unix socket that systemd opens and hands over.
    ///
    /// @param privateNetwork whether the service is cut off from every network
    record UnixSocket(boolean privateNetwork) implements Listen {}
}
