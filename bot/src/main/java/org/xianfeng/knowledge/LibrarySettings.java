package org.xianfeng.knowledge;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the library is, and how sure it must be.
 *
 * @param path the folder with the entries
 * @param index the folder for the index, which is ours alone and rebuilt when it is missing
 * @param brought the folder for what admins bring, which is read like the library's
 * @param answerThreshold the least confidence, from 0 to 1, of an answer
 * @param suggestThreshold the least confidence, from 0 to 1, of a suggestion
 * @param vectors whether passages are also found by what they mean, and not by their words alone
 * @param followUp how long a question may go on about the one before
 */
@Validated
@ConfigurationProperties("xianfeng.library")
public record LibrarySettings(@DefaultValue("index-data") String path, @DefaultValue("data/index") String index,
        @DefaultValue("data/library") String brought,
        @DefaultValue("0.4") @DecimalMin("0") @DecimalMax("1") double answerThreshold,
        @DefaultValue("0.15") @DecimalMin("0") @DecimalMax("1") double suggestThreshold,
        @DefaultValue("true") boolean vectors, @DefaultValue("10m") Duration followUp) {

    public LibrarySettings {
        if (suggestThreshold > answerThreshold) {
            throw new IllegalArgumentException("suggest-threshold must not be above answer-threshold, got "
                    + suggestThreshold + " above " + answerThreshold);
        }
    }

    // as text above and made a path here: Spring would look for a relative one among the servlet's resources first,
    // and fail over one that begins with ".."

    public Path folder() {
        return Path.of(path).toAbsolutePath().normalize();
    }

    public Path indexFolder() {
        return Path.of(index).toAbsolutePath().normalize();
    }

    public Path broughtFolder() {
        return Path.of(brought).toAbsolutePath().normalize();
    }
}
