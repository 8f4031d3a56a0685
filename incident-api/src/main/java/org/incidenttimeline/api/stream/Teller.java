package org.incidenttimeline.api.stream;

import java.io.IOException;

/**
 * What is told to one reader, until the thread is interrupted or the reader is gone. The store is
 * read undisturbed by the reader's {@link Reader#ending}.
 */
@FunctionalInterface
public interface Teller {

    void tell(Reader reader) throws IOException, InterruptedException;
}
