package org.xianfeng.messenger.telegram;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.Okio;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

import static java.util.concurrent.TimeUnit.SECONDS;

/** Calls the Bot API. Whatever it returns, throws or logs has the token taken out. */
final class BotApi implements AutoCloseable {

    /** The library's default of five calls at once is for a browser. */
    private static final int CALLS_AT_ONCE = 256;

    /** Shorter than a server keeps an idle connection; one that it closed would lose the next call. */
    private static final int IDLE_SECONDS = 50;

    private static final Logger LOG = LoggerFactory.getLogger(BotApi.class);

    private final String token;
    private final URI api;
    private final OkHttpClient http;
    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("telegram-", 0).factory());
    private final TelegramClient client;

    /**
     * A client of its own threads and connections.
     *
     * @param answerTimeout how long an answer may take
     */
    BotApi(TelegramSettings settings, Duration answerTimeout) {
        token = settings.token();
        api = settings.api();
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        http = ConnectionWatch.install(new OkHttpClient.Builder()).dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(CALLS_AT_ONCE, IDLE_SECONDS, SECONDS))
                .connectTimeout(settings.connectTimeout()).readTimeout(answerTimeout)
                .retryOnConnectionFailure(false) // else it sends a message twice
                .addInterceptor(chain -> chain.proceed(below(api, chain.request())))
                .proxy(TelegramProxy.of(settings, System.getenv())).build();
        client = new OkHttpTelegramClient(http, token, url(api));
    }

    /** The library knows servers alone; where the API is below a path of one, each request goes there. */
    private static Request below(URI api, Request request) {
        String path = Objects.requireNonNullElse(api.getRawPath(), "").replaceFirst("/+$", "");
        return path.isEmpty()
                ? request
                : request.newBuilder()
                        .url(request.url().newBuilder().encodedPath(path + request.url().encodedPath()).build())
                        .build();
    }

    /** Calls and waits for the answer. An interrupt ends the wait, and stays set. */
    <T extends Serializable> ApiResult<T> call(BotApiMethod<T> method) {
        return await(() -> client.executeAsync(method));
    }

    /** The same for the methods that the library takes for uploads. */
    ApiResult<Boolean> call(SetWebhook method) {
        return await(() -> client.executeAsync(method));
    }

    ApiResult<Message> call(SendDocument method) {
        return await(() -> client.executeAsync(method));
    }

    ApiResult<Message> call(SendPhoto method) {
        return await(() -> client.executeAsync(method));
    }

    /**
     * Writes a file that Telegram told the path of.
     *
     * @param most the largest size in bytes; of a larger file nothing is written
     * @return whether it was written
     */
    ApiResult<Boolean> download(String path, Path target, long most) {
        HttpUrl address = Objects.requireNonNull(HttpUrl.get(api)).newBuilder().encodedPath("/")
                .addPathSegments("file/bot" + token + "/" + path).build();
        try (Response response = http.newCall(new Request.Builder().url(address).build()).execute()) {
            return response.isSuccessful()
                    ? new ApiResult.Done<>(copy(Objects.requireNonNull(response.body()).source(), target, most))
                    : new ApiResult.Refused<>(response.code(), "there is no file " + path);
        } catch (IOException failure) {
            return read(failure);
        }
    }

    private static boolean copy(BufferedSource content, Path target, long most) throws IOException {
        if (content.request(most + 1)) {
            return false;
        }
        try (BufferedSink file = Okio.buffer(Okio.sink(target))) {
            file.writeAll(content);
            return true;
        }
    }

    private <T> ApiResult<T> await(Sending<T> request) {
        try {
            return new ApiResult.Done<>(request.send().get());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new ApiResult.Lost<>("interrupted");
        } catch (ExecutionException failure) {
            return read(Objects.requireNonNullElse(failure.getCause(), failure));
        } catch (TelegramApiException failure) {
            return read(failure);
        }
    }

    /** Calls without waiting, for what may as well fail. */
    <T extends Serializable> void callAndForget(BotApiMethod<T> method) {
        try {
            CompletableFuture<T> answer = client.executeAsync(method);
            answer.exceptionally(failure -> {
                LOG.debug("Telegram: {} came to nothing: {}", method.getMethod(), read(failure));
                return null;
            });
        } catch (TelegramApiException failure) {
            LOG.debug("Telegram: {} was not sent: {}", method.getMethod(), read(failure));
        }
    }

    @FunctionalInterface
    private interface Sending<T> {

        CompletableFuture<T> send() throws TelegramApiException;
    }

    private <T> ApiResult<T> read(Throwable failure) {
        return switch (failure) {
            case TelegramApiValidationException invalid -> new ApiResult.Refused<>(400, clean(invalid));
            case TelegramApiRequestException answered when isRefusal(answered) -> refused(answered);
            case ConnectionWatch.NotConnected unsent -> new ApiResult.Unsent<>(clean(unsent));
            case TelegramApiRequestException broken when broken.getApiResponse() != null ->
                new ApiResult.Lost<>(clean(broken.getErrorCode() + " " + broken.getApiResponse()));
            default -> new ApiResult.Lost<>(clean(failure));
        };
    }

    /** A gateway's HTML page has the code 0, and a server's error may have come after the deed. */
    private static boolean isRefusal(TelegramApiRequestException answered) {
        Integer code = answered.getErrorCode();
        return code != null && code >= 400 && code < 500;
    }

    private <T> ApiResult<T> refused(TelegramApiRequestException answered) {
        ResponseParameters more = answered.getParameters();
        Integer retryAfter = more == null ? null : more.getRetryAfter();
        return new ApiResult.Refused<>(answered.getErrorCode(), clean(answered.getApiResponse()),
                retryAfter == null ? null : Duration.ofSeconds(retryAfter),
                more == null ? null : more.getMigrateToChatId());
    }

    private String clean(Throwable failure) {
        return clean(failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }

    private String clean(String text) {
        return text.replace(token, "***");
    }

    private static TelegramUrl url(URI api) {
        int port = api.getPort() >= 0 ? api.getPort() : "http".equals(api.getScheme()) ? 80 : 443;
        return new TelegramUrl(api.getScheme(), api.getHost(), port, false);
    }

    /** Cancels what is under way. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        threads.shutdownNow();
        http.connectionPool().evictAll();
    }
}
