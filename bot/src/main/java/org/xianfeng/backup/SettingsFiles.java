package org.xianfeng.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** The settings of the service: files beside it, and the names of those that it is given otherwise. */
final class SettingsFiles {

    private static final List<String> NAMES = List.of("application.yaml", "application.yml", "application.properties",
            "config/application.yaml", "config/application.yml", "config/application.properties");

    private SettingsFiles() {}

    /** Those of Spring Boot's usual places that are there, as they are called from the current folder. */
    static List<String> present() {
        return NAMES.stream().filter(name -> Files.isRegularFile(Path.of(name))).toList();
    }

    /** Their values may be secrets, and are not looked at. */
    static List<String> givenOtherwise(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .flatMap(source -> source instanceof EnumerablePropertySource<?> listed
                        ? Arrays.stream(listed.getPropertyNames())
                        : Stream.empty())
                .filter(name -> name.startsWith("XIANFENG_") || name.startsWith("xianfeng."))
                .map(name -> name.startsWith("XIANFENG_") ? name : "--" + name).distinct().sorted().toList();
    }
}
