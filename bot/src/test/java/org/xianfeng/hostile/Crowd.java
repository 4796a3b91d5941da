package org.xianfeng.hostile;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.xianfeng.volunteer.roster.ServiceProcess;

/** Members who ask now and then, and how long they wait. */
final class Crowd implements AutoCloseable {

    private static final List<String> QUESTIONS = List.of("遵义会议是什么时候召开的？", "长征从哪里出发", "古田会议的意义",
            "八七会议在哪儿开的", "红军什么时候到的陕北", "瓦窑堡会议", "今天食堂吃什么", "/help", "/activities", "谁领导了百色起义");

    private final List<Asker> askers;

    private Crowd(List<Asker> askers) {
        this.askers = askers;
    }

    static Crowd of(int size, ServiceProcess service) throws Exception {
        URI base = service.url("/");
        List<Asker> askers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            askers.add(Asker.named(base, "198.51." + 100 + "." + (i + 1)));
        }
        return new Crowd(askers);
    }

    /** Lets each ask with such pauses for such a time; how long they waited, the longest last. */
    List<Duration> ask(Duration pause, Duration time) throws Exception {
        Queue<Duration> waited = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> all = IntStream.range(0, askers.size()).mapToObj(i -> threads.submit(() -> {
                Thread.sleep(pause.toMillis() * i / askers.size());
                for (int n = i; System.nanoTime() < end; n++) {
                    long next = System.nanoTime() + pause.toNanos();
                    waited.add(askers.get(i).ask(QUESTIONS.get(n % QUESTIONS.size())));
                    Thread.sleep(Math.max(1, (next - System.nanoTime()) / 1_000_000));
                }
                return null;
            })).toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        return waited.stream().sorted().toList();
    }

    static long p99(List<Duration> sorted) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * 99 / 100)).toMillis();
    }

    @Override
    public void close() throws IOException {
        for (Asker asker : askers) {
            asker.close();
        }
    }
}
