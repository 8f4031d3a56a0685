package org.incidenttimeline.api.publicsite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * The HTML of a body written in Markdown: HTML in it is shown, not obeyed; links go to web, mail
 * and telephone addresses only; of an image only its description remains; headings stay below those
 * of the page.
 */
public final class Markdown {

    private static final int LOWEST = 6;
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .urlSanitizer(
                            new DefaultUrlSanitizer(List.of("https", "http", "mailto", "tel")))
                    .nodeRendererFactory(SafeLinks::new)
                    .nodeRendererFactory(LowerHeadings::new)
                    .build();

    private Markdown() {}

    /** Safe HTML. */
    public static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    /** A heading two levels lower: the page's own and the statement's headline stand above it. */
    private record LowerHeadings(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Heading.class);
        }

        @Override
        public void render(Node node) {
            int level = node instanceof Heading heading ? heading.getLevel() : 1;
            String tag = "h" + Math.min(LOWEST, level + 2);
            HtmlWriter html = context.getWriter();
            html.line();
            html.tag(tag);
            words(context, node);
            html.tag("/" + tag);
            html.line();
        }
    }

    private static void words(HtmlNodeRendererContext context, Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    /** A link that leads where it may, or its words alone; an image's description alone. */
    private record SafeLinks(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class, Image.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Link link) {
                String address = context.urlSanitizer().sanitizeLinkUrl(link.getDestination());
                if (!address.isEmpty()) {
                    HtmlWriter html = context.getWriter();
                    Map<String, String> attributes = new LinkedHashMap<>();
                    attributes.put("href", context.encodeUrl(address));
                    attributes.put("rel", "nofollow noopener noreferrer");
                    html.tag("a", attributes);
                    words(context, link);
                    html.tag("/a");
                    return;
                }
            }
            words(context, node);
        }
    }
}
