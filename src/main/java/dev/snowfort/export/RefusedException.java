package dev.snowfort.export;

import java.io.Serial;

/// Writing was refused because it would destroy what somebody made. Nothing was written.
public final class RefusedException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    RefusedException(String sentence) {
        super(sentence);
    }
}
