package dev.snowfort.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Standard output, which remembers whether its reader went away, as `head` does when it has seen enough.
final class Output extends FileOutputStream {
    private static final Path ITSELF = Path.of("/proc/self/fd/1");

    private boolean deserted;

    Output() {
        super(FileDescriptor.out);
    }

    /// Whether it was left on purpose. A full disk is something else.
    boolean isDeserted() {
        return deserted;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            super.write(bytes, offset, length);
        } catch (IOException failed) {
            deserted = isPipe() || String.valueOf(failed.getMessage()).contains("Broken pipe");
            throw failed;
        }
    }

    /// The message of the system is in the user's language, the name of the pipe is not.
    private static boolean isPipe() {
        try {
            var target = Files.readSymbolicLink(ITSELF).toString();
            return target.startsWith("pipe:") || target.startsWith("socket:");
        } catch (IOException noSuchFolder) {
            return false;
        }
    }
}
