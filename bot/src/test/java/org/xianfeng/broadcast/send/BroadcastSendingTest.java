package org.xianfeng.broadcast.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.slf4j.LoggerFactory;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.Broadcast.State;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.CallToAction;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.PauseReason;
import org.xianfeng.broadcast.RowState;
import org.xianfeng.broadcast.SharedFile;
import org.xianfeng.broadcast.Step;
import org.xianfeng.broadcast.StepResult;
import org.xianfeng.broadcast.subscription.Subscriptions;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Inbox;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.AnActivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of a broadcast on its way, whatever goes wrong. */
@ResourceLock(Resources.SYSTEM_OUT)
class BroadcastSendingTest {

    private static final ChatId ADMIN = PaperCrowd.chat("admin");
    private static final ChatId ORGANIZER = PaperCrowd.chat("organizer");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static RunningService service;
    private static PaperCrowd crowd;
    private static Broadcasts broadcasts;
    private static int branches;

    private final AtomicInteger tries = new AtomicInteger();
    private String branch;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.admins=paper:admin",
                "--xianfeng.volunteer.quiet-from=00:00", "--xianfeng.volunteer.quiet-until=00:00",
                "--xianfeng.broadcast.weekly=2", "--xianfeng.broadcast.progress-every=1s"), PaperCrowd.class,
                PaperFiles.class);
        crowd = service.bean(PaperCrowd.class);
        broadcasts = service.bean(Broadcasts.class);
        service.bean(Members.class).call(ADMIN, "王主任");
        service.bean(Members.class).call(ORGANIZER, "李书记");
        service.bean(Members.class).assign(ORGANIZER, Role.ORGANIZER);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Each test has a branch of its own; word of another's broadcast may still come in between. */
    @BeforeEach
    void begin() {
        List.of(ADMIN, ORGANIZER).forEach(crowd::forgetTexts);
        branch = "支部" + ++branches;
        crowd.answers((_, _) -> Optional.empty());
        crowd.isSlow(Duration.ZERO);
    }

    @Test
    void standsStillWithinTwoSecondsAndGoesOnToThoseWhoAreLeft() {
        List<ChatId> members = members(600);
        crowd.isSlow(Duration.ofMillis(200));
        BroadcastId id = sends(content());
        await().atMost(PATIENCE).until(() -> reached(id, members) > 50);
        assertThat(take(id, new Step.Pause(PauseReason.ASKED))).isEqualTo(StepResult.DONE);
        await().atMost(Duration.ofSeconds(2)).until(() -> broadcasts.tally(id).of(RowState.SENDING) == 0);
        long reached = reached(id, members);
        assertThat(reached).isLessThan(600);
        assertThat(broadcasts.tally(id).of(RowState.PENDING)).isEqualTo(600 - reached);
        assertThat(take(id, new Step.Resume())).isEqualTo(StepResult.DONE);
        awaitState(id, State.DONE);
        assertThat(members).allSatisfy(member -> assertThat(times(id, member)).isOne());
    }

    @Test
    void stopsByItselfWhenTooManyFailAndSaysWhy() {
        List<ChatId> members = members(300);
        crowd.answers((message, _) -> isOfMembers(message.to())
                ? Optional.of(new Delivery.Rejected("Bad Request: chat not allowed"))
                : Optional.empty());
        BroadcastId id = sends(content());
        awaitState(id, State.PAUSED);
        assertThat(find(id).reason()).isEqualTo("ERRORS");
        assertThat(broadcasts.tally(id).of(RowState.FAILED)).isBetween(20L, 299L);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(crowd.texts(ADMIN))
                .anyMatch(text -> text.startsWith("你的群发停下了") && text.contains("失败的太多")));
        assertThat(members).allSatisfy(member -> assertThat(times(id, member)).isZero());
    }

    @Test
    void neverRepeatsByItselfWhatMayHaveArrived() {
        List<ChatId> members = members(40);
        ChatId lost = members.get(7);
        crowd.answers((message, earlier) -> message.to().equals(lost) && earlier == 0
                ? Optional.of(new Delivery.Unknown("no answer"))
                : Optional.empty());
        BroadcastId id = sends(content());
        awaitState(id, State.DONE);
        assertThat(broadcasts.tally(id).of(RowState.UNKNOWN)).isOne();
        assertThat(times(id, lost)).isOne();
        take(id, new Step.SendUnknown());
        awaitState(id, State.DONE);
        assertThat(broadcasts.tally(id).of(RowState.UNKNOWN)).isZero();
        assertThat(times(id, lost)).isEqualTo(2);
        assertThat(members).filteredOn(member -> !member.equals(lost))
                .allSatisfy(member -> assertThat(times(id, member)).isOne());
    }

    @Test
    void tellsThoseApartWhoBlockedUsAndWaitsForThoseWhoAreToWait() {
        List<ChatId> members = members(40);
        crowd.answers((message, earlier) -> {
            if (message.to().equals(members.get(3))) {
                return Optional.of(new Delivery.Unreachable("Forbidden: bot was blocked by the user"));
            }
            return message.to().equals(members.get(5)) && tries.incrementAndGet() < 3
                    ? Optional.of(new Delivery.Later(Duration.ofMillis(200)))
                    : Optional.empty();
        });
        BroadcastId id = sends(content());
        awaitState(id, State.DONE);
        assertThat(broadcasts.tally(id).of(RowState.BLOCKED)).isOne();
        assertThat(broadcasts.tally(id).of(RowState.SENT)).isEqualTo(39);
        assertThat(times(id, members.get(5))).isOne();
        assertThat(tries).hasValue(3);
    }

    @Test
    void leavesOutWhoUnsubscribedWhoIsUnreachableAndWhoHadEnoughThisWeek() {
        List<ChatId> members = members(5);
        service.bean(Subscriptions.class).change(members.get(0), Kind.NOTICE, false);
        service.bean(Subscriptions.class).change(members.get(1), Kind.STUDY, false);
        crowd.answers((message, _) -> message.to().equals(members.get(2))
                ? Optional.of(new Delivery.Unreachable("Forbidden: user is deactivated"))
                : Optional.empty());
        BroadcastId first = sends(content());
        awaitState(first, State.DONE);
        assertThat(members).extracting(member -> times(first, member)).containsExactly(0L, 1L, 0L, 1L, 1L);
        assertThat(broadcasts.tally(first).of(RowState.SKIPPED)).isOne();
        BroadcastId second = sends(content());
        awaitState(second, State.DONE);
        assertThat(broadcasts.tally(second).of(RowState.SKIPPED)).isEqualTo(2);
        BroadcastId third = sends(content());
        awaitState(third, State.DONE);
        assertThat(members).allSatisfy(member -> assertThat(times(third, member)).isZero());
        assertThat(broadcasts.tally(third).of(RowState.SKIPPED)).isEqualTo(5);
    }

    @Test
    void stopsWhenItsAuthorIsNoOrganizerAnyMoreAndTellsAdmins() {
        members(300);
        ChatId author = PaperCrowd.chat("author" + branches);
        service.bean(Members.class).call(author, "赵五");
        service.bean(Members.class).assign(author, Role.ORGANIZER);
        service.bean(Profiles.class).keep(author, Profile.EMPTY.choosing(Attribute.BRANCH, branch));
        crowd.isSlow(Duration.ofMillis(500));
        BroadcastId id = sends(author, content());
        await().atMost(PATIENCE).until(() -> broadcasts.tally(id).of(RowState.SENT) > 0);
        service.bean(Members.class).assign(author, Role.MEMBER);
        awaitState(id, State.PAUSED);
        assertThat(find(id).reason()).isEqualTo("AUTHOR_MAY_NOT");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(crowd.texts(ADMIN))
                .anyMatch(text -> text.startsWith("一条群发停下了") && text.contains("作者现在没有权限")));
    }

    @Test
    void stopsWhenTheActivityThatItInvitesToIsClosedMeanwhile() {
        members(300);
        Activities activities = service.bean(Activities.class);
        ActivityId number = activities.nextId();
        activities.add(AnActivity.numbered(number.number(), Instant.now()).with(10).build());
        crowd.isSlow(Duration.ofMillis(500));
        BroadcastId id = sends(new Content(Kind.ACTIVITY, "来报名", null,
                List.of(new CallToAction.SignUp(number.number()))));
        await().atMost(PATIENCE).until(() -> broadcasts.tally(id).of(RowState.SENT) > 0);
        activities.move(number, Activity.State.CLOSED, "");
        awaitState(id, State.PAUSED);
        assertThat(find(id).reason()).isEqualTo("ACTIVITY_CLOSED");
    }

    @Test
    void doesNotBeginWithoutItsPhoto() {
        List<ChatId> members = members(3);
        BroadcastId id = sends(new Content(Kind.NOTICE, "看照片",
                new SharedFile(PaperCrowd.chat("1"), "gone", "photo.jpg", "image/jpeg", true), List.of()));
        awaitState(id, State.PAUSED);
        assertThat(find(id).reason()).isEqualTo("FILE_GONE");
        assertThat(reached(id, members)).isZero();
        assertThat(service.bean(PaperFiles.class).asked()).isNotEmpty().noneMatch(Files::exists);
    }

    @Test
    void stopsWhenItsPhotoIsGoneInTheMiddle() throws IOException {
        members(300);
        crowd.isSlow(Duration.ofMillis(500));
        PaperFiles files = service.bean(PaperFiles.class);
        files.has("kept");
        BroadcastId id = sends(new Content(Kind.NOTICE, "看照片",
                new SharedFile(PaperCrowd.chat("1"), "kept", "photo.jpg", "image/jpeg", true), List.of()));
        await().atMost(PATIENCE).until(() -> broadcasts.tally(id).of(RowState.SENT) > 0);
        files.has("none");
        for (Path kept : files.asked()) {
            Files.deleteIfExists(kept);
        }
        awaitState(id, State.PAUSED);
        assertThat(find(id).reason()).isEqualTo("FILE_GONE");
        assertThat(broadcasts.tally(id).of(RowState.PENDING)).isPositive();
    }

    @Test
    void countsWhoMovesToAnotherBranchMeanwhileWhereTheyWere() {
        List<ChatId> members = members(40);
        crowd.isSlow(Duration.ofMillis(300));
        BroadcastId id = sends(content());
        await().atMost(PATIENCE).until(() -> broadcasts.tally(id).recipients() == 40);
        service.bean(Profiles.class).keep(members.get(39), Profile.EMPTY.choosing(Attribute.BRANCH, "别的支部"));
        awaitState(id, State.DONE);
        assertThat(broadcasts.tally(id).byBranch()).containsOnlyKeys(branch);
        assertThat(times(id, members.get(39))).isOne();
    }

    @Test
    void takesBackAndReplacesWhatWasSent() {
        List<ChatId> members = members(30);
        BroadcastId id = sends(content());
        awaitState(id, State.DONE);
        take(id, new Step.Correct(new Content(Kind.NOTICE, "{姓名}，改到周六。", null, List.of())));
        awaitState(id, State.DONE);
        assertThat(members).allSatisfy(member -> assertThat(crowd.changes(member))
                .containsExactly("broadcast." + id + "." + member + ": " + member.id() + "，改到周六。"));
        take(id, new Step.Retract());
        awaitState(id, State.RETRACTED);
        assertThat(broadcasts.tally(id).of(RowState.RETRACTED)).isEqualTo(30);
        assertThat(members).allSatisfy(member -> assertThat(crowd.changes(member)).last()
                .isEqualTo("broadcast." + id + "." + member + " deleted"));
    }

    @Test
    void comesBackToWhatItWasWhenItHasBeenCorrectedInTheMiddle() {
        List<ChatId> members = members(300);
        crowd.isSlow(Duration.ofMillis(200));
        BroadcastId id = sends(content());
        await().atMost(PATIENCE).until(() -> reached(id, members) > 20);
        take(id, new Step.Cancel());
        await().atMost(PATIENCE).until(() -> broadcasts.tally(id).of(RowState.SENDING) == 0);
        long left = broadcasts.tally(id).of(RowState.PENDING);
        take(id, new Step.Correct(new Content(Kind.NOTICE, "改到周六。", null, List.of())));
        awaitState(id, State.CANCELLED);
        assertThat(broadcasts.tally(id).of(RowState.PENDING)).isEqualTo(left).isPositive();
        take(id, new Step.SendRest());
        awaitState(id, State.DONE);
        assertThat(members).allSatisfy(member -> assertThat(times(id, member)).isOne());
    }

    @Test
    void sendsTheUnknownAgainAndNobodyElseWhileItStandsStill() {
        List<ChatId> members = members(300);
        crowd.isSlow(Duration.ofMillis(200));
        AtomicInteger lost = new AtomicInteger();
        crowd.answers((message, _) -> isOfMembers(message.to()) && lost.getAndIncrement() == 3
                ? Optional.of(new Delivery.Unknown("no answer"))
                : Optional.empty());
        BroadcastId id = sends(content());
        await().atMost(PATIENCE).until(() -> broadcasts.tally(id).of(RowState.UNKNOWN) == 1);
        take(id, new Step.Pause(PauseReason.ASKED));
        await().atMost(PATIENCE).until(() -> broadcasts.tally(id).of(RowState.SENDING) == 0);
        long left = broadcasts.tally(id).of(RowState.PENDING);
        assertThat(take(id, new Step.SendUnknown())).isEqualTo(StepResult.DONE);
        await().atMost(PATIENCE).until(() -> find(id).state() == State.PAUSED
                && broadcasts.tally(id).of(RowState.UNKNOWN) == 0);
        assertThat(broadcasts.tally(id).of(RowState.PENDING)).isEqualTo(left).isPositive();
        assertThat(members).filteredOn(member -> times(id, member) == 2).hasSize(1);
        take(id, new Step.Resume());
        awaitState(id, State.DONE);
        assertThat(members).filteredOn(member -> times(id, member) == 1).hasSize(299);
    }

    @Test
    void showsItsAuthorWhatReadersWillGetWhateverTheirOwnLanguage() {
        ChatId foreigner = PaperCrowd.chat("foreigner");
        service.bean(Members.class).call(foreigner, "Smith");
        service.bean(Members.class).assign(foreigner, Role.ORGANIZER);
        BroadcastId id = create(foreigner, new Content(Kind.NOTICE, "{支部}明天开会", null, List.of()));
        presses(foreigner, "en", "broadcast:preview:" + id);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(crowd.texts(foreigner)).contains("你所在支部明天开会"));
    }

    @Test
    void aReminderThatCannotBeSentMayBeTriedAgainTheSameDay() {
        ChatId member = members(1).getFirst();
        BroadcastId id = sends(content());
        awaitState(id, State.DONE);
        service.bean(Subscriptions.class).change(member, Kind.NOTICE, false);
        presses(ADMIN, "broadcast:remind:" + id);
        awaitText(ADMIN, "没有能收到的人");
        service.bean(Subscriptions.class).change(member, Kind.NOTICE, true);
        presses(ADMIN, "broadcast:remind:" + id);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(crowd.texts(member))
                .anyMatch(text -> text.startsWith("🔔 再提醒一次")));
        presses(ADMIN, "broadcast:remind:" + id);
        awaitText(ADMIN, "今天已经催过一次了");
    }

    @Test
    void tellsTheSameNewsOnce() {
        members(1);
        BroadcastId id = create(ORGANIZER, content());
        BroadcastNews news = service.bean(BroadcastNews.class);
        news.approved(find(id));
        news.approved(find(id));
        news.sentBack(find(id));
        awaitText(ORGANIZER, "你的群发退回来了");
        assertThat(crowd.texts(ORGANIZER)).filteredOn(text -> text.startsWith("✅ 你的群发批准了")).hasSize(1);
    }

    @Test
    void noLogSaysWhoItIsThatMustWait() {
        List<ChatId> members = members(3);
        Logger logger = (Logger) LoggerFactory.getLogger("org.xianfeng.broadcast");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        crowd.answers((message, _) -> message.to().equals(members.get(1)) && tries.getAndIncrement() == 0
                ? Optional.of(new Delivery.TooMany(Duration.ofSeconds(1)))
                : Optional.empty());
        BroadcastId id = sends(content());
        awaitState(id, State.DONE);
        logger.detachAppender(log);
        assertThat(tries).hasPositiveValue();
        assertThat(List.copyOf(log.list)).extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("pauses")).noneMatch(line -> line.contains(members.get(1).id()));
    }

    @Test
    void keepsWhatIsLeftWhenItIsStoppedAndSendsItLater() {
        List<ChatId> members = members(600);
        crowd.isSlow(Duration.ofMillis(200));
        BroadcastId id = sends(content());
        await().atMost(PATIENCE).until(() -> reached(id, members) > 50);
        take(id, new Step.Cancel());
        await().atMost(Duration.ofSeconds(2)).until(() -> broadcasts.tally(id).of(RowState.SENDING) == 0);
        long reached = reached(id, members);
        assertThat(find(id).state()).isEqualTo(State.CANCELLED);
        take(id, new Step.SendRest());
        awaitState(id, State.DONE);
        assertThat(reached).isLessThan(600);
        assertThat(members).allSatisfy(member -> assertThat(times(id, member)).isOne());
    }

    @Test
    void showsTheEndInTheMessageThatItsAuthorWatches() {
        members(40);
        BroadcastId id = sends(content());
        broadcasts.watch(id, "watched" + id);
        awaitState(id, State.DONE);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(crowd.changes(ADMIN)).last().asString()
                .startsWith("watched" + id + ": ").contains("发完了", "40 / 40"));
    }

    @Test
    void anAdminWhoLooksOnDoesNotTakeTheProgressAwayFromItsAuthor() {
        members(3);
        BroadcastId id = create(ORGANIZER, content());
        broadcasts.watch(id, "watched" + id);
        presses(ADMIN, "broadcast:open:" + id);
        presses(ADMIN, "broadcast:cancel:" + id);
        awaitState(id, State.CANCELLED);
        assertThat(broadcasts.watched(id)).contains("watched" + id);
    }

    @Test
    void waitsForASecondPersonWhereItIsSubmittedForApproval() {
        List<ChatId> members = members(3);
        BroadcastId id = create(ADMIN, content());
        take(id, new Step.Submit(Instant.now(), true));
        assertThat(take(id, new Step.Approve())).isEqualTo(StepResult.OWN);
        assertThat(find(id).state()).isEqualTo(State.AWAITING_APPROVAL);
        assertThat(broadcasts.take("second " + id, id, "paper:other", new Step.Approve())).isEqualTo(StepResult.DONE);
        awaitState(id, State.DONE);
        assertThat(reached(id, members)).isEqualTo(3);
        assertThat(broadcasts.trail(id, 10)).extracting(entry -> entry.step() + " " + entry.by())
                .containsExactly("Finish system", "Start system", "Approve paper:other", "Submit paper:admin",
                        "Create paper:admin");
    }

    @Test
    void waitsForASecondPersonIfItsAudienceHasGrownMeanwhile() {
        List<ChatId> members = members(199);
        ChatId second = anotherAdmin();
        BroadcastId id = create(ADMIN, content());
        take(id, new Step.Submit(Instant.now().plusSeconds(2), false));
        members(2, "late");
        awaitState(id, State.AWAITING_APPROVAL);
        assertThat(reached(id, members)).isZero();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(crowd.texts(second))
                .anyMatch(text -> text.startsWith("有一条群发等你批准") && text.contains("201")));
        presses(second, "broadcast:approve:" + id);
        awaitState(id, State.DONE);
        assertThat(reached(id, members)).isEqualTo(199);
        service.bean(Members.class).assign(second, Role.MEMBER);
    }

    @Test
    void aCorrectionOfWhatManyHaveTakesASecondPersonToo() {
        List<ChatId> members = members(201);
        ChatId second = anotherAdmin();
        BroadcastId id = sends(content());
        awaitState(id, State.DONE);
        presses(ADMIN, "broadcast:correct:" + id);
        types(ADMIN, "改到周六。");
        awaitText(ADMIN, "改到周六");
        types(ADMIN, "就这样更正");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(crowd.texts(second))
                .anyMatch(text -> text.startsWith("有一处更正等你批准") && text.contains("改到周六")));
        assertThat(find(id).state()).isEqualTo(State.DONE);
        presses(ADMIN, "broadcast:approvefix:" + id);
        awaitText(ADMIN, "要另一位管理员来批准");
        assertThat(crowd.changes(members.getFirst())).isEmpty();
        presses(second, "broadcast:approvefix:" + id);
        await().atMost(PATIENCE).until(() -> members.stream().allMatch(member -> crowd.changes(member).size() == 1));
        awaitState(id, State.DONE);
        assertThat(find(id).content().text()).isEqualTo("改到周六。");
        service.bean(Members.class).assign(second, Role.MEMBER);
    }

    private static void awaitText(ChatId who, String part) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(crowd.texts(who)).anyMatch(text -> text.contains(part)));
    }

    private ChatId anotherAdmin() {
        ChatId second = PaperCrowd.chat("second" + branches);
        service.bean(Members.class).call(second, "刘书记");
        service.bean(Members.class).assign(second, Role.ADMIN);
        return second;
    }

    @Test
    void asksASecondAdminBeforeItGoesToMoreThanTwoHundred() {
        List<ChatId> members = members(201);
        ChatId second = PaperCrowd.chat("second");
        service.bean(Members.class).call(second, "刘书记");
        BroadcastId id = create(ADMIN, content());
        presses(ADMIN, "broadcast:send:" + id);
        awaitText(ADMIN, "超过 200 人要另一位管理员批准，可现在没有另一位管理员");
        service.bean(Members.class).assign(second, Role.ADMIN);
        presses(ADMIN, "broadcast:send:" + id);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(crowd.texts(second))
                .anyMatch(text -> text.startsWith("有一条群发等你批准") && text.contains("201")));
        assertThat(find(id).state()).isEqualTo(State.AWAITING_APPROVAL);
        assertThat(reached(id, members)).isZero();
        presses(second, "broadcast:approve:" + id);
        awaitState(id, State.DONE);
        assertThat(reached(id, members)).isEqualTo(201);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(crowd.texts(ADMIN))
                .anyMatch(text -> text.startsWith("✅ 你的群发批准了")));
        service.bean(Members.class).assign(second, Role.MEMBER);
    }

    @Test
    void beginsAtItsTime() {
        List<ChatId> members = members(3);
        BroadcastId id = create(ADMIN, content());
        Instant at = Instant.now().plus(Duration.ofSeconds(3)).truncatedTo(ChronoUnit.MILLIS);
        take(id, new Step.Submit(at, false));
        awaitState(id, State.DONE);
        assertThat(reached(id, members)).isEqualTo(3);
        assertThat(find(id).began()).isAfterOrEqualTo(at);
    }

    @Test
    void isPutOffToATimeThatItsAuthorTypes() {
        members(3);
        BroadcastId id = create(ADMIN, content());
        presses(ADMIN, "broadcast:schedule:" + id);
        types(ADMIN, "明天上午9点");
        awaitState(id, State.SCHEDULED);
        assertThat(find(id).at().atZone(ZoneId.of("Asia/Shanghai")).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
        assertThat(broadcasts.watched(id)).contains("m1");
        take(id, new Step.Cancel());
        assertThat(find(id).state()).isEqualTo(State.CANCELLED);
    }

    private static void presses(ChatId who, String action) {
        presses(who, "zh-CN", action);
    }

    private static void presses(ChatId who, String language, String action) {
        service.bean(Inbox.class).accept(List.of(new Incoming.ButtonPress(
                new Origin("u" + System.nanoTime(), who, "", language, Instant.now()), action, "m1")));
    }

    private static void types(ChatId who, String text) {
        service.bean(Inbox.class).accept(List.of(new Incoming.Text(
                new Origin("t" + System.nanoTime(), who, "", "zh-CN", Instant.now()), text)));
    }

    private static Content content() {
        return new Content(Kind.NOTICE, "{姓名}，周五开会。", null, List.of(new CallToAction.Read()));
    }

    private List<ChatId> members(int count) {
        return members(count, "m");
    }

    private List<ChatId> members(int count, String prefix) {
        List<ChatId> members = IntStream.range(0, count).mapToObj(i -> PaperCrowd.chat(branches + prefix + i)).toList();
        members.forEach(member -> {
            service.bean(Members.class).call(member, member.id());
            service.bean(Profiles.class).keep(member, Profile.EMPTY.choosing(Attribute.BRANCH, branch));
        });
        return members;
    }

    private static boolean isOfMembers(ChatId chat) {
        return chat.id().contains("m") && !chat.equals(ADMIN);
    }

    private BroadcastId sends(Content content) {
        return sends(ADMIN, content);
    }

    private BroadcastId sends(ChatId author, Content content) {
        BroadcastId id = create(author, content);
        take(id, new Step.Submit(Instant.now(), true));
        broadcasts.take("second " + id, id, "paper:other", new Step.Approve());
        return id;
    }

    private BroadcastId create(ChatId author, Content content) {
        return broadcasts.create("create" + System.nanoTime(), author, content,
                new Audience.Having(Attribute.BRANCH, branch), null);
    }

    private static StepResult take(BroadcastId id, Step step) {
        return broadcasts.take("step" + System.nanoTime(), id, ADMIN.toString(), step);
    }

    private static Broadcast find(BroadcastId id) {
        return broadcasts.find(id).orElseThrow();
    }

    private static void awaitState(BroadcastId id, State state) {
        await().atMost(PATIENCE).until(() -> find(id).state() == state);
    }

    private static long times(BroadcastId id, ChatId member) {
        return crowd.times(id.toString(), member);
    }

    private static long reached(BroadcastId id, List<ChatId> members) {
        return members.stream().filter(member -> times(id, member) > 0).count();
    }
}
