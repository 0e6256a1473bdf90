package dev.snowfort.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is linked ahead for the image says the same as what the virtual machine links.
class LinkAheadTest {
    @TempDir
    private static Path classes;

    @BeforeAll
    static void link() throws Exception {
        var folder = Files.createDirectories(classes.resolve("dev/snowfort/app"));
        for (var file : own()) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        var status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes + File.pathSeparator + System.getProperty("java.class.path"),
                        Path.of("packaging/image/LinkAhead.java").toString(),
                        classes.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(status).isZero();
    }

    @Test
    void saysTheSame() throws Exception {
        var linked = linked();
        assertThat(linked.getClass()).isNotEqualTo(ToLink.class);
        assertThat(new ToLink().get()).hasSize(ToLink.ANSWERS).isEqualTo(linked.get());
    }

    @Test
    void leavesNothingToLink() throws IOException {
        assertThat(sites(own())).contains("typeSwitch", "equals", "hashCode");
        try (var linked = Files.list(classes.resolve("dev/snowfort/app"))) {
            assertThat(sites(linked.toList())).doesNotContain("typeSwitch", "equals", "hashCode");
        }
    }

    private static Supplier<?> linked() throws Exception {
        var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, LinkAheadTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                return name.startsWith(ToLink.class.getName()) ? known(name) : super.loadClass(name, resolve);
            }

            private Class<?> known(String name) throws ClassNotFoundException {
                var loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        };
        try (loader) {
            return (Supplier<?>) loader.loadClass(ToLink.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
        }
    }

    private static List<Path> own() throws IOException {
        var folder = Path.of(ToLink.class.getResource("ToLink.class").getPath()).getParent();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("ToLink"))
                    .toList();
        }
    }

    private static List<String> sites(List<Path> files) throws IOException {
        var names = new ArrayList<String>();
        for (var file : files) {
            ClassFile.of().parse(file).methods().stream()
                    .flatMap(method -> method.code().stream())
                    .flatMap(code -> code.elementStream())
                    .filter(InvokeDynamicInstruction.class::isInstance)
                    .map(InvokeDynamicInstruction.class::cast)
                    .map(site -> site.name().stringValue())
                    .forEach(names::add);
        }
        return names;
    }
}
