package org.incidenttimeline.core.vocabulary;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** The plain text of a body written in Markdown. */
public final class PlainText {

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER =
            TextContentRenderer.builder()
                    .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
                    .build();

    private PlainText() {}

    /** The words alone, one block a line. */
    public static String of(String markdown) {
        return RENDERER.render(PARSER.parse(markdown)).strip();
    }
}
