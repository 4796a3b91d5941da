package org.xianfeng.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.xianfeng.export.Table;
import org.xianfeng.export.TableFiles;
import org.xianfeng.export.TableFormat;

/** Hands a table to a browser as a file. */
@Component
public final class ExportDownload {

    private final TableFiles files;

    ExportDownload(TableFiles files) {
        this.files = files;
    }

    /** One of the tables that features bring; the same rule says who may have it as in the chat. */
    public void send(String name, String subject, TableFormat format, ConsoleUser user, HttpServletResponse response)
            throws IOException {
        Optional<String> title = files.title(name, subject, user.chat(), user.language());
        if (title.isEmpty()) {
            throw new ErrorResponseException(HttpStatus.NOT_FOUND);
        }
        describe(title.get(), format, response);
        files.write(name, subject, format, user.chat(), user.language(), response.getOutputStream());
    }

    /** A table of a page's own. */
    public void send(String title, Table table, TableFormat format, HttpServletResponse response) throws IOException {
        describe(title, format, response);
        files.write(table, format, response.getOutputStream());
    }

    private static void describe(String title, TableFormat format, HttpServletResponse response) {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(title + "." + format.ending(), StandardCharsets.UTF_8).build().toString());
    }
}
