package dev.snowfort.model;

import dev.snowfort.catalog.DatabaseSettings;
import dev.snowfort.catalog.DeploymentSettings;
import dev.snowfort.catalog.SecretSettings;
import dev.snowfort.catalog.ServingSettings;
import dev.snowfort.catalog.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// What becomes of a deployment under edits at random: applications are added, removed, moved, renamed and changed,
/// take what is another's, and edits are undone. Each deployment shares with the one before what the edit left alone.
public final class Histories {
    private static final int EDITS = 8;
    private static final List<Setting<?>> CLAIMS = List.of(
            ServingSettings.PORT,
            DatabaseSettings.USER,
            DatabaseSettings.DATABASE,
            ServingSettings.HOST_NAME,
            ServingSettings.ALLOWED_HOSTS,
            ServingSettings.MEDIA_ROOT,
            SecretSettings.KEYS_SECRET,
            SecretSettings.KEYS_FROM);

    private final Random random;
    private final List<Application> strangers = new ArrayList<>();
    private final List<Deployment> past = new ArrayList<>();

    private Histories(Random random) {
        this.random = random;
    }

    public static Arbitrary<List<Deployment>> any() {
        return Arbitraries.randomValue(random -> new Histories(random).history());
    }

    private List<Deployment> history() {
        while (strangers.size() < 4) {
            strangers.addAll(Deployments.of(random.nextLong()).applications());
            strangers.add(new Application("app-" + strangers.size()));
        }
        past.add(new Deployment("", strangers.subList(0, 3)));
        for (var edit = 0; edit < EDITS; edit++) {
            past.add(edited(past.getLast()));
        }
        return List.copyOf(past);
    }

    private Deployment edited(Deployment deployment) {
        var size = deployment.applications().size();
        return switch (random.nextInt(size == 0 ? 2 : 10)) {
            case 0 -> deployment.adding(random.nextInt(size + 1), stranger());
            case 1 -> past.get(random.nextInt(past.size()));
            case 2 -> deployment.removing(random.nextInt(size));
            case 3 -> deployment.moving(random.nextInt(size), random.nextInt(size));
            case 4 -> deployment.with(random.nextInt(size), application -> application.withName(name(deployment)));
            case 5, 6, 7 -> clashing(deployment);
            case 8 -> deployment.with(random.nextInt(size), application -> withOther(application, stranger()));
            default -> DeploymentSettings.NIXOS.set(deployment, random.nextBoolean() ? "25.05" : "26.05");
        };
    }

    private String name(Deployment deployment) {
        var other = either(deployment.applications()).name();
        return switch (random.nextInt(3)) {
            case 0 -> other;
            case 1 -> other + "-migrate";
            default -> "app-" + random.nextInt(5);
        };
    }

    private Deployment clashing(Deployment deployment) {
        var other = either(deployment.applications());
        return deployment.with(
                random.nextInt(deployment.applications().size()),
                application -> taking(either(CLAIMS), ServingSettings.SETUP_NGINX.set(application, true), other));
    }

    private static <T> Application taking(Setting<T> setting, Application application, Application other) {
        return setting.set(application, setting.of(other));
    }

    private static Application withOther(Application application, Application other) {
        return other.withName(application.name());
    }

    private Application stranger() {
        return either(strangers);
    }

    private <T> T either(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
