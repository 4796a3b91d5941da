package org.xianfeng.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.export.Sheet;
import org.xianfeng.export.SheetFiles;

/** The table that is the body of a request. */
@Component
public final class SheetUpload {

    private static final long LARGEST = 5 << 20;

    private final SheetFiles files;

    SheetUpload(SheetFiles files) {
        this.files = files;
    }

    /**
     * Reads it.
     *
     * @param name what its file is called, which tells its format
     * @param mostRows how many are read at most
     */
    public Parsed<Sheet> read(String name, int mostRows, HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LARGEST) {
            throw new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
        }
        Path file = Files.createTempFile("sheet", "");
        try (InputStream body = request.getInputStream()) {
            Files.write(file, body.readAllBytes());
            return files.read(name, file, mostRows);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
