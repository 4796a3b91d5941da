package org.xianfeng.knowledge.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Trials;
import org.xianfeng.knowledge.ask.AnswerCard;
import org.xianfeng.knowledge.ask.AskVerbs;
import org.xianfeng.knowledge.document.DocumentReader;
import org.xianfeng.knowledge.document.ParsedDocument;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.folder.LibraryFolder;

/** Lets an admin ask one file alone, to see what it answers. */
@Component
final class UploadTrial implements Dialog {

    /** The key of the file's name. */
    private static final FormField<String> KEY = FormField.text("key");
    private static final FormField<String> QUESTION = FormField.text("question");
    private static final int LONGEST = 500;
    /** Entries that are written for us have ids of their own; so many of them are asked. */
    private static final int MOST_IDS = 500;
    /** What the ids of all entries of one document begin with. */
    private static final Pattern OF_DOCUMENT = Pattern.compile("(doc-[0-9a-f]+-).*");

    private final UploadFolder uploadFolder;
    private final DocumentReader documents;
    private final Trials trials;
    private final Phrases phrases;
    private final Form form;

    UploadTrial(UploadFolder uploadFolder, DocumentReader documents, Trials trials, Forms forms, Phrases phrases) {
        this.uploadFolder = uploadFolder;
        this.documents = documents;
        this.trials = trials;
        this.phrases = phrases;
        this.form = forms.of(FlowSpec.named("trial").needs(Permission.LIBRARY)
                .ask(Prompt.of(QUESTION, Inputs.line(LONGEST, "documents.trial.bad"))
                        .worded(draft -> phrases.say(draft.language(), "documents.trial", title(draft))))
                .stopped("documents.trial.stopped").finish("done", (_, draft) -> answered(draft)));
    }

    @Override
    public Routes routes() {
        return Routes.of().pressIfThere(UploadVerbs.TRY, this::begin).flow(form);
    }

    private Optional<Reply> begin(Press<String> press, Session session) {
        return uploadFolder.find(press.target()).map(
                upload -> form.begin(press.incoming(), session, draft -> draft.put(KEY, upload.name().key())));
    }

    private String title(Draft draft) {
        return uploadFolder.find(draft.need(KEY)).map(Upload::title).orElse("");
    }

    private Ending answered(Draft draft) {
        Optional<Upload> found = uploadFolder.find(draft.need(KEY));
        return Ending.done(found.map(upload -> answer(upload, draft))
                .orElseGet(() -> Reply.of(phrases.say(draft.language(), "documents.trial.gone"))));
    }

    private Reply answer(Upload upload, Draft draft) {
        Question question = new Question(draft.need(QUESTION));
        Reply answer = new AnswerCard(phrases, draft.language(), AskVerbs::opening)
                .show(trials.ask(question, beginnings(upload)), question);
        Markup headline = phrases.say(draft.language(), "documents.trial.answer", upload.title());
        return new Reply(headline.above(answer.text()), answer.buttons(), false)
                .with(new Button(phrases.plain(draft.language(), "documents.button.again"),
                        UploadVerbs.TRY.with(upload.name().key())))
                .with(UploadCards.remove(phrases, draft.language(), upload));
    }

    private List<String> beginnings(Upload upload) {
        Matcher document = OF_DOCUMENT.matcher(upload.first());
        if (document.matches()) {
            return List.of(document.group(1));
        }
        try {
            return LibraryFolder.contents(uploadFolder.nameInLibrary(upload.name()), uploadFolder.file(upload),
                    documents) instanceof ParsedDocument.Taken taken
                            ? taken.entries().stream().map(Entry::id).limit(MOST_IDS).toList()
                            : List.of(upload.first());
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + upload.name().text(), e);
        }
    }
}
