package org.incidenttimeline.api.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What pages are drawn with: style sheets, scripts, icons; and what crawlers may not visit. */
@Component
class StaticAssets implements SiteSource {

    private static final String FOLDER = "/static";
    private static final String ICON = "/assets/icon.svg";

    private final ResourcePatternResolver files = new PathMatchingResourcePatternResolver();

    @Override
    public void always(SiteWriter site) {
        for (Resource file : found("classpath*:/static/assets/**", "classpath*:/static/*.txt")) {
            String path = path(file);
            site.put(path, type(path), () -> bytes(file));
        }
        site.also("/favicon.ico", ICON);
    }

    private List<Resource> found(String... patterns) {
        try {
            List<Resource> all = new ArrayList<>();
            for (String pattern : patterns) {
                for (Resource file : files.getResources(pattern)) {
                    if (file.isReadable()) {
                        all.add(file);
                    }
                }
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String path(Resource file) {
        try {
            String whole = file.getURL().getPath();
            return whole.substring(whole.lastIndexOf(FOLDER + "/") + FOLDER.length());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] bytes(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> SiteFile.SCRIPT;
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "woff2" -> "font/woff2";
            case "json" -> SiteFile.JSON;
            case "html" -> SiteFile.HTML;
            case "txt" -> SiteFile.TEXT;
            default -> throw new IllegalStateException("no media type is known for " + path);
        };
    }
}
