package org.incidenttimeline.api.door;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts how often a thread that answers a request asks for the database. */
public class CountedConnections implements BeanPostProcessor {

    private static final AtomicLong BY_REQUESTS = new AtomicLong();

    /** How often so far, in this whole virtual machine. */
    public static long byRequests() {
        return BY_REQUESTS.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (Thread.currentThread().getName().startsWith("request-")) {
                BY_REQUESTS.incrementAndGet();
            }
            return super.getConnection();
        }
    }
}
