package org.xianfeng.messenger.telegram;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Tells a call that never had a connection from one that broke later: only of the first is it certain that nothing was
 * sent. The kind of exception does not tell, since both time out with the same.
 */
final class ConnectionWatch {

    /** There was no connection. */
    static final class NotConnected extends IOException {

        private static final long serialVersionUID = 1L;

        NotConnected(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Whether the request that bears this tag has had a connection. */
    private static final class Connected extends AtomicBoolean {

        private static final long serialVersionUID = 1L;
    }

    private ConnectionWatch() {}

    static OkHttpClient.Builder install(OkHttpClient.Builder http) {
        return http.addInterceptor(ConnectionWatch::around).addNetworkInterceptor(ConnectionWatch::withConnection);
    }

    private static Response around(Interceptor.Chain chain) throws IOException {
        Connected connected = new Connected();
        Request request = chain.request().newBuilder().tag(Connected.class, connected).build();
        try {
            return chain.proceed(request);
        } catch (IOException failure) {
            throw connected.get() ? failure : new NotConnected(failure);
        }
    }

    private static Response withConnection(Interceptor.Chain chain) throws IOException {
        Objects.requireNonNull(chain.request().tag(Connected.class)).set(true);
        return chain.proceed(chain.request());
    }
}
