package org.xianfeng.messenger.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets nothing into the chat that is larger than it may be. */
final class ChatGuard implements HandlerInterceptor {

    /** Room for {@link ChatController#LONGEST_TEXT} Chinese characters of three bytes each. */
    static final int MOST_BYTES = 64 * 1024;

    private final DataSize largestFile;

    ChatGuard(DataSize largestFile) {
        this.largestFile = largestFile;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST")) {
            if (request.getContentLengthLong() < 0) {
                throw ApiError.UNMEASURED.exception();
            }
            boolean file = request.getRequestURI().startsWith(UploadController.PATH);
            if (request.getContentLengthLong() > (file ? largestFile.toBytes() : MOST_BYTES)) {
                throw (file ? ApiError.FILE_TOO_LARGE : ApiError.TOO_LARGE).exception();
            }
        }
        return true;
    }
}
