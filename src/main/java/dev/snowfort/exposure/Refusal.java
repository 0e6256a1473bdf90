package dev.snowfort.exposure;

import java.util.List;

/// The service would not be loaded, so there is nothing to assess.
public record Refusal(int systemd, Remark cause, List<Remark> remarks) implements Verdict {
    public Refusal {
        remarks = List.copyOf(remarks);
    }
}
