package org.xianfeng.member.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.xianfeng.member.Quota;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/**
 * Server-sent events about something that is looked at again and again. Each stream holds a connection, so there is an
 * end of them; all of this instance end before the web server does, which waits for requests.
 */
public class EventStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

    /** How often it looks, and so how often it says something at most. */
    private static final Duration EVERY = Duration.ofSeconds(1);
    /** So many looks in a row that find nothing new, and it says so: a page notices when the line is dead. */
    private static final int SILENT_LOOKS = 15;

    private static final String BEAT = "event: beat\ndata: \n\n";
    private static final String END = "event: end\ndata: \n\n";

    private final Quota ofReaders;
    private final Quota ofAddresses;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    /**
     * @param ofReader how many one reader may have open
     * @param ofAddress how many one address
     */
    public EventStreams(int ofReader, int ofAddress) {
        this.ofReaders = new Quota(ofReader);
        this.ofAddresses = new Quota(ofAddress);
    }

    /** What a stream is about. */
    @FunctionalInterface
    public interface Watched {

        /** As it is now; empty if its reader may not see it any more. */
        Optional<State> now();
    }

    /**
     * How something stands.
     *
     * @param event what the event of it is called
     * @param data on one line; the same as before is not told again
     * @param goesOn whether it can change yet
     */
    public record State(String event, String data, boolean goesOn) {}

    /**
     * Tells how it stands at once and whenever it has changed, "beat" when nothing has for 15 seconds, and "end" when
     * nothing will any more. Returns then, or when the page has gone.
     *
     * @return false, at once, if as many are open as may be, for this reader or from this address
     */
    public boolean tell(String reader, String address, HttpServletResponse response, Watched watched)
            throws InterruptedException {
        if (!ofReaders.tryTake(reader)) {
            return false;
        }
        try {
            if (!ofAddresses.tryTake(address)) {
                return false;
            }
            try {
                follow(watched, open(response));
            } catch (IOException e) {
                LOG.debug("A page that watched something has gone: {}", e.getMessage());
            } finally {
                ofAddresses.giveBack(address);
            }
        } finally {
            ofReaders.giveBack(reader);
        }
        return true;
    }

    private void follow(Watched watched, OutputStream page) throws IOException, InterruptedException {
        String last = "";
        int silent = 0;
        while (true) {
            Optional<State> state = watched.now();
            String said = state.map(one -> "event: " + one.event + "\ndata: " + one.data + "\n\n").orElse("");
            if (!said.isEmpty() && !said.equals(last)) {
                write(said, page);
                last = said;
                silent = 0;
            } else if (++silent >= SILENT_LOOKS) {
                write(BEAT, page);
                silent = 0;
            }
            if (state.filter(State::goesOn).isEmpty()) {
                write(END, page);
                return;
            }
            if (stopped.await(EVERY.toMillis(), MILLISECONDS)) {
                return;
            }
        }
    }

    private static OutputStream open(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Accel-Buffering", "no");
        return response.getOutputStream();
    }

    private static void write(String event, OutputStream page) throws IOException {
        page.write(event.getBytes(StandardCharsets.UTF_8));
        page.flush();
    }

    @Override
    public final void start() {
        stopped = new CountDownLatch(1);
    }

    @Override
    public final void stop() {
        stopped.countDown();
    }

    @Override
    public final boolean isRunning() { return stopped.getCount() > 0; }
}
