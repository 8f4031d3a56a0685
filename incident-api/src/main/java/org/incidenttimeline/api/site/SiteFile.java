package org.incidenttimeline.api.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.incidenttimeline.core.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;

/** One answer of the public site: its bytes are made once, when somebody first asks for them. */
public final class SiteFile {

    public static final String HTML = "text/html;charset=UTF-8";
    public static final String JSON = "application/json";
    public static final String TEXT = "text/plain;charset=UTF-8";
    public static final String SCRIPT = "text/javascript;charset=UTF-8";

    /** Less is not worth packing. */
    private static final int WORTH_PACKING = 600;

    private static final int TAG_BYTES = 18;

    private final String path;
    private final String type;
    private @Nullable SiteFile words;
    private boolean cut;
    private @Nullable Supplier<byte[]> maker;
    private volatile @Nullable Content content;

    SiteFile(String path, String type, Supplier<byte[]> maker) {
        this.path = path;
        this.type = type;
        this.maker = maker;
    }

    /** Data that one reader alone asked for. */
    public static SiteFile of(String path, byte[] json) {
        return new SiteFile(path, JSON, () -> json);
    }

    void readInWords(SiteFile plain) {
        words = plain;
    }

    /** The same as plain text, where there is such an answer. */
    @Nullable SiteFile words() {
        return words;
    }

    void readInParts() {
        cut = true;
    }

    /** Whether a door answers those who ask for a part of it. */
    boolean isCut() {
        return cut;
    }

    /** Where it is read. */
    public String path() {
        return path;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /**
     * The finished bytes.
     *
     * @param body as they are
     * @param packed as gzip; null where that gains nothing
     * @param tag the strong entity tag of the body, in quotes: a hash of its bytes
     * @param packedTag that of the packed form
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Content(byte[] body, byte @Nullable [] packed, String tag, String packedTag) {}

    /** The finished bytes; made now where nobody has asked before. */
    public Content content() {
        Content made = content;
        return made == null ? make() : made;
    }

    private synchronized Content make() {
        Content made = content;
        if (made == null && maker != null) {
            byte[] body = maker.get();
            String tag = tagOf(body);
            byte[] packed = body.length < WORTH_PACKING ? null : pack(body);
            made =
                    new Content(
                            body,
                            packed == null || packed.length >= body.length ? null : packed,
                            tag,
                            tag.substring(0, tag.length() - 1) + ".gz\"");
            content = made;
            maker = null;
        }
        if (made == null) {
            throw new IllegalStateException("nothing makes " + path);
        }
        return made;
    }

    /** The strong entity tag of these bytes. */
    public static String tagOf(byte[] body) {
        byte[] hash = Arrays.copyOf(Sha256.of(body), TAG_BYTES);
        return "\"" + Base64.getUrlEncoder().encodeToString(hash) + "\"";
    }

    private static byte[] pack(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
