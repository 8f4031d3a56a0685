package org.incidenttimeline.api.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Puts faults between the program and its database, at a call counted from now: every statement run
 * and every commit is a call. Only what the thread of the test does is ever hurt.
 */
final class Faults implements BeanPostProcessor {

    /** What goes wrong at a call. */
    enum Fault {
        /** The connection is lost before the call does anything. */
        LOST,
        /** The connection is lost once the call has done its work. */
        UNHEARD,
        /** The process dies before the call does anything. */
        DEAD,
        /** The process dies once the call has done its work. */
        DEAD_AFTER
    }

    private @Nullable Thread victim;
    private int calls;
    private boolean onlyCommits;
    private @Nullable Fault fault;
    private @Nullable Runnable meanwhile;
    private boolean dead;

    /** From now on this thread is hurt, and no other. */
    void hurt(Thread thread) {
        victim = thread;
        heal();
    }

    /** Fails at the call of this number. */
    void failAt(int call, Fault how) {
        onlyCommits = false;
        calls = call;
        fault = how;
        meanwhile = null;
    }

    /** Fails at the commit of this number, of those that have something to commit. */
    void failAtCommit(int commit, Fault how) {
        failAt(commit, how);
        onlyCommits = true;
    }

    /** Has something else happen right before the call of this number. */
    void interruptAt(int call, Runnable what) {
        onlyCommits = false;
        calls = call;
        fault = null;
        meanwhile = what;
    }

    /** Nothing fails any more. */
    void heal() {
        calls = 0;
        dead = false;
    }

    /** No call comes through any more. */
    void die() {
        calls = 0;
        dead = true;
    }

    boolean isDead() {
        return dead;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? new DelegatingDataSource(source) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        if (isVictim() && dead) {
                            throw lost();
                        }
                        return new Watched(super.getConnection()).proxy();
                    }
                }
                : bean;
    }

    private boolean isVictim() {
        return Thread.currentThread().equals(victim);
    }

    private static SQLException lost() {
        return new SQLException("The connection is lost", "08006");
    }

    /** What a connection is asked for. */
    private final class Watched implements InvocationHandler {

        private final Connection real;
        private boolean isLost;
        private boolean hasWritten;

        Watched(Connection real) {
            this.real = real;
        }

        Connection proxy() {
            return made(Connection.class, this);
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
                throws Throwable {
            if (method.getName().equals("commit")) {
                return call(real, method, arguments);
            }
            if (method.getName().equals("setAutoCommit") && isGone()) {
                // Would commit what is open.
                real.rollback();
            }
            Object answer = through(real, method, arguments);
            return answer instanceof Statement statement
                    ? made(
                            method.getReturnType(),
                            (it, asked, given) ->
                                    asked.getName().startsWith("execute")
                                            ? call(statement, asked, given)
                                            : through(statement, asked, given))
                    : answer;
        }

        private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
                throws Throwable {
            if (!isVictim()) {
                return through(target, method, arguments);
            }
            if (isGone()) {
                real.rollback();
                throw lost();
            }
            boolean isCommit = target instanceof Connection;
            boolean counts = !onlyCommits || (isCommit && hasWritten);
            hasWritten = !isCommit && (hasWritten || !method.getName().equals("executeQuery"));
            if (calls == 0 || !counts || --calls > 0) {
                return through(target, method, arguments);
            }
            if (meanwhile != null) {
                meanwhile.run();
                return through(target, method, arguments);
            }
            if (fault == Fault.UNHEARD || fault == Fault.DEAD_AFTER) {
                through(target, method, arguments);
            }
            isLost = true;
            dead = fault == Fault.DEAD || fault == Fault.DEAD_AFTER;
            // As the database does once it notices.
            real.rollback();
            throw lost();
        }

        private boolean isGone() {
            return isVictim() && (dead || isLost);
        }
    }

    private static <T> T made(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        Faults.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object through(
            Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }
}
