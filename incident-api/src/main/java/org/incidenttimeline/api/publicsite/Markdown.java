package org.incidenttimeline.api.publicsite;

import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The HTML of a body written in Markdown: HTML in it is shown, not obeyed; links go to web and mail
 * addresses only; of an image only its description remains.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .nodeRendererFactory(DescriptionOfImage::new)
                    .build();

    private Markdown() {}

    /** Safe HTML. */
    public static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    private record DescriptionOfImage(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node image) {
            for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Text text) {
                    context.getWriter().text(text.getLiteral());
                }
            }
        }
    }
}
