package org.incidenttimeline.api.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.incidenttimeline.api.door.Program;

/** Many open public streams, all read by one thread: that of whoever asks. */
final class Listeners implements AutoCloseable {

    private static final byte[] NEWS = "event:notice".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OPEN = ":open".getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    private final int count;

    /** Opens so many and waits until the program has greeted each. */
    Listeners(Program program, int count) throws IOException {
        this.count = count;
        URI stream = program.at("/api/v1/public/stream");
        byte[] request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                        .formatted(stream.getPath())
                        .getBytes(StandardCharsets.UTF_8);
        for (int number = 0; number < count; number++) {
            SocketChannel socket =
                    SocketChannel.open(new InetSocketAddress("localhost", stream.getPort()));
            socket.write(ByteBuffer.wrap(request));
            socket.configureBlocking(false);
            socket.register(selector, SelectionKey.OP_READ);
            if (number % 100 == 99 || number == count - 1) {
                await(OPEN, number % 100 + 1, System.nanoTime());
            }
        }
    }

    /** How long it took since then until each had heard of a change to the notice. */
    Times heard(long since) throws IOException {
        return await(NEWS, count, since);
    }

    private Times await(byte[] words, int wanted, long since) throws IOException {
        Times times = new Times();
        long end = System.nanoTime() + PATIENCE.toNanos();
        int found = 0;
        while (found < wanted) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(found + " of " + wanted + " have heard");
            }
            selector.select(1000);
            for (SelectionKey key : selector.selectedKeys()) {
                if (read((SocketChannel) key.channel(), words)) {
                    times.add(System.nanoTime() - since);
                    found++;
                }
            }
            selector.selectedKeys().clear();
        }
        return times;
    }

    private boolean read(SocketChannel socket, byte[] words) throws IOException {
        buffer.clear();
        if (socket.read(buffer) < 0) {
            throw new IllegalStateException("A stream has ended");
        }
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8)
                .contains(new String(words, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
