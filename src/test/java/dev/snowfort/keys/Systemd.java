package dev.snowfort.keys;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The installed systemd's own reader of environment files, called in its library: what PID 1 does with a file of
/// `EnvironmentFile=`, `load_env_file()` and then `env_assignment_is_valid()` for each assignment.
final class Systemd {
    private static final Optional<Path> LIBRARY = library();

    private final int version;
    private final MethodHandle load;
    private final MethodHandle isValid;
    private final Path file;

    /// @param accepted what reaches the service, `NAME=value` in hexadecimal
    /// @param all what was read, whether or not it reaches the service
    record Read(boolean refused, List<String> all, List<String> accepted) {}

    @SuppressWarnings("restricted") // the real one is there to be called
    private Systemd(Path library, Path file) {
        this.file = file;
        version = Integer.parseInt(library.getFileName().toString().replaceAll("[^0-9]", ""));
        var linker = Linker.nativeLinker();
        var symbols = SymbolLookup.libraryLookup(library, Arena.global());
        load = linker.downcallHandle(
                symbols.findOrThrow("load_env_file"), FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        isValid = linker.downcallHandle(
                symbols.findOrThrow("env_assignment_is_valid"), FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
        silence(linker, symbols);
    }

    /// @param folder for the files to be read
    static Systemd installed(Path folder) {
        Assumptions.assumeTrue(
                LIBRARY.isPresent(), "No libsystemd-shared of the versions 252 to 262 is here to compare with.");
        return new Systemd(LIBRARY.orElseThrow(), folder.resolve("keys.env"));
    }

    /// Whether a backslash at the end of a comment makes the next line part of it.
    boolean continuesComments() {
        return version < 254;
    }

    @SuppressWarnings("restricted") // the strings are the library's
    Read read(byte[] content) throws IOException {
        Files.write(file, content);
        try (var arena = Arena.ofConfined()) {
            var result = arena.allocate(ADDRESS);
            var status = (int) load.invokeExact(MemorySegment.NULL, arena.allocateFrom(file.toString()), result);
            var all = new ArrayList<String>();
            var accepted = new ArrayList<String>();
            var list = result.get(ADDRESS, 0).reinterpret(Long.MAX_VALUE);
            for (var at = 0L; status >= 0 && list.address() != 0; at += ADDRESS.byteSize()) {
                var text = list.get(ADDRESS, at);
                if (text.address() == 0) {
                    break;
                }
                var read = HexFormat.of().formatHex(bytes(text));
                all.add(read);
                if ((boolean) isValid.invokeExact(text)) {
                    accepted.add(read);
                }
            }
            return new Read(status < 0, all, accepted);
        } catch (IOException | RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    @SuppressWarnings("restricted") // up to its end
    private static byte[] bytes(MemorySegment text) {
        var all = text.reinterpret(Long.MAX_VALUE);
        var length = 0L;
        while (all.get(java.lang.foreign.ValueLayout.JAVA_BYTE, length) != 0) {
            length++;
        }
        return text.reinterpret(length).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
    }

    /// It would tell standard error of every file that it refuses.
    @SuppressWarnings("restricted")
    private static void silence(Linker linker, SymbolLookup symbols) {
        symbols.find("log_set_max_level").ifPresent(address -> {
            try {
                linker.downcallHandle(address, FunctionDescriptor.ofVoid(JAVA_INT))
                        .invoke(0);
            } catch (Throwable impossible) {
                throw new AssertionError(impossible);
            }
        });
    }

    private static Optional<Path> library() {
        return Stream.of("/usr/lib/x86_64-linux-gnu/systemd", "/usr/lib/aarch64-linux-gnu/systemd", "/usr/lib/systemd")
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(Systemd::files)
                .filter(path -> path.getFileName().toString().matches("libsystemd-shared-(25[2-9]|26[0-2])\\.so"))
                .findFirst();
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException _) {
            return Stream.empty();
        }
    }
}
