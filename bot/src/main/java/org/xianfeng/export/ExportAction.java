package org.xianfeng.export;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.chat.Verb;

/**
 * What this feature's buttons carry: {@code export:signups:12}, or {@code export:signups:12:csv}.
 *
 * @param name of an {@link Exportable}
 * @param subject which of its tables
 */
record ExportAction(String name, String subject, TableFormat format) {

    private static final Pattern WRITTEN = Pattern.compile("export:([a-z]{1,16}):([0-9a-z.]{1,20})(?::([a-z]+))?");

    /** As most people have it. */
    static ExportAction sheet(String name, String subject) {
        return new ExportAction(name, subject, TableFormat.XLSX);
    }

    /** The buttons that bring the tables of an {@link Exportable}. */
    static Verb<ExportAction> verb(Exportable exportable) {
        String verb = "export:" + exportable.name();
        return new Verb<>(verb, arguments -> parse(verb + ":" + arguments), exportable.needs());
    }

    /** Empty if this is no button of ours; without a format, it is a spreadsheet as most people have it. */
    static Optional<ExportAction> parse(String action) {
        Matcher parts = WRITTEN.matcher(action);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String ending = parts.group(3) == null ? TableFormat.XLSX.ending() : parts.group(3);
        return Arrays.stream(TableFormat.values()).filter(format -> format.ending().equals(ending)).findFirst()
                .map(format -> new ExportAction(parts.group(1), parts.group(2), format));
    }

    @Override
    public String toString() {
        return "export:" + name + ":" + subject + ":" + format.ending();
    }
}
