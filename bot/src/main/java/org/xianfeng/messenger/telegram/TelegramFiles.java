package org.xianfeng.messenger.telegram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;
import org.xianfeng.chat.messaging.IncomingFiles;

/** Files that Telegram keeps: it is asked where one is, and gives it out there for an hour, up to 20 MB. */
final class TelegramFiles implements IncomingFiles {

    private static final int TRIES = 3;

    private final BotApi api;

    TelegramFiles(BotApi api) {
        this.api = api;
    }

    @Override
    public String messenger() {
        return TelegramMessenger.NAME;
    }

    @Override
    public Fetched fetch(String handle, Path target, long most) {
        ApiResult<File> where = api.call(new GetFile(handle));
        for (int tries = 1; tries < TRIES && isUnknown(where); tries++) {
            where = api.call(new GetFile(handle));
        }
        if (isUnknown(where)) {
            return new Fetched.Unavailable("Telegram does not say where the file is");
        }
        return where instanceof ApiResult.Done<File>(File file)
                ? write(file.getFilePath(), target, most)
                : outcome(where);
    }

    /** Telegram has the file, and is still getting it ready. */
    private static boolean isUnknown(ApiResult<File> where) {
        return where instanceof ApiResult.Done<File>(File file)
                && (file.getFilePath() == null || file.getFilePath().isBlank());
    }

    /** A server of one's own that was started with {@code --local} names files of its disk, which we must share. */
    private Fetched write(String path, Path target, long most) {
        if (!path.startsWith("/")) {
            return outcome(api.download(path, target, most));
        }
        try {
            Path file = Path.of(path);
            if (Files.size(file) > most) {
                return new Fetched.TooLarge();
            }
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            return new Fetched.Whole();
        } catch (NoSuchFileException _) {
            return new Fetched.Unavailable("the Bot API server keeps files in a folder that is not shared with us");
        } catch (IOException e) {
            return new Fetched.Unavailable(e.toString());
        }
    }

    private static Fetched outcome(ApiResult<?> answer) {
        return switch (answer) {
            case ApiResult.Done<?>(var written) -> Boolean.TRUE.equals(written)
                    ? new Fetched.Whole()
                    : new Fetched.TooLarge();
            case ApiResult.Refused<?> refused when refused.description().contains("file is too big") ->
                new Fetched.TooLarge();
            case ApiResult.Refused<?> refused when refused.code() == 429 || refused.code() == 401 ->
                new Fetched.Unavailable(refused.description());
            case ApiResult.Refused<?> refused -> new Fetched.Gone(refused.description());
            case ApiResult.Unsent<?>(var reason) -> new Fetched.Unavailable(reason);
            case ApiResult.Lost<?>(var reason) -> new Fetched.Unavailable(reason);
        };
    }

    /** Telegram has taken out of pictures what cannot be seen. */
    @Override
    public void replace(String handle, Path content) {}

    /** Telegram keeps it in the chat, whatever we do. */
    @Override
    public void keep(String handle) {}

    /** Telegram keeps it in the chat, whatever we do. */
    @Override
    public void release(String handle) {}
}
