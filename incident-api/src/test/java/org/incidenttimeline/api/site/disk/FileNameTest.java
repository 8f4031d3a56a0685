package org.incidenttimeline.api.site.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are named so that a plain web server finds them. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "/, text/html;charset=UTF-8, index.html",
        "/cy, text/html;charset=UTF-8, cy.html",
        "/cy/, text/html;charset=UTF-8, cy/index.html",
        "/history, text/html;charset=UTF-8, history.html",
        "/cy/history, text/html, cy/history.html",
        "/api/v1/public/incidents, application/json, api/v1/public/incidents.json",
        "/api/v2/summary.json, application/json, api/v2/summary.json",
        "/statements/x.jws, application/jose, statements/x.jws",
        "/history.atom, application/atom+xml, history.atom",
        "/feed.json, application/feed+json, feed.json",
        "/feed, application/feed+json, feed.json",
        "/checkpoint, text/plain;charset=UTF-8, checkpoint.txt",
        "/odd, image/webp, odd",
        "/.well-known/security.txt, text/plain, .well-known/security.txt"
    })
    void followThePathAndTheMediaType(String path, String type, String name) {
        assertThat(FileName.of(path, type)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "//x", "/../x", "/x/..", "/./x", "/x/../../y", "/a b", "/a%2fb"})
    void neverLeaveTheGeneration(String path) {
        assertThatThrownBy(() -> FileName.of(path, "text/html"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
