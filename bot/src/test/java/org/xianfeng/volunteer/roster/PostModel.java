package org.xianfeng.volunteer.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.roster.PlacesChange.Surplus;

/** What one post must do, in plain Java. A transition is called between two of {@link #settle}. */
final class PostModel {

    private static final String QUEUE = "?";

    private final RosterModel activity;
    private final PostId id;
    private final Post post;
    private final Rules rules;
    private final String seed;
    private final OfferDeadline deadlines;
    private final TreeMap<Long, String> seats = new TreeMap<>();
    private final TreeMap<Long, String> queue = new TreeMap<>();
    private final Map<String, Offer> offers = new HashMap<>();
    private final Map<String, String> searches = new HashMap<>();
    private final Map<String, Long> seatedByOffer = new HashMap<>();
    private final List<String> unasked = new ArrayList<>();
    private Shift shift;
    private int places;
    private boolean draws;

    /** @param seeker whose place it is; empty for a free one */
    private record Offer(long number, long sequence, Instant until, String seeker) {}

    PostModel(RosterModel activity, PostId id, Post post, Shift shift, Rules rules, String seed,
            OfferDeadline deadlines) {
        this.activity = activity;
        this.id = id;
        this.post = post;
        this.shift = shift;
        this.rules = rules;
        this.seed = seed;
        this.deadlines = deadlines;
        this.places = post.places();
        this.draws = rules.draw().isPresent();
    }

    PostId id() {
        return id;
    }

    Post post() {
        return post;
    }

    Shift shift() {
        return shift;
    }

    int places() {
        return places;
    }

    List<String> seats() {
        return List.copyOf(seats.values());
    }

    List<String> queue() {
        return List.copyOf(queue.values());
    }

    List<String> offered() {
        return offers.keySet().stream().sorted(Comparator.comparing((String member) -> offer(member).until)
                .thenComparing(Comparator.naturalOrder())).toList();
    }

    List<String> seekers() {
        return seats.values().stream().filter(searches::containsKey).toList();
    }

    Optional<Long> offerOf(String member) {
        return Optional.ofNullable(offers.get(member)).map(Offer::number);
    }

    /** When something becomes due here though nobody acts: the draw, or the end of an offer. */
    Instant due() {
        return draws
                ? rules.draw().orElseThrow()
                : offers.values().stream().map(Offer::until).min(Comparator.naturalOrder()).orElse(Instant.MAX);
    }

    /** When that is; long ago if there is no such thing. */
    Instant moment(RosterStep.Moment moment) {
        return switch (moment) {
            case DUE -> due().equals(Instant.MAX) ? Instant.MIN : due();
            case SIGN_UP_ENDS -> shift.start().minus(rules.signUpEnds());
            case WITHDRAWAL_ENDS -> shift.start().minus(rules.withdrawalEnds());
            case START -> shift.start();
        };
    }

    /** Who has a place, waits, or was offered one. */
    List<String> members() {
        return Stream.of(seats(), queue(), offered()).flatMap(List::stream).toList();
    }

    Optional<String> tokenOf(String member) {
        return Optional.ofNullable(searches.get(member)).filter(token -> !token.equals(QUEUE));
    }

    Stream<String> tokens() {
        return seekers().stream().flatMap(seeker -> tokenOf(seeker).stream());
    }

    boolean has(String member) {
        return !standing(member).equals("none");
    }

    String standing(String member) {
        if (seats.containsValue(member)) {
            return searches.containsKey(member) ? "seeking" : "seated";
        }
        if (queue.containsValue(member)) {
            return draws ? "entered" : "waiting " + (queue().indexOf(member) + 1);
        }
        return offers.containsKey(member) ? "offered " + offer(member).number : "none";
    }

    /** How a member sees it. */
    String seenBy(String member) {
        return id + " " + standing(member) + (offers.containsKey(member) ? " until " + offer(member).until : "") + ", "
                + seats.size() + " seated, " + plainOffers() + " offered, " + queue.size() + " waiting";
    }

    String signUp(String member, Instant now, String hindrance) {
        if (has(member)) {
            return standing(member);
        }
        if (activity.state() != State.OPEN) {
            return "NOT_OPEN";
        }
        if (!now.isBefore(shift.start())) {
            return "BEGUN";
        }
        if (!now.isBefore(shift.start().minus(rules.signUpEnds()))) {
            return "TOO_LATE";
        }
        if (!hindrance.isEmpty()) {
            return hindrance;
        }
        (!draws && queue.isEmpty() && free() > 0 ? seats : queue).put(activity.nextSequence(), member);
        tell("signed-up", member);
        return standing(member);
    }

    String leave(String member, Instant now, String event) {
        if (!now.isBefore(shift.start())) {
            return "BEGUN";
        }
        if (!has(member)) {
            return "NOT_IN";
        }
        if (seats.containsValue(member)) {
            if (event.equals("withdrew") && !now.isBefore(shift.start().minus(rules.withdrawalEnds()))) {
                return "TOO_LATE";
            }
            vacate(member);
        } else if (offers.containsKey(member)) {
            endOffer(member);
        } else {
            queue.values().remove(member);
        }
        tell(event, member);
        return "withdrawn";
    }

    String accept(String member, long number) {
        Offer offer = offers.get(member);
        if (offer == null || offer.number != number) {
            return seatedByOffer.getOrDefault(member, -1L) == number ? "seated" : "stale";
        }
        endOffer(member);
        if (offer.seeker.isEmpty()) {
            seats.put(offer.sequence, member);
        } else {
            handOver(offer.seeker, member);
        }
        seatedByOffer.put(member, number);
        tell("accepted", member);
        return "seated";
    }

    String pass(String member, long number) {
        if (offerOf(member).filter(open -> open == number).isEmpty()) {
            return "stale";
        }
        endOffer(member);
        tell("passed", member);
        return "passed on";
    }

    /** @param how a token, or ? for the queue */
    String seek(String member, Instant now, String how) {
        if (!seats.containsValue(member)) {
            return "NOT_SEATED";
        }
        if (activity.state() != State.OPEN) {
            return "NOT_OPEN";
        }
        if (!now.isBefore(shift.start())) {
            return "BEGUN";
        }
        String before = searches.get(member);
        if (before != null && before.equals(QUEUE) == how.equals(QUEUE)) {
            return "sought " + before;
        }
        if (how.equals(QUEUE) && queue.isEmpty()) {
            return "NOBODY_WAITS";
        }
        callOffSearch(member);
        searches.put(member, how);
        if (how.equals(QUEUE)) {
            unasked.add(member);
        }
        tell("sought", member);
        return "sought " + how;
    }

    String stopSeeking(String member) {
        if (!seats.containsValue(member)) {
            return "NOT_SEATED";
        }
        if (searches.containsKey(member)) {
            callOffSearch(member);
            tell("search-ended", member);
        }
        return "given up";
    }

    String takeOver(String member, Instant now, String token, String hindrance) {
        Optional<String> seeker = searches.entrySet().stream().filter(search -> search.getValue().equals(token))
                .map(Map.Entry::getKey).findFirst();
        if (seats.containsValue(member)) {
            return "SEATED_ALREADY";
        }
        if (activity.state() != State.OPEN) {
            return "NOT_OPEN";
        }
        if (!now.isBefore(shift.start())) {
            return "BEGUN";
        }
        if (seeker.isEmpty()) {
            return "UNKNOWN";
        }
        if (!hindrance.isEmpty()) {
            return hindrance;
        }
        if (offers.containsKey(member)) {
            endOffer(member);
        }
        queue.values().remove(member);
        handOver(seeker.get(), member);
        return "taken over";
    }

    String changePlaces(int wanted, Surplus choice) {
        int surplus = seats.size() + plainOffers() - wanted;
        if (surplus > 0 && choice == Surplus.ASK) {
            return "too many " + surplus;
        }
        if (wanted != places) {
            places = wanted;
            activity.happens("places-changed " + id.number());
        }
        if (choice == Surplus.TO_QUEUE) {
            sendBack(surplus);
        }
        return "changed";
    }

    private void sendBack(int surplus) {
        List<String> lastOffered = offers.keySet().stream().filter(member -> offer(member).seeker.isEmpty())
                .sorted(Comparator.comparingLong(member -> -offer(member).sequence)).toList();
        int left = surplus;
        for (String member : lastOffered) {
            if (left-- <= 0) {
                return;
            }
            withdrawOffer(member);
            tell("offer-withdrawn", member);
        }
        while (left-- > 0) {
            Map.Entry<Long, String> last = seats.lastEntry();
            callOffSearch(last.getValue());
            vacate(last.getValue());
            queue.put(last.getKey(), last.getValue());
            tell("sent-back", last.getValue());
        }
    }

    /** Ends every search and every offer. */
    void endAll(boolean quietly) {
        for (String seeker : seekers()) {
            searches.remove(seeker);
            if (!quietly) {
                tell("search-ended", seeker);
            }
        }
        for (String member : offered()) {
            withdrawOffer(member);
            if (!quietly) {
                tell("offer-withdrawn", member);
            }
        }
    }

    void moveTo(Shift moved) {
        shift = moved;
        offers.replaceAll((_, offer) -> offer.until.isAfter(moved.start())
                ? new Offer(offer.number, offer.sequence, moved.start(), offer.seeker)
                : offer);
    }

    void settle(Instant now) {
        boolean open = activity.state() == State.OPEN && now.isBefore(shift.start());
        if (draws && open && !now.isBefore(rules.draw().orElseThrow())) {
            draw();
        }
        for (String member : offered()) {
            if (!offer(member).until.isAfter(now)) {
                endOffer(member);
                tell("expired", member);
            }
        }
        if (open && !draws) {
            fill(now);
        }
        for (String seeker : unasked) {
            if (!QUEUE.equals(searches.get(seeker))) {
                continue;
            }
            if (open && !queue.isEmpty()) {
                offerToFirst(now, seeker);
            } else {
                searches.remove(seeker);
                tell("search-ended", seeker);
            }
        }
        unasked.clear();
    }

    private void fill(Instant now) {
        while (free() > 0 && !queue.isEmpty()) {
            boolean byOffer = rules.promotion() == Rules.Promotion.BY_OFFER
                    && deadlines.of(now, shift.start()).isPresent();
            if (byOffer) {
                offerToFirst(now, "");
            } else {
                Map.Entry<Long, String> first = queue.pollFirstEntry();
                seats.put(first.getKey(), first.getValue());
                tell("promoted", first.getValue());
            }
        }
    }

    private void offerToFirst(Instant now, String seeker) {
        Map.Entry<Long, String> first = queue.pollFirstEntry();
        Instant until = deadlines.of(now, shift.start()).orElse(shift.start());
        offers.put(first.getValue(), new Offer(activity.nextOffer(), first.getKey(), until, seeker));
        tell("offered", first.getValue());
    }

    private void draw() {
        List<String> entered = queue().stream().sorted(Comparator.comparing(this::lot)).toList();
        queue.clear();
        draws = false;
        activity.happens("drawn " + id.number());
        for (String member : entered) {
            boolean wins = free() > 0;
            (wins ? seats : queue).put(activity.nextSequence(), member);
            if (wins) {
                tell("promoted", member);
            }
        }
    }

    private String lot(String member) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1")
                    .digest((seed + ":" + member).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private Offer offer(String member) {
        return Objects.requireNonNull(offers.get(member));
    }

    private int plainOffers() {
        return (int) offers.values().stream().filter(offer -> offer.seeker.isEmpty()).count();
    }

    private int free() {
        return places - seats.size() - plainOffers();
    }

    private void endOffer(String member) {
        Offer offer = offer(member);
        offers.remove(member);
        if (!offer.seeker.isEmpty()) {
            unasked.add(offer.seeker);
        }
    }

    private void withdrawOffer(String member) {
        queue.put(offer(member).sequence, member);
        endOffer(member);
    }

    private void callOffSearch(String seeker) {
        if (searches.remove(seeker) != null) {
            offers.keySet().stream().filter(member -> offer(member).seeker.equals(seeker)).findFirst()
                    .ifPresent(member -> {
                        withdrawOffer(member);
                        tell("offer-withdrawn", member);
                    });
        }
    }

    private void vacate(String member) {
        searches.remove(member);
        offers.replaceAll((_, offer) -> offer.seeker.equals(member)
                ? new Offer(offer.number, offer.sequence, offer.until, "")
                : offer);
        seats.values().remove(member);
        seatedByOffer.remove(member);
    }

    private void handOver(String seeker, String substitute) {
        long place = seats.entrySet().stream().filter(seat -> seat.getValue().equals(seeker)).findFirst().orElseThrow()
                .getKey();
        searches.remove(seeker);
        seatedByOffer.remove(seeker);
        seats.put(place, substitute);
        tell("handed-over", seeker);
    }

    private void tell(String event, String member) {
        activity.happens(event + " " + id.number() + " " + member);
    }
}
