package org.incidenttimeline.api.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import java.util.regex.Pattern;
import org.incidenttimeline.api.security.PublicHeaders;

/**
 * Sends an answer of the public site: whole, or 304 where the reader has it already; packed for
 * those who take it so; headers only for HEAD.
 */
public final class SiteAnswer {

    private static final String KEPT =
            "public, max-age=5, stale-while-revalidate=30, stale-if-error=86400";

    /** Names gzip, other than to say that it is not taken. */
    private static final Pattern PACKED =
            Pattern.compile(
                    "(?i)(?:^|,)\\s*gzip\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[0-9.]+\\s*)?(?:,|$)");

    private SiteAnswer() {}

    /** Sends it. */
    public static void send(SiteFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SiteFile.Content content = file.content();
        byte[] packed = takesPacked(request) ? content.packed() : null;
        PublicHeaders.write(request, response, file.path());
        response.setHeader("Cache-Control", KEPT);
        response.setHeader("Vary", "Accept, Accept-Encoding");
        response.setHeader("ETag", packed == null ? content.tag() : content.packedTag());
        if (hasIt(request, content)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = packed == null ? content.body() : packed;
        if (packed != null) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(file.type());
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private static boolean takesPacked(HttpServletRequest request) {
        String takes = request.getHeader("Accept-Encoding");
        return takes != null && PACKED.matcher(takes).find();
    }

    /** RFC 9110: weakly compared, any form of the same content will do. */
    private static boolean hasIt(HttpServletRequest request, SiteFile.Content content) {
        Enumeration<String> tags = request.getHeaders("If-None-Match");
        while (tags.hasMoreElements()) {
            String held = tags.nextElement();
            if (held.strip().equals("*")
                    || held.contains(content.tag())
                    || held.contains(content.packedTag())) {
                return true;
            }
        }
        return false;
    }
}
