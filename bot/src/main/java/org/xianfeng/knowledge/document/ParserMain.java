package org.xianfeng.knowledge.document;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that reads documents: a line of its standard input asks for one, as its type and its address, and a line of
 * its standard output answers, as JSON. It ends when nobody asks for a while, or with who started it.
 */
final class ParserMain {

    private static final Duration IDLE = Duration.ofMinutes(1);

    private final ObjectWriter json = JsonMapper.builder().build().writerFor(ExtractedText.class);
    private final Timer idle = new Timer("idle", true);

    private ParserMain() {}

    public static void main(String[] arguments) throws IOException {
        try (OutputStream answers = new FileOutputStream(FileDescriptor.out)) {
            // what a library prints is no answer
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            new ParserMain().serve(answers);
        }
    }

    private void serve(OutputStream answers) throws IOException {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        TimerTask end = endLater();
        for (String question = questions.readLine(); question != null; question = questions.readLine()) {
            end.cancel();
            answers.write((json.writeValueAsString(answer(question)) + "\n").getBytes(StandardCharsets.UTF_8));
            answers.flush();
            end = endLater();
        }
    }

    private static ExtractedText answer(String question) {
        int space = question.indexOf(' ');
        return TextExtractor.of(FileType.valueOf(question.substring(0, space)),
                Path.of(URI.create(question.substring(space + 1))));
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
