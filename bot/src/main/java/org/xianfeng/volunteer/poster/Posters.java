package org.xianfeng.volunteer.poster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.DeepLink;
import org.xianfeng.chat.messaging.PublicAddress;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.picture.TextPainter;

/** The posters of activities, as PNG. A few are kept, since whoever shares a link has many ask for the same one. */
@Component
final class Posters {

    private static final int KEPT = 32;

    private final List<DeepLink> deepLinks;
    private final PublicAddress address;
    private final MomentPhrases moments;
    private final Phrases phrases;
    private final ZoneId zone;
    private final String organisation;
    private final ConcurrentLruCache<Poster, byte[]> painted = new ConcurrentLruCache<>(KEPT, Posters::paint);

    Posters(List<DeepLink> deepLinks, PublicAddress address, MomentPhrases moments, Phrases phrases, ZoneId zone,
            @Value("${xianfeng.organisation.name:${xianfeng.certificate.issuer:}}") String organisation) {
        this.deepLinks = deepLinks;
        this.address = address;
        this.moments = moments;
        this.phrases = phrases;
        this.zone = zone;
        this.organisation = organisation;
    }

    byte[] of(Activity activity, Locale language) {
        String link = link(activity);
        return painted.get(new Poster(organisation, phrases.plain(language, "poster.heading"), activity.title(),
                when(activity, language), activity.place(),
                phrases.plain(language, "poster.places", activity.places()), link, link.isEmpty()
                        ? phrases.plain(language, "poster.how.typed", activity.id().payload())
                        : phrases.plain(language, "poster.how.scan")));
    }

    String when(Activity activity, Locale language) {
        return moments.period(language, activity.start().atZone(zone), activity.end().atZone(zone));
    }

    /** Our page where there is one, since everybody can open that. */
    private String link(Activity activity) {
        String page = address.of("/").orElse("");
        List<String> links = deepLinks.stream().flatMap(one -> one.to(activity.id().payload()).stream()).toList();
        return links.stream().filter(one -> !page.isEmpty() && one.startsWith(page)).findFirst()
                .orElseGet(() -> links.isEmpty() ? "" : links.getFirst());
    }

    private static byte[] paint(Poster poster) {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        try (TextPainter bold = TextPainter.load("Bold"); TextPainter regular = TextPainter.load("Regular")) {
            ImageIO.write(new PosterPainter(bold, regular).paint(poster), "png", picture);
        } catch (IOException e) {
            throw new UncheckedIOException("could not paint a poster", e);
        }
        return picture.toByteArray();
    }
}
