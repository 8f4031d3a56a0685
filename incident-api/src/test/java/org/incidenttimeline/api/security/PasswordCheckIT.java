package org.incidenttimeline.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What work a sign-in makes, and how little of it many guesses get. */
@ParameterizedClass
@ValueSource(strings = {"h2", "postgresql"})
class PasswordCheckIT {

    private final AccountStore store;
    private final Watched watched = new Watched();
    private final SignInLimits limits = new SignInLimits(5, 20, 50, 60, 1);
    private final PasswordCheck check;

    PasswordCheckIT(String vendor) {
        store = new AccountStore(vendor);
        check =
                new PasswordCheck(
                        store.accounts,
                        store.places,
                        new Guesses(limits),
                        new PasswordWork(watched, limits),
                        watched,
                        store.signIns);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** The real encoder, with a list of what it was asked to compare with. */
    private static final class Watched implements PasswordEncoder {

        private final PasswordEncoder real =
                PasswordEncoderFactories.createDelegatingPasswordEncoder();
        private final List<String> compared = new CopyOnWriteArrayList<>();

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
            compared.add(Objects.toString(encoded));
            return real.matches(password, encoded);
        }

        @Override
        public boolean upgradeEncoding(@Nullable String encoded) {
            return real.upgradeEncoding(encoded);
        }
    }

    private void signIn(String name, String password) {
        check.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }

    private UUID add(String name) {
        return store.people.add(name, List.of(Role.COMMS_APPROVER), "correct horse", null);
    }

    @Test
    void doesTheSameWorkForAnUnknownNameAsForAWrongPassword() {
        add("Kim");
        store.people.add("No password", List.of(Role.ANALYST), null, null);
        for (String name : List.of("Kim", "nobody", "No password", "un\tsound", "x".repeat(999))) {
            watched.compared.clear();
            assertThatThrownBy(() -> signIn(name, "wrong"))
                    .isInstanceOf(BadCredentialsException.class)
                    .hasMessage("name or password is wrong");
            assertThat(watched.compared)
                    .as(name)
                    .singleElement()
                    .asString()
                    .startsWith("{bcrypt}$2a$10$");
        }
    }

    @Test
    void comparesAHandfulOfTenThousandGuesses() {
        add("Kim");
        for (int guess = 0; guess < 10_000; guess++) {
            int number = guess;
            assertThatThrownBy(() -> signIn("Kim", "guess " + number))
                    .isInstanceOf(AuthenticationException.class);
        }

        assertThat(watched.compared).hasSize(5);
        assertThatThrownBy(() -> signIn("Kim", "correct horse"))
                .isInstanceOf(GuessesThrottled.class);
        assertThat(store.audit.after(0, 100))
                .as("a flood leaves two entries until the minute is over")
                .extracting(it -> it.act())
                .containsExactly("PERSON_ADDED", "SIGN_IN_FAILED", "SIGN_IN_THROTTLED");
    }

    @Test
    void bringsAnOldHashUpToDateWhenItsPersonSignsIn() {
        UUID kim = add("Kim");
        String old = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("correct horse");
        store.jdbc.sql("update account set password = ?").param(old).update();

        signIn("Kim", "correct horse");

        StoredAccount now = Objects.requireNonNull(store.accounts.find(kim));
        assertThat(now.password()).startsWith("{bcrypt}$2a$10$");
        assertThat(now.credentials()).as("sessions of before go on").isZero();
        signIn("Kim", "correct horse");
    }

    @Test
    void worksOnOnePasswordOfAStrangerAtOnceAndLetsNobodyQueueForLong() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        PasswordEncoder slow =
                new PasswordEncoder() {
                    @Override
                    public String encode(@Nullable CharSequence password) {
                        return "";
                    }

                    @Override
                    public boolean matches(
                            @Nullable CharSequence password, @Nullable String encoded) {
                        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                        try {
                            release.await();
                        } catch (InterruptedException stopped) {
                            Thread.currentThread().interrupt();
                        }
                        atOnce.decrementAndGet();
                        return true;
                    }
                };
        PasswordWork work = new PasswordWork(slow, limits);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int stranger = 0; stranger < 200; stranger++) {
                crowd.execute(
                        () -> {
                            try {
                                assertThat(work.matches("guess", "", false)).isTrue();
                            } catch (GuessesThrottled busy) {
                                refused.incrementAndGet();
                            }
                        });
            }
            await().until(() -> refused.get() >= 150);
            crowd.execute(() -> assertThat(work.matches("right", "", true)).isTrue());
            await().untilAsserted(
                            () -> assertThat(atOnce).as("one stranger, one known").hasValue(2));
            release.countDown();
        }
        assertThat(most).hasValue(2);
    }
}
