package org.xianfeng.knowledge.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.messaging.IncomingFiles;
import org.xianfeng.chat.messaging.IncomingFiles.Fetched;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.knowledge.document.DocumentReader;
import org.xianfeng.knowledge.document.DocumentSettings;
import org.xianfeng.knowledge.document.ParsedDocument;
import org.xianfeng.knowledge.document.RecognitionSettings;
import org.xianfeng.knowledge.document.extract.DocumentRefusal;
import org.xianfeng.knowledge.document.extract.Legibility;
import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.LibraryFolder;
import org.xianfeng.knowledge.reindex.Job;
import org.xianfeng.knowledge.reindex.Reindex;
import org.xianfeng.knowledge.reindex.Reindexing;
import org.xianfeng.member.Audit;
import redis.clients.jedis.exceptions.JedisException;

/** Takes a file in: fetches it, reads it, keeps it, renews the library, and tells who brought it what came of it. */
@Component
final class UploadProcessor implements HeldFiles {

    private static final Logger LOG = LoggerFactory.getLogger(UploadProcessor.class);
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Audit audit;
    private final Map<String, IncomingFiles> incomingFiles;
    private final DocumentReader documents;
    private final DocumentSettings settings;
    private final RecognitionSettings recognition;
    private final UploadFolder uploadFolder;
    private final Reindexing reindexing;
    private final Outbox outbox;
    private final UploadCards cards;
    private final Clock clock;

    UploadProcessor(List<IncomingFiles> incomingFiles, DocumentReader documents, DocumentSettings settings,
            RecognitionSettings recognition, UploadFolder uploadFolder, Reindexing reindexing, Outbox outbox,
            UploadCards cards, Clock clock, Audit audit) {
        this.audit = audit;
        this.incomingFiles = incomingFiles.stream()
                .collect(Collectors.toMap(IncomingFiles::messenger, Function.identity()));
        this.documents = documents;
        this.settings = settings;
        this.recognition = recognition;
        this.uploadFolder = uploadFolder;
        this.reindexing = reindexing;
        this.outbox = outbox;
        this.cards = cards;
        this.clock = clock;
    }

    /** May be called again for the same document after a crash; who brought it is told once. */
    void take(Incoming.Document document) throws InterruptedException {
        FileName name = FileName.of(document.name());
        Outcome outcome = attempt(document, name);
        audit.note(document.chat().toString(), Audit.Action.FILE, "", "+ " + name.text());
        LOG.info("{} brought {} ({} bytes): {}", document.chat(), name.text(), document.size(), outcome);
        tell(document, name, outcome);
    }

    /** For what cannot be taken in, since the service has ended each time that it tried. */
    void giveUp(Incoming.Document document) {
        tell(document, FileName.of(document.name()), new Outcome.Failed());
    }

    private void tell(Incoming.Document document, FileName name, Outcome outcome) {
        outbox.reply("document." + document.origin().update(), document.chat(),
                language -> cards.outcome(language, name, outcome));
        release(document);
    }

    private Outcome attempt(Incoming.Document document, FileName name) throws InterruptedException {
        try {
            return take(document, name);
        } catch (JedisException e) {
            // not the document's fault: it is tried again when Redis answers
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            LOG.error("Could not take in {}", name.text(), e);
            return new Outcome.Failed();
        } finally {
            uploadFolder.clear(name);
        }
    }

    private Outcome take(Incoming.Document document, FileName name) throws IOException, InterruptedException {
        Path place = uploadFolder.place(name);
        return switch (fetch(document, place)) {
            case Fetched.Whole _ -> take(document, name, place);
            case Fetched.TooLarge _ -> new Outcome.Refused(DocumentRefusal.TOO_LARGE, "");
            case Fetched.Gone(String reason) -> {
                LOG.warn("{} cannot be fetched: {}", name.text(), reason);
                yield new Outcome.Gone();
            }
            case Fetched.Unavailable(String reason) -> {
                LOG.error("{} could not be fetched: {}", name.text(), reason);
                yield new Outcome.Failed();
            }
        };
    }

    private Fetched fetch(Incoming.Document document, Path place) throws InterruptedException {
        IncomingFiles messenger = incomingFiles.get(document.chat().messenger());
        if (messenger == null) {
            return new Fetched.Gone("the messenger is off");
        }
        for (int tries = 1;; tries++) {
            Fetched fetched = messenger.fetch(document.handle(), place, settings.largest().toBytes());
            if (!(fetched instanceof Fetched.Unavailable) || tries == TRIES) {
                return fetched;
            }
            Thread.sleep(PAUSE.multipliedBy(tries));
        }
    }

    private Outcome take(Incoming.Document document, FileName name, Path place) throws IOException {
        return switch (LibraryFolder.contents(uploadFolder.nameInLibrary(name), place, documents)) {
            case ParsedDocument.Refused(DocumentRefusal reason, String seen) -> new Outcome.Refused(reason, seen);
            case ParsedDocument.Taken taken when isDoubtful(taken) -> {
                Upload held = upload(taken, name, Files.size(place), taken.entries().size(), document.origin());
                uploadFolder.hold(held, place);
                yield new Outcome.Doubtful(held, Receipt.of(taken));
            }
            case ParsedDocument.Taken taken -> keep(taken, name, place, document.origin());
        };
    }

    private boolean isDoubtful(ParsedDocument.Taken taken) {
        Legibility legibility = taken.reading().legibility();
        return legibility.isRecognised() && legibility.sureness() < recognition.leastSureness();
    }

    @Override
    public Outcome accept(Upload held, Origin by) throws IOException {
        Path place = uploadFolder.held(held.name());
        return switch (LibraryFolder.contents(uploadFolder.nameInLibrary(held.name()), place, documents)) {
            case ParsedDocument.Refused(DocumentRefusal reason, String seen) -> new Outcome.Refused(reason, seen);
            case ParsedDocument.Taken taken -> keep(taken, held.name(), place, by);
        };
    }

    private Outcome keep(ParsedDocument.Taken taken, FileName name, Path place, Origin by) throws IOException {
        long size = Files.size(place);
        uploadFolder.keep(name, place);
        uploadFolder.discard(name);
        return renew(taken, name, size, by);
    }

    private Upload upload(ParsedDocument.Taken taken, FileName name, long size, int entries, Origin by) {
        return new Upload(name, taken.title(), size, entries, taken.entries().getFirst().id(), by.chat(),
                clock.instant());
    }

    private Outcome renew(ParsedDocument.Taken taken, FileName name, long size, Origin by) {
        Job job = reindexing.run(Reindex.USUAL, by.shownName());
        List<Problem> found = job.problems().stream()
                .filter(problem -> problem.file().equals(uploadFolder.nameInLibrary(name))
                        && !taken.problems().contains(problem))
                .toList();
        // what is found only among the others is an entry whose id is taken
        Upload brought = upload(taken, name, size, taken.entries().size() - found.size(), by);
        boolean replaced = uploadFolder.note(brought);
        return new Outcome.Taken(brought, replaced, job.isServed(),
                Stream.concat(taken.problems().stream(), found.stream()).toList(), Receipt.of(taken));
    }

    /** Has its messenger keep a document until it is taken in, or cannot be. */
    void keep(Incoming.Document document) {
        IncomingFiles messenger = incomingFiles.get(document.chat().messenger());
        if (messenger != null) {
            messenger.keep(document.handle());
        }
    }

    void release(Incoming.Document document) {
        IncomingFiles messenger = incomingFiles.get(document.chat().messenger());
        if (messenger != null) {
            messenger.release(document.handle());
        }
    }
}
