package dev.snowfort.exposure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A version of systemd and how it assesses services. Immutable; assessing takes microseconds.
///
/// The reference is `systemd-analyze security --offline=true` for a system service on x86-64. What has no row in it
/// (see
/// [#rates]) is read past, so a unit that is wrong elsewhere — without `ExecStart=`, say — is assessed all the same.
public final class Systemd {
    private static final List<Integer> VERSIONS = Table.load("versions.table").words("versions").stream()
            .map(Integer::valueOf)
            .toList();
    private static final Map<Integer, Systemd> LOADED = new ConcurrentHashMap<>();

    private final int version;
    private final Dialect dialect;
    private final Choices choices;
    private final SystemCalls calls;
    private final Map<String, Reading> readings;
    private final Set<String> known;
    private final Set<String> dropped;
    private final List<RowDefinition> rows;
    private final List<Implication> implications;
    private final List<Refused> refused;
    private final List<String> capabilities;
    private final List<String> families;

    private Systemd(int version) {
        this.version = version;
        var table = Table.load("systemd-" + version + ".table");
        dialect = Dialect.of(table);
        choices = Choices.of(table);
        calls = SystemCalls.of(table);
        readings = Readings.of(table, choices, dialect, calls);
        known = Set.copyOf(table.words("directives"));
        dropped = Set.copyOf(table.words("dropped-directives"));
        rows = rows(table);
        var bits = new CapabilityBits(NumberedNames.of(table, "capabilities"));
        implications = table.lines("implied").stream()
                .map(line -> Implication.of(line, choices, bits))
                .toList();
        refused = table.lines("refused-together").stream()
                .map(line -> Refused.of(line, choices))
                .toList();
        capabilities = names(table, "capabilities");
        families = names(table, "families");
    }

    /// The versions whose rules are known, the oldest first.
    public static List<Systemd> versions() {
        return VERSIONS.stream().map(Systemd::of).toList();
    }

    /// The rules for a version: its own, or those of the newest known one before it. What came in between is then
    /// taken for unknown. For a version older than all that are known, the oldest.
    public static Systemd of(int version) {
        var known = VERSIONS.stream()
                .filter(candidate -> candidate <= version)
                .reduce((_, newer) -> newer)
                .orElse(VERSIONS.getFirst());
        return LOADED.computeIfAbsent(known, Systemd::new);
    }

    public int version() {
        return version;
    }

    /// Whether this version takes the directive in `[Service]`.
    public boolean knows(String directive) {
        return known.contains(directive);
    }

    /// Whether the directive can change an assessment.
    public boolean rates(String directive) {
        return knows(directive) && readings.containsKey(directive);
    }

    public SystemCalls systemCalls() {
        return calls;
    }

    /// `CAP_CHOWN` and the others, in the order of their numbers.
    public List<String> capabilities() {
        return capabilities;
    }

    /// `AF_UNIX` and the others, in the order of their numbers, each family by its first name.
    public List<String> addressFamilies() {
        return families;
    }

    public Verdict assess(UnitSection unit) {
        var reader = new UnitReader(this, unit.unit());
        var state = reader.state;
        var refusal = reader.read(unit.lines());
        if (refusal.isPresent()) {
            return new Refusal(version, refusal.get(), reader.remarks);
        }
        for (var pair : refused) {
            if (pair.holds(state)) {
                var cause = pair.cause(state, version);
                reader.remarks.add(cause);
                return new Refusal(version, cause, reader.remarks);
            }
        }
        implications.forEach(implication -> implication.apply(state));
        return assessed(state, reader.remarks);
    }

    Effective start(String unit) {
        return new Effective(unit, choices.defaults());
    }

    Dialect dialect() {
        return dialect;
    }

    boolean dropped(String directive) {
        return dropped.contains(directive);
    }

    Optional<Reading> reading(String directive) {
        return Optional.ofNullable(readings.get(directive));
    }

    private Assessment assessed(Effective state, List<Remark> remarks) {
        var alone = state.choices[choices.place("DefaultDependencies")].equals("no");
        var badness = new int[rows.size()];
        var live = new int[rows.size()];
        var weights = 0L;
        for (var i = 0; i < badness.length; i++) {
            var row = rows.get(i);
            var applies = !(alone && row.needsDefaultDependencies());
            badness[i] = applies ? row.rule().badness(state) : RowRule.NOT_APPLICABLE;
            live[i] = applies ? row.rule().liveBadness(state) : RowRule.NOT_APPLICABLE;
            weights += badness[i] == RowRule.NOT_APPLICABLE ? 0 : row.weight();
        }
        var result = new ArrayList<Row>(badness.length);
        for (var i = 0; i < badness.length; i++) {
            result.add(rows.get(i).row(badness[i], live[i], weights));
        }
        return new Assessment(version, result, overall(badness, weights), overall(live, weights), remarks);
    }

    private Exposure overall(int[] badness, long weights) {
        var points = 0L;
        for (var i = 0; i < badness.length; i++) {
            points += rows.get(i).points(badness[i]);
        }
        return new Exposure((int) RowDefinition.ceiling(100 * points, weights));
    }

    private List<RowDefinition> rows(Table table) {
        var rules = new RowRules(table, choices, calls);
        var dependent = Set.copyOf(table.words("not-applicable-without-default-dependencies"));
        return table.lines("rows").stream()
                .map(line -> new RowDefinition(
                        line.get(2),
                        line.get(3),
                        Integer.parseInt(line.get(0)),
                        Integer.parseInt(line.get(1)),
                        dependent.contains(line.get(2)),
                        rules.of(line.subList(4, line.size()))))
                .toList();
    }

    private static List<String> names(Table table, String section) {
        var taken = new HashSet<String>();
        return table.words(section).stream()
                .filter(word -> taken.add(word.substring(word.indexOf('=') + 1)))
                .map(word -> word.substring(0, word.indexOf('=')))
                .toList();
    }
}
