package dev.snowfort.exposure;

import java.util.List;
import java.util.Optional;

/// The rows of a service and what they come to.
///
/// @param rows in systemd's own order, those that do not apply included
/// @param overall what `systemd-analyze security --offline=true` prints at the end
/// @param live what `systemd-analyze security NAME` prints on the running system
public record Assessment(int systemd, List<Row> rows, Exposure overall, Exposure live, List<Remark> remarks)
        implements Verdict {
    public Assessment {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    public Level level() {
        return overall.level();
    }

    public Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
