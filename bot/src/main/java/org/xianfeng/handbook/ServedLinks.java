package org.xianfeng.handbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Links as they are in the folder of the handbooks, made to lead where the service has the same. What it does not have,
 * such as the books for maintainers, is no link on the page, only its words.
 */
final class ServedLinks extends AbstractVisitor {

    private static final Pattern HANDBOOK = Pattern.compile("(?<name>[a-zA-Z]+)[.]md");
    private static final Pattern PICTURE = Pattern.compile("[.][.]/pictures/(?<file>[a-z0-9-]+[.]png)");

    @Override
    public void visit(Image image) {
        Matcher picture = PICTURE.matcher(image.getDestination());
        if (picture.matches()) {
            image.setDestination(HandbookPage.PATH + "/pictures/" + picture.group("file"));
        }
        visitChildren(image);
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        Matcher handbook = HANDBOOK.matcher(link.getDestination());
        if (handbook.matches() && Handbooks.NAMES.contains(handbook.group("name"))) {
            link.setDestination(HandbookPage.path(handbook.group("name")));
        } else if (!link.getDestination().startsWith("https://")) {
            unwrap(link);
        }
    }

    private static void unwrap(Link link) {
        for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
            link.insertBefore(child);
        }
        link.unlink();
    }
}
