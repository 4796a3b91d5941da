package org.xianfeng.volunteer.hours;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.export.Table;
import org.xianfeng.member.Members;
import org.xianfeng.volunteer.activity.ShiftId;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class HoursExportTest {

    private static final Instant START = Instant.parse("2026-07-01T01:00:00Z");

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void exportsAYearWithNothingInIt() {
        assertThat(service.bean(HoursExport.class).table("2019", Locale.SIMPLIFIED_CHINESE).rows()).isEmpty();
    }

    @Test
    void exportsWhatEverybodyHasServedInAYear() {
        ChatId member = new ChatId("web", "a");
        service.bean(Members.class).call(member, "王一");
        service.bean(Ledger.class).book(member, new LedgerEntry(ShiftId.parse("7.1").orElseThrow(), 1,
                LedgerEntry.Outcome.CAME, START, START.plus(Duration.ofHours(2)), new Hours(3), Set.of(), "清扫"));
        Table table = service.bean(HoursExport.class).table("2026", Locale.SIMPLIFIED_CHINESE);
        assertThat(table.headers()).containsExactly("姓名", "支部", "时长（小时）", "参加次数");
        assertThat(table.rows().map(row -> row.stream().map(Object::toString).collect(Collectors.joining())).toList())
                .singleElement().asString().contains("王一", "1.5", "number=1]");
    }

    @Test
    void isForAdminsAlone() {
        HoursExport export = service.bean(HoursExport.class);
        ChatId somebody = new ChatId("web", "b");
        service.bean(Members.class).assign(somebody, Role.ORGANIZER);
        assertThat(export.title("2026", somebody, Locale.SIMPLIFIED_CHINESE)).isEmpty();
        service.bean(Members.class).assign(somebody, Role.ADMIN);
        assertThat(export.title("2026", somebody, Locale.SIMPLIFIED_CHINESE)).contains("2026年志愿服务时长");
        assertThat(export.title("x", somebody, Locale.SIMPLIFIED_CHINESE)).isEmpty();
    }
}
