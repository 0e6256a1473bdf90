package dev.snowfort.check;

import dev.snowfort.catalog.ProcessSettings;
import dev.snowfort.catalog.ServingSettings;
import java.util.Map;
import java.util.stream.Stream;

/// How gunicorn listens and works. A protection that was chosen and cannot hold beside the other choices is said, not
/// dropped in silence.
final class ProcessRules {
    private ProcessRules() {}

    static Stream<Finding> check(Site site) {
        var socket = site.on(ServingSettings.UNIX_SOCKET);
        var alone =
                site.on(ServingSettings.PRIVATE_NETWORK) || site.confinement().on("PrivateNetwork");
        return Stream.of(
                        Site.when(
                                alone && !socket,
                                () -> site.finding("privateNetworkPort", ServingSettings.UNIX_SOCKET)
                                        .fixedBy(site.fix("Use a unix socket", ServingSettings.UNIX_SOCKET, true))),
                        Site.when(
                                site.on(ServingSettings.SEALED) && !(alone && socket),
                                () -> site.finding("sealedNetwork", ServingSettings.UNIX_SOCKET)
                                        .fixedBy(site.fix(
                                                "Use a unix socket and no network",
                                                application -> ServingSettings.UNIX_SOCKET.set(
                                                        ServingSettings.PRIVATE_NETWORK.set(application, true),
                                                        true)))),
                        Site.when(
                                site.of(ProcessSettings.WORKER_CLASS).equals("sync")
                                        && site.of(ProcessSettings.THREADS) > 1,
                                () -> site.finding(
                                                "syncThreads",
                                                ProcessSettings.WORKER_CLASS,
                                                Map.of("threads", site.of(ProcessSettings.THREADS)))
                                        .fixedBy(site.fix("Use one thread", ProcessSettings.THREADS, 1L))))
                .flatMap(findings -> findings);
    }
}
