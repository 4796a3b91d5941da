package org.xianfeng.task.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.IncomingFiles;
import org.xianfeng.chat.messaging.IncomingFiles.Fetched;
import org.xianfeng.task.Photo;

/** Takes pictures in, and brings them again: as what can be seen on them, and nothing else. */
@Component
final class PhotoIntake {

    /** What Telegram gives a bot at most. */
    private static final long LARGEST = 20 << 20;

    private final List<IncomingFiles> incomingFiles;

    PhotoIntake(List<IncomingFiles> incomingFiles) {
        this.incomingFiles = incomingFiles;
    }

    /** What became of a picture. */
    enum Result {
        CLEAN, NO_PICTURE, TOO_LARGE, GONE, UNAVAILABLE
    }

    /** Something to do with a file while it is there. */
    @FunctionalInterface
    interface Use {

        void accept(Path file) throws IOException;
    }

    /** Keeps a picture for good, if it is one. */
    Result keep(Photo photo) {
        return messengerOf(photo).map(messenger -> {
            try {
                return use(photo, file -> {
                    messenger.replace(photo.handle(), file);
                    messenger.keep(photo.handle());
                });
            } catch (IOException e) {
                throw new UncheckedIOException("could not keep the photo " + photo, e);
            }
        }).orElse(Result.GONE);
    }

    /** A picture that was kept is not needed after all. */
    void release(Photo photo) {
        messengerOf(photo).ifPresent(messenger -> messenger.release(photo.handle()));
    }

    /** Fetches a picture, cleans it, and hands it over; the file is gone afterwards. */
    Result use(Photo photo, Use use) throws IOException {
        Path file = Files.createTempFile("photo", "");
        try {
            Result result = messengerOf(photo).map(messenger -> messenger.fetch(photo.handle(), file, LARGEST))
                    .map(PhotoIntake::result).orElse(Result.GONE);
            if (result == Result.CLEAN && !CleanPicture.replace(file)) {
                return Result.NO_PICTURE;
            }
            if (result == Result.CLEAN) {
                use.accept(file);
            }
            return result;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Result result(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Whole _ -> Result.CLEAN;
            case Fetched.TooLarge _ -> Result.TOO_LARGE;
            case Fetched.Gone _ -> Result.GONE;
            case Fetched.Unavailable _ -> Result.UNAVAILABLE;
        };
    }

    private Optional<IncomingFiles> messengerOf(Photo photo) {
        return incomingFiles.stream().filter(some -> some.messenger().equals(photo.chat().messenger())).findFirst();
    }
}
