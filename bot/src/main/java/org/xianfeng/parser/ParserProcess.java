package org.xianfeng.parser;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has files read in a process of their own, which bears no secrets and is ended when it takes too long or too much: a
 * thread that loops in a parser cannot be stopped, and memory that it fills is everybody's. The process is started when
 * there is something to read, and ends by itself soon after. Safe for any number of threads, which take turns.
 *
 * @param <Q> what its parser is asked
 * @param <A> what its parser answers
 */
public final class ParserProcess<Q, A> {

    private static final Logger LOG = LoggerFactory.getLogger(ParserProcess.class);
    private static final Executor THREADS = task -> Thread.ofVirtual().name("parser").start(task);
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final String MAIN = ParserMain.class.getName();

    private final DataSize memory;
    private final Duration limit;
    private final List<String> arguments;
    private final ObjectWriter questions;
    private final ObjectReader answers;
    private final ReentrantLock atWork = new ReentrantLock();
    private @Nullable Process process;

    /**
     * Starts nothing yet.
     *
     * @param memory that the process may use
     * @param limit how long one file may take
     */
    public ParserProcess(Class<? extends FileParser<Q, A>> parser, Class<Q> question, Class<A> answer, DataSize memory,
            Duration limit) {
        JsonMapper json = JsonMapper.builder().build();
        this.arguments = List.of(parser.getName(), question.getName(), answer.getName());
        this.questions = json.writerFor(question);
        this.answers = json.readerFor(answer);
        this.memory = memory;
        this.limit = limit;
    }

    /**
     * Reads one file; others wait.
     *
     * @return empty if that took too much time or memory
     * @throws IOException if the process cannot be started, or we are interrupted
     */
    public Optional<A> parse(Q question, Path file) throws IOException {
        atWork.lock();
        try {
            return answer(file.toUri().toASCIIString() + " " + questions.writeValueAsString(question));
        } finally {
            atWork.unlock();
        }
    }

    private Optional<A> answer(String question) throws IOException {
        Process asked = running();
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> ask(asked, question), THREADS);
        boolean answered = false;
        try {
            A answer = answers.readValue(line.get(limit.toMillis(), TimeUnit.MILLISECONDS));
            answered = true;
            return Optional.of(answer);
        } catch (TimeoutException _) {
            LOG.warn("Reading a file took more than {} and was ended: {}", limit, question);
        } catch (ExecutionException | JacksonException e) {
            // without enough memory it ends, after some last words
            LOG.warn("The process that reads files ended at {}: {}", question, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading " + question, e);
        } finally {
            if (!answered) {
                // what it has started itself would go on without it
                asked.descendants().forEach(ProcessHandle::destroyForcibly);
                asked.destroyForcibly();
                process = null;
            }
        }
        return Optional.empty();
    }

    /** The next line of the process, empty if it has ended. */
    private static String ask(Process asked, String question) {
        try {
            BufferedWriter questions = asked.outputWriter(StandardCharsets.UTF_8);
            questions.write(question + "\n");
            questions.flush();
            BufferedReader answers = asked.inputReader(StandardCharsets.UTF_8);
            return Objects.requireNonNullElse(answers.readLine(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process running() throws IOException {
        Process known = process;
        if (known != null && known.isAlive()) {
            return known;
        }
        ProcessBuilder builder = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process started = builder.start();
        process = started;
        return started;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + memory.toMegabytes() + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
                        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"), "-cp",
                        System.getProperty("java.class.path")));
        // in the jar that Spring Boot packs, our classes are where only its launcher finds them
        boolean packed = ClassLoader.getSystemResource(MAIN.replace('.', '/') + ".class") == null;
        command.addAll(packed ? List.of("-Dloader.main=" + MAIN, LAUNCHER) : List.of(MAIN));
        command.addAll(arguments);
        return command;
    }
}
