package org.xianfeng;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/**
 * Refuses settings of ours that there are not, before anything is started: one that is misspelt would be passed over in
 * silence. What is given to Java itself by {@code -D} is not looked at.
 */
@Component
final class KnownSettings implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final String OURS = "xianfeng.";
    private static final String OURS_IN_ENVIRONMENT = "XIANFENG_";
    /** For {@code compose.yaml} alone, which makes other settings of them. */
    private static final Set<String> OF_COMPOSE = Set.of("XIANFENG_PORT", "XIANFENG_REDIS_PASSWORD");
    /** Read where there is no record of settings. */
    private static final List<String> OTHERS = List.of("xianfeng.library.watch");

    private ConfigurableEnvironment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment given) { environment = (ConfigurableEnvironment) given; }

    /** @throws UnknownSettingException naming the first of them */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        Set<String> known = new TreeSet<>(OTHERS);
        for (String bean : factory.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            Optional.ofNullable(factory.getType(bean, false)).ifPresent(type -> known.addAll(of(type)));
        }
        environment.getPropertySources().stream().flatMap(source -> names(source).stream())
                .filter(name -> !isKnown(name, known)).findFirst().ifPresent(name -> {
                    throw new UnknownSettingException(name, nearest(name, known));
                });
    }

    private static List<String> of(Class<?> type) {
        ConfigurationProperties settings = type.getAnnotation(ConfigurationProperties.class);
        String prefix = settings == null ? "" : settings.value();
        return prefix.startsWith("xianfeng") && type.isRecord() ? of(prefix, type) : List.of();
    }

    private static List<String> of(String prefix, Class<?> type) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + dashed(component.getName());
            names.add(name);
            if (component.getType().isRecord()) {
                names.addAll(of(name, component.getType()));
            }
        }
        return names;
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Those of ours that a source has. */
    private static List<String> names(PropertySource<?> source) {
        if (!(source instanceof EnumerablePropertySource<?> listed)
                || source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)) {
            return List.of();
        }
        return Arrays.stream(listed.getPropertyNames())
                .filter(name -> name.startsWith(OURS) || name.startsWith(OURS_IN_ENVIRONMENT)).toList();
    }

    private static boolean isKnown(String name, Set<String> known) {
        if (name.startsWith(OURS_IN_ENVIRONMENT)) {
            String letters = letters(name);
            return OF_COMPOSE.contains(name)
                    || known.stream().map(KnownSettings::letters)
                            .anyMatch(one -> letters.equals(one) || letters.matches(one + "[0-9]+"));
        }
        String plain = plain(name);
        return known.stream().map(KnownSettings::plain)
                .anyMatch(one -> plain.equals(one) || plain.startsWith(one + "[") || plain.startsWith(one + "."));
    }

    /** As spelt with or without dashes. */
    private static String plain(String name) {
        return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }

    /** As in the environment, where nothing tells a dot from a dash. */
    private static String letters(String name) {
        return name.replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
    }

    private static String nearest(String name, Set<String> known) {
        return known.stream().min(Comparator.comparingInt(one -> distance(letters(one), letters(name))))
                .map(one -> name.startsWith(OURS) ? one : inEnvironment(one)).orElseThrow();
    }

    private static String inEnvironment(String name) {
        return ConfigurationPropertyName.of(name).toString().replace("-", "").replace('.', '_')
                .toUpperCase(Locale.ROOT);
    }

    /** How many characters must be typed otherwise (Levenshtein). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
