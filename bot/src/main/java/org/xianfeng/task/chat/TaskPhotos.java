package org.xianfeng.task.chat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.AttachmentSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Roles;
import org.xianfeng.task.Photo;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;

/** Shows the pictures that prove progress to the person in charge and to organizers; nobody else, as people are on them. */
@Component
final class TaskPhotos implements AttachmentSource {

    private static final Logger LOG = LoggerFactory.getLogger(TaskPhotos.class);
    private static final String NAME = "taskphoto";
    /** The task, the entry of its trail, the photo of that; the latter two from 0. */
    private static final Pattern ARGUMENT = Pattern.compile("([0-9]{1,9}) ([0-9]{1,9}) ([0-9]{1,9})");

    private final Tasks tasks;
    private final Roles roles;
    private final PhotoIntake intake;
    private final Phrases phrases;

    TaskPhotos(Tasks tasks, Roles roles, PhotoIntake intake, Phrases phrases) {
        this.tasks = tasks;
        this.roles = roles;
        this.intake = intake;
        this.phrases = phrases;
    }

    boolean maySee(Task task, ChatId reader) {
        return task.details().assignee().is(reader) || roles.of(reader).may(Permission.TASKS);
    }

    /** One of the photos of an entry, both counted from 0. */
    Attachment picture(Task task, int entry, int photo, Locale language) {
        return new Attachment.Picture(phrases.plain(language, "task.photo.file") + ".jpg", "image/jpeg",
                new Attachment.Origin(NAME, task.id() + " " + entry + " " + photo));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean write(String argument, ChatId reader, OutputStream target) throws IOException {
        Matcher parts = ARGUMENT.matcher(argument);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no photo of a task: " + argument);
        }
        Optional<Photo> photo = TaskId.parse(parts.group(1)).flatMap(tasks::find).filter(task -> maySee(task, reader))
                .flatMap(task -> tasks.entry(task.id(), Integer.parseInt(parts.group(2))))
                .flatMap(entry -> entry.photos().stream().skip(Integer.parseInt(parts.group(3))).findFirst());
        return photo.isPresent() && write(photo.get(), target);
    }

    private boolean write(Photo photo, OutputStream target) throws IOException {
        PhotoIntake.Result result = intake.use(photo, file -> Files.copy(file, target));
        if (result == PhotoIntake.Result.UNAVAILABLE) {
            throw new IllegalStateException("could not fetch the photo " + photo);
        }
        if (result != PhotoIntake.Result.CLEAN) {
            LOG.warn("{} cannot be shown: {}", photo, result);
        }
        return result == PhotoIntake.Result.CLEAN;
    }
}
