package dev.snowfort.check;

import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.model.Application;
import dev.snowfort.model.Deployment;
import dev.snowfort.storage.Examples;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long the check of a deployment takes. Ten times the applications take ten times as long, whether none clashes or
/// all do.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class CheckBenchmark {
    @Param({"100", "1000"})
    public int applications;

    private Deployment different = Deployment.EMPTY;
    private Deployment alike = Deployment.EMPTY;

    @Setup
    public void makeDeployments() {
        var shop = Examples.deployment(Examples.FIRST).applications().getFirst();
        different = new Deployment(
                "",
                IntStream.range(0, applications)
                        .mapToObj(number -> numbered(shop, number))
                        .toList());
        alike = new Deployment(
                "", IntStream.range(0, applications).mapToObj(_ -> shop).toList());
    }

    private static Application numbered(Application shop, int number) {
        var host = "shop" + number + ".example.org";
        var named = ServingSettings.HOST_NAME.set(shop.withName("shop-" + number), host);
        var hosted = ServingSettings.ALLOWED_HOSTS.set(named, List.of(host, "www." + host));
        var served = ServingSettings.PORT.set(hosted, 8000L + number);
        var stored = ServingSettings.MEDIA_ROOT.set(served, "/var/lib/wsgi-media/shop-" + number);
        return SecretSettings.ENVIRONMENT.set(stored, Map.of("EMAIL_HOST", "mail.example.org"));
    }

    @Benchmark
    public List<Finding> applicationsThatShareNothing() {
        return Check.findings(different);
    }

    @Benchmark
    public List<Finding> applicationsThatShareEverything() {
        return Check.findings(alike);
    }
}
