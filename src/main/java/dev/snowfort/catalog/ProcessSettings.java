package dev.snowfort.catalog;

import dev.snowfort.catalog.Kind.Block;
import dev.snowfort.catalog.Kind.Choice;
import dev.snowfort.catalog.Kind.Column;
import dev.snowfort.catalog.Kind.Number;
import dev.snowfort.catalog.Kind.Option;
import dev.snowfort.catalog.Kind.Records;
import dev.snowfort.catalog.Kind.Text;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How gunicorn runs, what runs beside it, and how much all of it may use, in the order of the form.
public final class ProcessSettings {
    public static final Setting<Long> PROCESSES = Setting.of(
                    "processes",
                    Section.PROCESSES,
                    new Number(1, 1024, "workers"),
                    5L,
                    "Processes",
                    "gunicorn workers, 1 to 1024. Two for each core and one more is the usual start.")
            .under("gunicorn");

    public static final Setting<String> WORKER_CLASS = Setting.of(
                    "workerClass",
                    Section.PROCESSES,
                    new Choice(
                            new Option("gthread", "Threads", "gthread: each process serves several requests at once."),
                            new Option(
                                    "sync",
                                    "One at a time",
                                    "sync: for code that is not safe with threads. Set the threads to 1."),
                            new Option(
                                    "gevent",
                                    "Green threads",
                                    "gevent: for many requests that wait. The package is added by itself; the"
                                            + " application must be made for it.")),
                    "gthread",
                    "Kind of worker",
                    "gunicorn’s worker class: how each process serves its requests.")
            .under("gunicorn");

    public static final Setting<Long> THREADS = Setting.of(
                    "threads",
                    Section.PROCESSES,
                    new Number(1, 1024, "threads"),
                    5L,
                    "Threads",
                    "Threads in each worker, 1 to 1024. Processes × threads requests are served at once, and each may hold a"
                            + " database connection.")
            .under("gunicorn")
            .appliesTo(
                    application -> !WORKER_CLASS.of(application).equals("gevent"),
                    "Not used: gevent has green threads instead.");

    public static final Setting<Long> TIMEOUT = Setting.of(
                    "timeout",
                    Section.PROCESSES,
                    new Number(1, 86400, "s"),
                    30L,
                    "Timeout",
                    "Seconds, 1 to 86400, after which a silent worker is killed and replaced.")
            .under("gunicorn");

    public static final Setting<Long> GRACEFUL_TIMEOUT = Setting.of(
                    "gracefulTimeout",
                    Section.PROCESSES,
                    new Number(1, 3600, "s"),
                    30L,
                    "Graceful timeout",
                    "Seconds, 1 to 3600, that running requests get to finish when the service reloads or stops.")
            .under("gunicorn");

    public static final Setting<Long> MAX_REQUESTS = Setting.of(
                    "maxRequests",
                    Section.PROCESSES,
                    new Number(0, 10_000_000, "requests"),
                    0L,
                    "Requests per worker",
                    "A worker is replaced after that many requests, which contains memory leaks. 0: never.")
            .under("gunicorn");

    public static final Setting<Long> MAX_REQUESTS_JITTER = Setting.of(
                    "maxRequestsJitter",
                    Section.PROCESSES,
                    new Number(0, 10_000_000, "requests"),
                    0L,
                    "Jitter",
                    "Up to that many requests are added at random, so that workers are not all replaced at once.")
            .under("gunicorn")
            .appliesTo(
                    application -> MAX_REQUESTS.of(application) > 0,
                    "Needs “Requests per worker”: without it no worker is replaced.");

    public static final Setting<String> EXTRA_GUNICORN_CONFIG = Setting.of(
                    "extraGunicornConfig",
                    Section.PROCESSES,
                    new Block(),
                    "",
                    "Further gunicorn configuration",
                    "Python that is put behind the generated configuration file; what it assigns wins.")
            .under("gunicorn")
            .withExample("keepalive = 5")
            .refuse(text -> !Patterns.environmentValue(text), _ -> Sentences.UNSPEAKABLE);

    /// What a worker or timer runs.
    public static final Column COMMAND = new Column("command", "Command", "celery -A shop worker");

    private static final Column ON_CALENDAR = new Column("onCalendar", "When", "daily");

    public static final Setting<Map<String, Map<String, @Nullable Object>>> WORKERS = records(
                    "workers",
                    new Records("worker", COMMAND),
                    "Workers",
                    "Programs that run beside the web server, as wsgi-<name>-worker-<worker>, in the same sandbox and with"
                            + " the same keys. The first word is manage.py, a program of a Python package, or an absolute"
                            + " path.")
            .withExample("celery");

    public static final Setting<Map<String, Map<String, @Nullable Object>>> TIMERS = records(
                    "timers",
                    new Records("timer", new Column("command", "Command", "manage.py clearsessions"), ON_CALENDAR),
                    "Timers",
                    "Commands that run at certain times, as wsgi-<name>-timer-<timer>, in the same sandbox. When: as in"
                            + " systemd.time(7), for example daily, hourly, Mon 03:00 or *:0/10. What was missed while"
                            + " the machine was off is made up for.")
            .withExample("clearsessions")
            .refuse(
                    broken(ON_CALENDAR, String::isEmpty),
                    records -> "Say when the timer “" + firstBroken(records, ON_CALENDAR, String::isEmpty)
                            + "” runs, for example daily or Mon 03:00.")
            .refuse(
                    broken(ON_CALENDAR, text -> !Patterns.calendar(text)),
                    records -> "When the timer “"
                            + firstBroken(records, ON_CALENDAR, text -> !Patterns.calendar(text))
                            + "” runs is no calendar event of systemd: write for example daily, Mon 03:00 or *-*-01 04:00.");

    public static final Setting<String> MEMORY_MAX = Setting.of(
                    "limits.MemoryMax",
                    Section.PROCESSES,
                    new Text(),
                    "75%",
                    "Memory",
                    "The most memory for the service, and for each worker and timer: bytes, an amount with K, M, G or T"
                            + " behind it, a part of the machine’s memory in %, or infinity. Beyond it the kernel kills a"
                            + " process.")
            .under("Limits")
            .refuse(
                    text -> !Patterns.memory(text),
                    text -> "“" + text + "” is no amount of memory: write for example 512M, 2G, 75% or infinity.");

    public static final Setting<String> CPU_QUOTA = Setting.of(
                    "limits.CPUQuota",
                    Section.PROCESSES,
                    new Text(),
                    "",
                    "Processor time",
                    "In % of one processor, so 150% is one and a half. Empty: no limit.")
            .under("Limits")
            .withExample("150%")
            .refuse(
                    text -> !text.isEmpty() && !Patterns.cpuQuota(text),
                    text -> "“" + text + "” is no share of processor time: write a percentage of one processor, as in"
                            + " 150%.");

    public static final Setting<Long> TASKS_MAX = Setting.of(
                    "limits.TasksMax",
                    Section.PROCESSES,
                    new Number(1, 4_194_304, "tasks"),
                    512L,
                    "Tasks",
                    "The most processes and threads together, 1 to 4194304.")
            .under("Limits");

    public static final Setting<Long> LIMIT_NOFILE = Setting.of(
                    "limits.LimitNOFILE",
                    Section.PROCESSES,
                    new Number(1, 1_073_741_816, "files"),
                    4096L,
                    "Open files",
                    "The most files and connections that one process may have open, 1 to 1073741816.")
            .under("Limits");

    static final List<Setting<?>> ALL = List.of(
            PROCESSES,
            WORKER_CLASS,
            THREADS,
            TIMEOUT,
            GRACEFUL_TIMEOUT,
            MAX_REQUESTS,
            MAX_REQUESTS_JITTER,
            EXTRA_GUNICORN_CONFIG,
            WORKERS,
            TIMERS,
            MEMORY_MAX,
            CPU_QUOTA,
            TASKS_MAX,
            LIMIT_NOFILE);

    private ProcessSettings() {}

    private static Setting<Map<String, Map<String, @Nullable Object>>> records(
            String key, Records kind, String label, String help) {
        return Setting.of(key, Section.PROCESSES, kind, Map.<String, Map<String, @Nullable Object>>of(), label, help)
                .under("Beside the web server");
    }

    private static Predicate<Map<String, Map<String, @Nullable Object>>> broken(
            Column column, Predicate<String> refused) {
        return records -> records.values().stream().anyMatch(record -> refused.test(column.of(record)));
    }

    private static String firstBroken(
            Map<String, Map<String, @Nullable Object>> records, Column column, Predicate<String> refused) {
        return Sentences.first(List.copyOf(records.keySet()), name -> refused.test(column.of(records.get(name))));
    }
}
