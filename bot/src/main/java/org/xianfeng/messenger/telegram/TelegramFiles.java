package org.xianfeng.messenger.telegram;

import java.nio.file.Path;

import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;
import org.xianfeng.chat.messaging.IncomingFiles;

/** Files that Telegram keeps: it is asked where one is, and gives it out there for an hour, up to 20 MB. */
final class TelegramFiles implements IncomingFiles {

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
        return where instanceof ApiResult.Done<File>(File file)
                ? outcome(api.download(file.getFilePath(), target, most))
                : outcome(where);
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
