package org.xianfeng.broadcast;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xianfeng.broadcast.BroadcastStep.Outcome;
import org.xianfeng.broadcast.Recipients.Recipient;
import org.xianfeng.chat.ChatId;
import org.xianfeng.history.Difference;
import org.xianfeng.history.History;
import redis.clients.jedis.UnifiedJedis;

/**
 * The life of broadcasts, with senders that die and come late. Beside the comparison with the model it counts what
 * arrives: nobody gets one twice, unless the organizer has it sent again where nobody knew.
 */
final class BroadcastHistory implements History<BroadcastStep> {

    private static final int ALL_EVERY = 50;
    private static final List<String> MESSENGERS = List.of("telegram", "web");
    private static final List<String> BRANCHES = List.of("", "清河支部", "兴达社区支部");

    private final Broadcasts broadcasts;
    private final Recipients recipients;
    private final Responses responses;
    private final boolean marksRows;
    private final Random random;
    private final List<BroadcastModel> models = new ArrayList<>();
    private final Map<Integer, Supplier<String>> requests = new HashMap<>();
    private final long[] tokens = {1, 1};
    private final List<InHand> inHand = new ArrayList<>();
    private final Map<String, Integer> arrived = new HashMap<>();
    private long now = 1_000_000;
    private int steps;

    /** A message that a sender has taken and not told of. */
    private record InHand(int broadcast, ChatId chat, long token) {

        int messenger() {
            return MESSENGERS.indexOf(chat.messenger());
        }
    }

    /** @param marksRows false for senders that take what was in hand at a crash for not sent */
    BroadcastHistory(UnifiedJedis redis, boolean marksRows, long seed) {
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        this.broadcasts = new RedisBroadcasts(redis, clock, (_, _, _, _) -> {
        });
        this.recipients = new RedisRecipients(redis);
        this.responses = new RedisResponses(redis);
        this.marksRows = marksRows;
        // neighbouring seeds are to have nothing in common
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    @Override
    public List<BroadcastStep> steps(int count) {
        return Stream.concat(Stream.of(new BroadcastStep.Writes(0, 0)),
                IntStream.range(1, count).mapToObj(i -> BroadcastStep.random(random, i))).toList();
    }

    @Override
    public String beginning() {
        return "No broadcasts.";
    }

    @Override
    public String take(BroadcastStep step, boolean thoroughly) {
        String outcome = act(step);
        if (thoroughly || ++steps % ALL_EVERY == 0) {
            compare();
        }
        return outcome;
    }

    private String act(BroadcastStep step) {
        return switch (step) {
            case BroadcastStep.Writes(int request, int author) -> write(request, author);
            case BroadcastStep.Takes taking -> of(taking.broadcast(), (id, model) -> take(taking, id, model));
            case BroadcastStep.Adds(int broadcast, var people) ->
                of(broadcast, (id, model) -> add(id, model, people));
            case BroadcastStep.Completes(int broadcast) -> of(broadcast, (id, model) -> {
                recipients.complete(id);
                model.expanded = true;
                return "complete";
            });
            case BroadcastStep.Fetches fetching ->
                of(fetching.broadcast(), (id, model) -> fetch(fetching, id, model));
            case BroadcastStep.Ends(int pick, Outcome outcome) -> end(pick, outcome);
            case BroadcastStep.Crashes(int messenger, int luck) -> crash(messenger, luck);
            case BroadcastStep.IsLate(int messenger, int pick) -> late(messenger, pick);
            case BroadcastStep.Passes(int millis) -> {
                now += millis;
                yield "it is " + now;
            }
            case BroadcastStep.Reworks(int broadcast, int messenger, boolean deleted) ->
                of(broadcast, (id, model) -> rework(id, model, MESSENGERS.get(messenger), deleted));
            case BroadcastStep.Opens(int broadcast, int person) -> of(broadcast, (id, model) -> {
                recipients.shown(id, person(person));
                model.open(person(person));
                return "opened";
            });
            case BroadcastStep.Responds(int broadcast, int person, var type) ->
                of(broadcast, (id, model) -> compared(
                        "" + responses.respond(id, person(person), type, "参加", Instant.EPOCH),
                        "" + model.respond(person(person), type)));
            case BroadcastStep.Repeats(int request) -> requests.getOrDefault(request, () -> "nothing").get();
        };
    }

    private interface OfOne {

        String act(BroadcastId id, BroadcastModel model);
    }

    private String of(int fromLast, OfOne act) {
        int number = models.size() - 1 - fromLast;
        return number >= 0 ? act.act(new BroadcastId(number + 1), models.get(number)) : "no such broadcast";
    }

    private String write(int request, int author) {
        if (models.size() == BroadcastStep.BROADCASTS) {
            return "enough of them";
        }
        models.add(new BroadcastModel(by(author)));
        Supplier<String> again = () -> "" + broadcasts.create("r" + request, ChatId.parse(by(author)),
                new Content(Kind.NOTICE, "开会", null, List.of()), new Audience.All(), null);
        requests.put(request, again);
        return again.get();
    }

    private static String by(int author) {
        return author == BroadcastStep.AUTHORS ? Broadcasts.SYSTEM : "telegram:" + (100 + author);
    }

    private String take(BroadcastStep.Takes taking, BroadcastId id, BroadcastModel model) {
        String expected = model.take(by(taking.by()), taking.step()).name();
        Supplier<String> again = () -> compared(
                broadcasts.take("r" + taking.request(), id, by(taking.by()), taking.step()).name(), expected);
        requests.put(taking.request(), again);
        return again.get();
    }

    private String add(BroadcastId id, BroadcastModel model, List<Integer> people) {
        List<Recipient> page = people.stream().map(number -> new Recipient(person(number), branch(number),
                number % 4 == 3 ? SkipReason.UNSUBSCRIBED : null)).toList();
        boolean expected = false;
        for (int number : people) {
            expected = model.add(person(number), branch(number), number % 4 == 3);
        }
        return compared("" + recipients.add(id, page), "" + expected);
    }

    private static ChatId person(int number) {
        return new ChatId(MESSENGERS.get(number % 2), Integer.toString(number));
    }

    private static String branch(int number) {
        return BRANCHES.get(number % BRANCHES.size());
    }

    private String fetch(BroadcastStep.Fetches fetching, BroadcastId id, BroadcastModel model) {
        String messenger = MESSENGERS.get(fetching.messenger());
        long token = tokens[fetching.messenger()];
        List<ChatId> expected = model.fetch(messenger, token, fetching.most(), now);
        List<ChatId> taken = recipients.take(id, messenger, token, fetching.most(), Instant.ofEpochMilli(now));
        taken.forEach(chat -> inHand.add(new InHand(id.number() - 1, chat, token)));
        return compared(taken.toString(), expected.toString());
    }

    private String end(int pick, Outcome outcome) {
        if (inHand.isEmpty()) {
            return "nothing in hand";
        }
        InHand message = inHand.remove(pick % inHand.size());
        return message + " " + end(message, outcome);
    }

    private String end(InHand message, Outcome outcome) {
        BroadcastModel model = models.get(message.broadcast);
        BroadcastId id = new BroadcastId(message.broadcast + 1);
        if (outcome == Outcome.SENT || outcome == Outcome.KEPT || outcome == Outcome.UNKNOWN) {
            arrives(message);
        }
        if (outcome == Outcome.GIVEN_BACK) {
            recipients.giveBack(id, message.chat.messenger(), message.token, List.of(message.chat));
            model.giveBack(message.chat, message.token);
            return outcome.name();
        }
        long at = now + 1000;
        Health health = recipients.settle(id, message.chat, message.token, settlement(outcome, at));
        model.settle(message.chat, message.token, state(outcome), at);
        return compared(health.tried() + " " + health.erred(), model.tried + " " + model.erred);
    }

    private void arrives(InHand message) {
        arrived.merge(message.broadcast + " " + message.chat, 1, Integer::sum);
    }

    private static Settlement settlement(Outcome outcome, long at) {
        return switch (outcome) {
            case SENT -> new Settlement.Sent(List.of("7"));
            case KEPT -> new Settlement.Kept(List.of("7"));
            case BLOCKED -> new Settlement.Blocked("blocked");
            case FAILED -> new Settlement.Failed("refused");
            case UNKNOWN -> new Settlement.Unknown("no answer");
            case LATER, GIVEN_BACK -> new Settlement.Later(Instant.ofEpochMilli(at));
        };
    }

    private static RowState state(Outcome outcome) {
        return switch (outcome) {
            case SENT -> RowState.SENT;
            case KEPT -> RowState.WAITING;
            case BLOCKED -> RowState.BLOCKED;
            case FAILED -> RowState.FAILED;
            case UNKNOWN -> RowState.UNKNOWN;
            case LATER, GIVEN_BACK -> RowState.PENDING;
        };
    }

    /** The bits of the luck say which of what was in hand has arrived. */
    private String crash(int messenger, int luck) {
        List<InHand> lost = inHand.stream().filter(one -> one.messenger() == messenger).toList();
        inHand.removeAll(lost);
        for (int i = 0; i < lost.size(); i++) {
            if ((luck >> (i % 4) & 1) == 1) {
                arrives(lost.get(i));
            }
        }
        if (!marksRows) {
            lost.forEach(one -> recipients.giveBack(new BroadcastId(one.broadcast + 1), one.chat.messenger(), one.token,
                    List.of(one.chat)));
            lost.forEach(one -> models.get(one.broadcast).giveBack(one.chat, one.token));
        }
        return takeOver(messenger);
    }

    private String takeOver(int messenger) {
        long token = ++tokens[messenger];
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            counts.add(compared("" + recipients.abandon(new BroadcastId(i + 1), MESSENGERS.get(messenger), token),
                    "" + models.get(i).abandon(MESSENGERS.get(messenger), token)));
        }
        return "unknown " + counts;
    }

    private String late(int messenger, int pick) {
        List<InHand> mine = inHand.stream().filter(one -> one.messenger() == messenger).toList();
        String taken = takeOver(messenger);
        if (mine.isEmpty()) {
            return taken;
        }
        InHand message = mine.get(pick % mine.size());
        inHand.remove(message);
        return taken + ", then " + end(message, Outcome.SENT);
    }

    private String rework(BroadcastId id, BroadcastModel model, String messenger, boolean deleted) {
        if (model.state != Broadcast.State.RETRACTING) {
            return "nothing to retract";
        }
        recipients.queueSent(id);
        List<Row> next = recipients.nextSent(id, messenger, 1);
        next.forEach(row -> {
            recipients.reworked(id, row.chat(), deleted);
            BroadcastModel.ModelRow known = model.row(row.chat());
            if (deleted && (known.state == RowState.SENT || known.state == RowState.WAITING)) {
                known.state = RowState.RETRACTED;
            }
        });
        return next.stream().map(Row::chat).toList().toString();
    }

    private static String compared(String real, String expected) {
        Difference.check("outcome", real, expected);
        return expected;
    }

    @Override
    public void compare() {
        for (int i = 0; i < models.size(); i++) {
            compare(new BroadcastId(i + 1), models.get(i), i);
        }
    }

    private void compare(BroadcastId id, BroadcastModel model, int number) {
        Difference.check("state", broadcasts.find(id).orElseThrow().state(), model.state);
        Map<ChatId, String> rows = new HashMap<>();
        recipients.rows(id, Arrays.asList(RowState.values()))
                .forEach(page -> page.forEach(row -> rows.put(row.chat(), row.state() + " " + row.branch())));
        Map<ChatId, String> expected = new HashMap<>();
        model.rows.forEach((chat, row) -> expected.put(chat, row.state + " " + row.branch));
        Difference.check("rows", rows, expected);
        Tally tally = broadcasts.tally(id);
        for (RowState state : RowState.values()) {
            Difference.check("tally of " + state, tally.of(state), model.count(state));
        }
        Difference.check("read", tally.total().read(),
                (long) model.did.getOrDefault(Responses.Type.READ, Set.of()).size());
        MESSENGERS.forEach(messenger -> Difference.check("left", recipients.isLeft(id, messenger),
                model.rows.entrySet().stream().anyMatch(row -> row.getKey().messenger().equals(messenger)
                        && row.getValue().state == RowState.PENDING)));
        model.rows.keySet().forEach(chat -> Difference.check("got it too often",
                arrived.getOrDefault(number + " " + chat, 0) > 1 + model.again.getOrDefault(chat, 0), false));
        checkNobodyIsLost(model, number);
    }

    /** Whoever has it is sent or unknown, whoever is sent has it. */
    private void checkNobodyIsLost(BroadcastModel model, int number) {
        model.rows.forEach((chat, row) -> {
            if (row.state == RowState.SENT) {
                Difference.check("sent and not arrived", arrived.getOrDefault(number + " " + chat, 0) > 0, true);
            }
        });
    }
}
