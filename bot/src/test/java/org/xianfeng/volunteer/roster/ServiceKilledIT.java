package org.xianfeng.volunteer.roster;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.ForgetfulXianfeng;
import org.xianfeng.Xianfeng;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.Eligibility;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import redis.clients.jedis.RedisClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * {@code kill -9} of the service in the middle of a rush, again and again. Members act over HTTP as the web page does:
 * what was answered with 202 is acknowledged, what was not is sent again with the same id once the service is back.
 */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class ServiceKilledIT {

    private static final int ROUNDS = Integer.getInteger("xianfeng.rounds", 3);
    private static final int MOST_TRIES = 10;
    private static final int MEMBERS = 64;
    private static final int PLACES = 20;
    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(1);

    @TempDir
    Path data;

    private final long seed = Long.getLong("xianfeng.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void losesNoAcknowledgedUpdateAndSeatsNobodyTwice() throws Exception {
        System.out.println("ServiceKilledIT: -Dxianfeng.seed=" + seed);
        try (ServiceProcess service = new ServiceProcess(data, Xianfeng.class)) {
            List<Member> members = members(service);
            int killedInTheMiddle = 0;
            for (int round = 1; round <= ROUNDS; round++) {
                killedInTheMiddle += round(service, members, round) ? 1 : 0;
            }
            System.out.println("ServiceKilledIT: killed " + ROUNDS + " times, with updates under way "
                    + killedInTheMiddle + " times");
            assertThat(killedInTheMiddle).as("rounds that were cut off in the middle").isGreaterThan(ROUNDS / 2);
        }
    }

    /** Answers whether some members had not yet done everything when the service was killed. */
    private boolean round(ServiceProcess service, List<Member> members, int round) throws Exception {
        String where = "seed " + seed + ", round " + round;
        PostId post = openActivity(service, round);
        List<Errand> errands = members.stream().map(member -> new Errand(member, post, random.nextInt(3))).toList();
        rushAndKill(service, errands, random.nextInt(1, 2 * MEMBERS));
        boolean inTheMiddle = errands.stream().anyMatch(errand -> !errand.isDone());
        service.startAgain();
        runAll(service, errands, () -> {});

        try (RedisClient redis = service.redis()) {
            Roster roster = roster(redis);
            answerAllOffers(service, redis, roster, errands);
            List<ChatId> seated = roster.seated(post, 0, 2 * MEMBERS);
            List<ChatId> in = new ArrayList<>(seated);
            in.addAll(roster.waiting(post, 0, 2 * MEMBERS));
            assertThat(in).as(where).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(
                    errands.stream().filter(Errand::endsSignedUp).map(errand -> errand.member.chat).toList());
            assertThat(seated).as(where).hasSize(Math.min(PLACES, in.size())).containsAll(
                    errands.stream().filter(Errand::hasAccepted).map(errand -> errand.member.chat).toList());
            assertThat(redis.hget(VolunteerKeys.activity(post.activity()), "sequence"))
                    .as(where + ": sign-ups carried out")
                    .isEqualTo(Long.toString(errands.stream().mapToLong(Errand::signUps).sum()));
        }
        return inTheMiddle;
    }

    /** Whoever is offered a place accepts or passes it on, until nobody has an offer any more. */
    private void answerAllOffers(ServiceProcess service, RedisClient redis, Roster roster, List<Errand> errands)
            throws InterruptedException, ExecutionException {
        boolean more = true;
        while (more) {
            await().atMost(LONGEST_SETTLING).untilAsserted(() -> assertThat(unanswered(redis, errands)).isEmpty());
            more = false;
            for (Errand errand : errands) {
                more |= errand.answerOffer(roster, random.nextInt(4) > 0);
            }
            runAll(service, errands, () -> {});
        }
    }

    /** The negative control: a service that acknowledges before it keeps loses what it acknowledged. */
    @Test
    void aServiceThatAcknowledgesFirstLosesUpdates() throws Exception {
        try (ServiceProcess service = new ServiceProcess(data, ForgetfulXianfeng.class)) {
            List<Member> members = members(service);
            int lost = 0;
            for (int round = 1; round <= MOST_TRIES && lost == 0; round++) {
                PostId post = openActivity(service, round);
                List<Errand> errands = members.stream().map(member -> new Errand(member, post, 0)).toList();
                rushAndKill(service, errands, MEMBERS / 2);
                service.startAgain();
                try (RedisClient redis = service.redis()) {
                    Roster roster = roster(redis);
                    int in = roster.seated(post, 0, MEMBERS).size() + roster.waiting(post, 0, MEMBERS).size();
                    lost = (int) errands.stream().filter(Errand::isDone).count() - in;
                }
            }
            assertThat(lost).isPositive();
        }
    }

    private void rushAndKill(ServiceProcess service, List<Errand> errands, int afterAcknowledged)
            throws InterruptedException, ExecutionException {
        AtomicInteger acknowledged = new AtomicInteger();
        Thread killer = Thread.ofVirtual().start(() -> {
            await().atMost(LONGEST_SETTLING).pollInterval(Duration.ofMillis(1))
                    .until(() -> acknowledged.get() >= afterAcknowledged || errands.stream().allMatch(Errand::isDone));
            service.kill();
        });
        runAll(service, errands, acknowledged::incrementAndGet);
        killer.join();
    }

    private static void runAll(ServiceProcess service, List<Errand> errands, Runnable eachAcknowledged)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient http = HttpClient.newHttpClient()) {
            List<Future<?>> all = new ArrayList<>();
            errands.forEach(errand -> all.add(threads.submit(() -> errand.goOn(http, service, eachAcknowledged))));
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static List<String> unanswered(RedisClient redis, List<Errand> errands) {
        return errands.stream().flatMap(errand -> errand.acknowledged.stream()
                .map(update -> "{" + errand.member.chat + "}:line:web." + errand.member.chat.id() + ":" + update
                        + ".0"))
                .filter(key -> !redis.exists(key)).toList();
    }

    /** On a day of its own, so that nobody's sign-ups clash; who gives a place up has it offered to the next. */
    private static PostId openActivity(ServiceProcess service, int number) throws IOException {
        Rules byOffer = new Rules(Eligibility.EVERYBODY, Duration.ZERO, Duration.ZERO, Rules.Promotion.BY_OFFER,
                Optional.empty());
        try (RedisClient redis = service.redis()) {
            Activity activity = AnActivity.numbered(number, Instant.now().plus(Duration.ofDays(number))).with(PLACES)
                    .under(byOffer).build();
            new TestVolunteering(redis, Clock.systemUTC()).activities.add(activity);
            return new PostId(activity.id(), 1);
        }
    }

    private static Roster roster(RedisClient redis) {
        return new TestVolunteering(redis, Clock.systemUTC()).roster;
    }

    private static List<Member> members(ServiceProcess service) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<Member> members = new ArrayList<>();
            for (int i = 0; i < MEMBERS; i++) {
                HttpResponse<Void> page = http.send(HttpRequest.newBuilder(service.url("/")).build(),
                        HttpResponse.BodyHandlers.discarding());
                String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
                String id = cookie.substring(cookie.indexOf('=') + 1, cookie.lastIndexOf('.'));
                members.add(new Member(new ChatId("web", id), cookie));
            }
            return members;
        }
    }

    private record Member(ChatId chat, String cookie) {}

    /** What a member does: signs up, and perhaps gives up, and perhaps signs up again; then answers offers. */
    private static final class Errand {

        private static final List<String> STEPS = List.of("join", "leave", "join");

        private final Member member;
        private final PostId post;
        private final List<Press> presses = new ArrayList<>();
        private final ConcurrentLinkedQueue<UUID> acknowledged = new ConcurrentLinkedQueue<>();

        private record Press(UUID id, String verb, String argument) {}

        Errand(Member member, PostId post, int secondThoughts) {
            this.member = member;
            this.post = post;
            STEPS.subList(0, 1 + secondThoughts).forEach(verb -> press(verb, post.toString()));
        }

        private void press(String verb, String argument) {
            presses.add(new Press(UUID.randomUUID(), verb, argument));
        }

        /** Will answer the offer that the member has, if they have one. */
        boolean answerOffer(Roster roster, boolean accepts) {
            Optional<Participation> mine = roster.view(post.activity(), member.chat).flatMap(view -> view.post(post))
                    .map(PostView::mine);
            if (mine.isPresent() && mine.get() instanceof Participation.Offered(OfferId offer, _)) {
                press(accepts ? "accept" : "pass", offer.toString());
                return true;
            }
            return false;
        }

        boolean endsSignedUp() {
            return presses.getLast().verb.equals("join") || hasAccepted();
        }

        boolean hasAccepted() {
            return presses.getLast().verb.equals("accept");
        }

        long signUps() {
            return presses.stream().filter(press -> press.verb.equals("join")).count();
        }

        boolean isDone() { return acknowledged.size() == presses.size(); }

        /** Sends what is not acknowledged yet, in order, until the service is gone; as the page does, again and again. */
        void goOn(HttpClient http, ServiceProcess service, Runnable eachAcknowledged) {
            while (!isDone()) {
                int step = acknowledged.size();
                try {
                    if (send(http, service, step)) {
                        acknowledged.add(presses.get(step).id);
                        eachAcknowledged.run();
                    }
                } catch (IOException e) {
                    if (!service.isAlive()) {
                        return;
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        /** Whether it was acknowledged; 503 asks to try again. */
        private boolean send(HttpClient http, ServiceProcess service, int step)
                throws IOException, InterruptedException {
            String body = """
                    {"id": "%s", "action": "volunteer:%s:%s", "message": "card"}
                    """.formatted(presses.get(step).id, presses.get(step).verb, presses.get(step).argument);
            HttpRequest request = HttpRequest.newBuilder(service.url("/chat/presses"))
                    .header("Content-Type", "application/json").header("Cookie", member.cookie)
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build();
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            assertThat(status).isIn(202, 503);
            return status == 202;
        }
    }
}
