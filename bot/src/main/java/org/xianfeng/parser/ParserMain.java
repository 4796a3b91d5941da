package org.xianfeng.parser;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that reads files, started with the classes of a parser, its question and its answer: a line of its
 * standard input asks about one, by its address and the question, and a line of its standard output answers, as JSON. It
 * ends when nobody asks for a while, or with who started it.
 */
final class ParserMain {

    private static final Duration IDLE = Duration.ofMinutes(1);

    private final FileParser<Object, Object> parser;
    private final ObjectReader questions;
    private final ObjectWriter answers;
    private final Timer idle = new Timer("idle", true);

    private ParserMain(FileParser<Object, Object> parser, Class<?> question, Class<?> answer) {
        JsonMapper json = JsonMapper.builder().build();
        this.parser = parser;
        this.questions = json.readerFor(question);
        this.answers = json.writerFor(answer);
    }

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            // what a library prints is no answer
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            new ParserMain(parser(arguments[0]), Class.forName(arguments[1]), Class.forName(arguments[2])).serve(out);
        }
    }

    @SuppressWarnings("unchecked")
    private static FileParser<Object, Object> parser(String name) throws ReflectiveOperationException {
        Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
        constructor.setAccessible(true);
        return (FileParser<Object, Object>) constructor.newInstance();
    }

    private void serve(OutputStream out) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        TimerTask end = endLater();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            end.cancel();
            out.write((answers.writeValueAsString(answer(line)) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            end = endLater();
        }
    }

    private Object answer(String line) {
        int space = line.indexOf(' ');
        Path file = Path.of(URI.create(line.substring(0, space)));
        return parser.parse(questions.readValue(line.substring(space + 1)), file);
    }

    private TimerTask endLater() {
        TimerTask end = new TimerTask() {

            @Override
            public void run() {
                System.exit(0);
            }
        };
        idle.schedule(end, IDLE.toMillis());
        return end;
    }
}
