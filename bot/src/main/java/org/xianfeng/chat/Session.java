package org.xianfeng.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** What we remember of a chat from one incoming to the next: its language, and the guided dialog it is in. */
public final class Session {

    private static final String PASSING = "chat.passing";
    /** Notes that begin so are of the chat itself, and stay as long as it does. */
    private static final String OF_CHAT = "chat.";

    private Locale language;
    private @Nullable String dialog;
    private final Map<String, String> notes;
    /** When each note was put, in hours since 1970. */
    private final Map<String, Long> hours;
    private final Set<String> putNow = new HashSet<>();
    private boolean first;
    private boolean changed;

    /** A session as it was saved. */
    public Session(State saved) {
        this.language = Locale.forLanguageTag(saved.language());
        this.dialog = saved.dialog();
        this.notes = new HashMap<>(saved.notes());
        this.hours = new HashMap<>(saved.hours());
    }

    /** The session of somebody who writes for the first time; it is to be saved, or their language would be lost. */
    public static Session fresh(Locale language) {
        Session fresh = new Session(new State(language.toLanguageTag(), null, Map.of(), Map.of()));
        fresh.changed = true;
        fresh.first = true;
        return fresh;
    }

    /** Whether nothing of this chat was kept before. */
    public boolean isFirst() { return first; }

    /** Keeps the session no longer than this, until {@link #stay}: its member has done nothing yet. */
    public void passBy(Duration kept) {
        put(PASSING, Long.toString(kept.toSeconds()));
    }

    /** Keeps it from now on as any other; false if it was kept so already. */
    public boolean stay() {
        boolean passed = keptFor().isPresent();
        forget(PASSING);
        return passed;
    }

    /** How long it is kept; empty for as long as anything. */
    public Optional<Duration> keptFor() {
        return get(PASSING).map(Long::valueOf).map(Duration::ofSeconds);
    }

    public Locale language() {
        return language;
    }

    public void language(Locale language) {
        this.language = language;
        changed = true;
    }

    /** Whether this guided dialog is under way. */
    public boolean isIn(String dialog) {
        return dialog.equals(this.dialog);
    }

    /** The guided dialog that is under way. */
    public Optional<String> dialog() {
        return Optional.ofNullable(dialog);
    }

    /** Begins a guided dialog, in place of one that may be under way. */
    public void enter(String dialog) {
        leave();
        this.dialog = dialog;
    }

    /** Ends the guided dialog and forgets its notes. */
    public void leave() {
        if (dialog != null) {
            String prefix = dialog + ".";
            notes.keySet().removeIf(key -> key.startsWith(prefix));
        }
        dialog = null;
        changed = true;
    }

    /** A note; keys begin with the dialog's name and a dot, such as {@code new.title}. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(notes.get(key));
    }

    /** The notes whose keys begin so, by what follows that. */
    public Map<String, String> notes(String prefix) {
        Map<String, String> found = new TreeMap<>();
        notes.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }

    public void put(String key, String value) {
        notes.put(key, value);
        putNow.add(key);
        changed = true;
    }

    public void forget(String key) {
        changed |= notes.remove(key) != null;
    }

    /**
     * Forgets the notes that were put longer ago than this: neither those of the chat itself, nor those of the guided
     * dialog that is under way, which ends by itself. To be called once a turn, before it is saved.
     */
    public void forgetOld(Instant now, Duration kept) {
        long hour = now.getEpochSecond() / ChronoUnit.HOURS.getDuration().toSeconds();
        hours.keySet().retainAll(notes.keySet());
        for (String key : Set.copyOf(notes.keySet())) {
            boolean stays = key.startsWith(OF_CHAT) || (dialog != null && key.startsWith(dialog + "."));
            long since = putNow.contains(key) ? hour : hours.getOrDefault(key, hour);
            if (stays) {
                hours.remove(key);
            } else if (since + kept.toHours() >= hour) {
                hours.put(key, since);
            } else {
                forget(key);
                hours.remove(key);
            }
        }
        putNow.clear();
    }

    /** Whether there is something to save. */
    public boolean changed() {
        return changed;
    }

    public State state() {
        return new State(language.toLanguageTag(), dialog, new TreeMap<>(notes), new TreeMap<>(hours));
    }

    /**
     * A session as it is kept.
     *
     * @param hours when notes were put, in hours since 1970; null in what was kept before this was known
     */
    public record State(String language, @Nullable String dialog, Map<String, String> notes,
            @Nullable Map<String, Long> hours) {

        @Override
        public Map<String, Long> hours() {
            return Objects.requireNonNullElse(hours, Map.of());
        }
    }
}
