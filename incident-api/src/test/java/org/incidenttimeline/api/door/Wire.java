package org.incidenttimeline.api.door;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A connection that carries exactly the bytes it is given, and is opened again when it was closed.
 */
public final class Wire implements AutoCloseable {

    private final URI server;
    private @Nullable Socket socket;
    private int patienceSeconds = 20;
    private InputStream in = InputStream.nullInputStream();

    public Wire(URI server) {
        this.server = server;
    }

    /**
     * What came back.
     *
     * @param headers by their names in lower case
     * @param body its bytes, one a character
     */
    public record Reply(int status, Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** Gives up sooner or later than it would. */
    public Wire withinSeconds(int seconds) {
        patienceSeconds = seconds;
        return this;
    }

    /** Asks with a method, a target and lines of headers; all else is as any client would. */
    public Reply ask(String method, String target, String... headers) {
        return ask(method, target, "", headers);
    }

    /** Asks with a body. */
    public Reply ask(String method, String target, String body, String[] headers) {
        StringBuilder request = new StringBuilder();
        request.append(method)
                .append(' ')
                .append(target)
                .append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        if (!body.isEmpty()) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        return raw(request.append("\r\n").append(body).toString(), method.equals("HEAD"));
    }

    /** Sends these bytes, one a character, and reads one answer. */
    public Reply raw(String request) {
        return raw(request, request.startsWith("HEAD "));
    }

    private Reply raw(String request, boolean headersOnly) {
        try {
            boolean reused = socket != null;
            try {
                return exchange(request, headersOnly);
            } catch (IOException closed) {
                close();
                if (!reused) {
                    throw closed;
                }
                return exchange(request, headersOnly);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(request.lines().findFirst().orElse(""), broken);
        }
    }

    private Reply exchange(String request, boolean headersOnly) throws IOException {
        Socket open = open();
        open.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        String[] status = line().split(" ", 3);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        }
        int code = Integer.parseInt(status[1]);
        boolean bare = headersOnly || code == 204 || code == 304;
        String body = bare ? "" : body(headers);
        if (headers.getOrDefault("connection", "").equals("close")) {
            close();
        }
        return new Reply(code, headers, body);
    }

    private Socket open() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(server.getHost(), server.getPort());
            open.setSoTimeout(patienceSeconds * 1000);
            open.setTcpNoDelay(true);
            in = new BufferedInputStream(open.getInputStream());
            socket = open;
        }
        return open;
    }

    private String body(Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            for (int size = size(); size > 0; size = size()) {
                body.write(in.readNBytes(size));
                line();
            }
            line();
        } else if (headers.containsKey("content-length")) {
            int size = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            body.write(in.readNBytes(size));
        } else {
            body.write(in.readAllBytes());
            close();
        }
        return body.toString(StandardCharsets.ISO_8859_1);
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int it = in.read(); it != '\n'; it = in.read()) {
            if (it < 0) {
                throw new EOFException("closed after: " + line);
            }
            line.append((char) it);
        }
        return line.toString().stripTrailing();
    }

    /** The bytes that come until the other side closes. */
    public String allAfter(String request) {
        try {
            open().getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
