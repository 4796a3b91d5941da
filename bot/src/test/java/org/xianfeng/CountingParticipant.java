package org.xianfeng;

/** Counts what somebody does: taps (a link that is opened, too) and messages. */
final class CountingParticipant implements Participant {

    private final Participant who;
    private int taps;
    private int messages;

    CountingParticipant(Participant who) {
        this.who = who;
    }

    /** @param taps and messages that somebody needed for something */
    record Cost(int taps, int messages) {

        Cost plus(Cost other) {
            return new Cost(taps + other.taps, messages + other.messages);
        }

        @Override
        public String toString() {
            String written = messages == 1 ? "1 message" : messages + " messages";
            String tapped = taps == 1 ? "1 tap" : taps + " taps";
            return taps == 0 ? written : messages == 0 ? tapped : written + ", " + tapped;
        }
    }

    /** What they did since this was asked last. */
    Cost cost() {
        Cost cost = new Cost(taps, messages);
        taps = 0;
        messages = 0;
        return cost;
    }

    @Override
    public void sends(String text) {
        messages++;
        who.sends(text);
    }

    @Override
    public void presses(String label) {
        taps++;
        who.presses(label);
    }

    @Override
    public String sees(String words) {
        return who.sees(words);
    }

    @Override
    public byte[] receives(String words) {
        return who.receives(words);
    }

    @Override
    public void follows(String address) {
        taps++;
        who.follows(address);
    }

    @Override
    public boolean hasLocation() {
        return who.hasLocation();
    }

    @Override
    public void sendsALocation(double latitude, double longitude) {
        taps++;
        who.sendsALocation(latitude, longitude);
    }

    @Override
    public void photographs(String name) {
        who.photographs(name);
    }
}
