package dev.snowfort.check;

import dev.snowfort.catalog.Settings;
import java.util.Map;
import java.util.stream.Stream;

/// How gunicorn listens and works. A protection that was chosen and cannot hold beside the other choices is said, not
/// dropped in silence.
final class ProcessRules {
    private ProcessRules() {}

    static Stream<Finding> check(Site site) {
        var socket = site.on(Settings.UNIX_SOCKET);
        var alone = site.on(Settings.PRIVATE_NETWORK) || site.confinement().on("PrivateNetwork");
        return Stream.of(
                        Site.when(
                                alone && !socket,
                                () -> site.finding("privateNetworkPort", Settings.UNIX_SOCKET)
                                        .fixedBy(site.fix("Use a unix socket", Settings.UNIX_SOCKET, true))),
                        Site.when(
                                site.on(Settings.SEALED) && !(alone && socket),
                                () -> site.finding("sealedNetwork", Settings.UNIX_SOCKET)
                                        .fixedBy(site.fix(
                                                "Use a unix socket and no network",
                                                application -> Settings.UNIX_SOCKET.set(
                                                        Settings.PRIVATE_NETWORK.set(application, true), true)))),
                        Site.when(
                                site.of(Settings.WORKER_CLASS).equals("sync") && site.of(Settings.THREADS) > 1,
                                () -> site.finding(
                                                "syncThreads",
                                                Settings.WORKER_CLASS,
                                                Map.of("threads", site.of(Settings.THREADS)))
                                        .fixedBy(site.fix("Use one thread", Settings.THREADS, 1L))))
                .flatMap(findings -> findings);
    }
}
