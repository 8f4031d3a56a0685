package org.incidenttimeline.api.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is open because of a session, ended with it: the container tells when that is. */
final class OpenStreams implements HttpSessionBindingListener {

    private static final String ATTRIBUTE = OpenStreams.class.getName();

    private final Set<Runnable> endings = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    static OpenStreams of(HttpSession session) {
        synchronized (OpenStreams.class) {
            if (session.getAttribute(ATTRIBUTE) instanceof OpenStreams kept) {
                return kept;
            }
            OpenStreams open = new OpenStreams();
            session.setAttribute(ATTRIBUTE, open);
            return open;
        }
    }

    void add(Runnable ending) {
        endings.add(ending);
        if (over) {
            ending.run();
        }
    }

    void remove(Runnable ending) {
        endings.remove(ending);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        over = true;
        endings.forEach(Runnable::run);
    }
}
