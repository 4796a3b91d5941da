package org.xianfeng.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The handbooks, which the build copies here from {@code bot/docs/handbook}. Each is rendered when somebody opens it
 * for the first time, so that a start does not wait for it.
 */
@Component
final class Handbooks {

    /** All there are, by the last part of their address; the first one leads to the others. */
    static final List<String> NAMES = List.of("README", "member", "organizer", "admin", "operator");

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Map<String, Handbook> rendered = new ConcurrentHashMap<>();

    /** The one that leads to the others. */
    Handbook first() {
        return of(NAMES.getFirst()).orElseThrow();
    }

    /** Empty if there is none of this name. */
    Optional<Handbook> of(String name) {
        return NAMES.contains(name) ? Optional.of(rendered.computeIfAbsent(name, Handbooks::render)) : Optional.empty();
    }

    /** Markup in the text itself is shown as text. */
    private static Handbook render(String name) {
        Node document = Parser.builder().extensions(EXTENSIONS).build().parse(source(name));
        document.accept(new ServedLinks());
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true)
                .attributeProviderFactory(_ -> (_, tag, attributes) -> reach(tag, attributes)).build();
        return new Handbook(title(document), renderer.render(document));
    }

    /** What may be wider than a phone is moved sideways by itself, by keys as well. */
    private static void reach(String tag, Map<String, String> attributes) {
        if (tag.equals("table") || tag.equals("pre")) {
            attributes.put("tabindex", "0");
        }
        if (tag.equals("img")) {
            attributes.put("loading", "lazy");
        }
    }

    private static String title(Node document) {
        StringBuilder title = new StringBuilder();
        document.accept(new AbstractVisitor() {

            @Override
            public void visit(Heading heading) {
                if (title.isEmpty()) {
                    visitChildren(heading);
                }
            }

            @Override
            public void visit(Text text) {
                if (text.getParent() instanceof Heading) {
                    title.append(text.getLiteral());
                }
            }
        });
        return title.toString();
    }

    private static String source(String name) {
        try {
            return new ClassPathResource("handbook/" + name + ".md").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the build has left out the handbook " + name, e);
        }
    }
}
