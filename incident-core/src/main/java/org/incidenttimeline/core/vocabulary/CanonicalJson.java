package org.incidenttimeline.core.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** RFC 8785 JSON: the same content is always the same bytes, whoever writes it. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The canonical text; its bytes are its UTF-8. Absent members are left out. */
    public static String of(Object form) {
        try {
            return new JsonCanonicalizer(StoredJson.MAPPER.writeValueAsString(form))
                    .getEncodedString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
