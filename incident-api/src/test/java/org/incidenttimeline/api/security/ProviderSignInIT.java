package org.incidenttimeline.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.incidenttimeline.api.audit.AuditEntry;
import org.incidenttimeline.api.audit.AuditLog;
import org.incidenttimeline.api.door.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in through a real provider, over HTTP, step by step as a browser goes. */
class ProviderSignInIT {

    private static SomebodyElse provider;
    private static Program program;

    private final Visitor visitor = new Visitor();
    private final String subject = SomebodyElse.newSubject();

    @BeforeAll
    static void start() throws Exception {
        String registration = "--spring.security.oauth2.client.registration.";
        provider = new SomebodyElse();
        program =
                Program.apart(
                        "--incident.data-dir=" + Files.createTempDirectory("providers"),
                        registration + "company.client-id=" + SomebodyElse.CLIENT,
                        registration + "company.client-secret=" + SomebodyElse.SECRET,
                        registration + "company.client-name=the company account",
                        registration + "company.scope=openid",
                        "--spring.security.oauth2.client.provider.company.issuer-uri="
                                + provider.issuer(),
                        registration + "gone.client-id=any",
                        registration + "gone.scope=openid",
                        "--spring.security.oauth2.client.provider.gone.issuer-uri=http://127.0.0.1:1");
        provider.sendsBackTo(program.at("/login/oauth2/code/company"));
    }

    @AfterAll
    static void stop() {
        program.close();
        provider.close();
    }

    /** Somebody with a browser of their own. */
    private static final class Visitor {

        private final HttpClient http =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();

        HttpResponse<String> open(URI address) throws Exception {
            return http.send(
                    HttpRequest.newBuilder(address).header("Accept", "text/html, */*").build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        int status(String path) throws Exception {
            return open(program.at(path)).statusCode();
        }

        /** Where the program sends somebody who chose the provider. */
        URI sentTo() throws Exception {
            return location(open(program.at("/oauth2/authorization/company")));
        }

        /** What the program answers when the provider has confirmed them. */
        HttpResponse<String> signIn(String subject) throws Exception {
            return open(confirmed(sentTo(), subject));
        }
    }

    private static URI confirmed(URI question, String subject) throws Exception {
        return location(provider.asked(question, subject));
    }

    private static URI location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        URI there = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return there.isAbsolute() ? there : program.at(there.toString());
    }

    private static String person(String issuer, String subject) {
        return Program.text(
                program.post(
                        "/api/v1/people",
                        Program.ADMIN,
                        """
                        {"name":"Person %s","roles":["ANALYST"],
                         "externalId":{"issuer":"%s","subject":"%s"}}"""
                                .formatted(UUID.randomUUID(), issuer, subject)),
                "person");
    }

    private static void patch(String person, String body) {
        HttpResponse<String> answer =
                program.send(
                        program.request("/api/v1/people/" + person, Program.ADMIN)
                                .header("Content-Type", "application/json")
                                .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static AuditEntry lastEntry() {
        return program.get(AuditLog.class).before(Long.MAX_VALUE, 1).getFirst();
    }

    @Test
    void showsALinkForEachProviderBesideTheForm() throws Exception {
        assertThat(visitor.open(program.at("/login")).body())
                .contains(
                        "href=\"/oauth2/authorization/company\"",
                        "Sign in with the company account",
                        "name=\"password\"");
        assertThat(Program.shared().get("/login", null).body()).doesNotContain("/oauth2/");
        assertThat(Program.shared().get("/oauth2/authorization/company", null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void letsInWhomAnAdministratorNamedWithASessionLikeEveryOther() throws Exception {
        String person = person(provider.issuer(), subject);
        visitor.open(program.at("/internal/incidents"));
        URI question = visitor.sentTo();
        assertThat(question.getQuery())
                .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256");

        HttpResponse<String> answer = visitor.open(confirmed(question, subject));

        assertThat(location(answer).getPath()).isEqualTo("/internal/incidents");
        assertThat(visitor.status("/internal/incidents")).isEqualTo(200);
        assertThat(lastEntry().act()).isEqualTo("SIGNED_IN");
        assertThat(lastEntry().actor()).hasToString(person);
        assertThat(lastEntry().detail()).isEqualTo("way=PROVIDER");
        patch(person, "{\"roles\":[\"RESPONDER\"]}");
        assertThat(visitor.status("/api/v1/incidents")).as("roles changed").isEqualTo(401);
    }

    @Test
    void turnsAwayWhomNobodyNamedAndMakesNobodyOfThem() throws Exception {
        String before = program.get("/api/v1/people", Program.ADMIN).body();

        HttpResponse<String> answer = visitor.signIn(subject);

        assertThat(location(answer)).hasToString(program.at("/login?unknown").toString());
        assertThat(visitor.open(location(answer)).body()).contains("nobody here is known");
        assertThat(visitor.status("/api/v1/incidents")).isEqualTo(401);
        assertThat(program.get("/api/v1/people", Program.ADMIN).body()).isEqualTo(before);
        AuditEntry entry = lastEntry();
        assertThat(entry.act()).isEqualTo("SIGN_IN_FAILED");
        assertThat(entry.detail()).isEqualTo("way=PROVIDER reason=UNKNOWN_SUBJECT");
        assertThat(entry.toString()).doesNotContain(subject);
    }

    @Test
    void takesASubjectFromTheIssuerAloneThatWasNamedWithIt() throws Exception {
        person("https://another.example", subject);

        assertThat(location(visitor.signIn(subject)).getQuery()).isEqualTo("unknown");
    }

    @Test
    void forgetsTheSubjectOfAnErasedPersonAndOfOneWhoseIdWasTakenAway() throws Exception {
        String erased = person(provider.issuer(), subject);
        visitor.signIn(subject);
        program.send(program.request("/api/v1/people/" + erased, Program.ADMIN).DELETE());
        assertThat(visitor.status("/api/v1/incidents")).isEqualTo(401);
        assertThat(location(new Visitor().signIn(subject)).getQuery()).isEqualTo("unknown");

        String another = person(provider.issuer(), subject);
        Visitor second = new Visitor();
        second.signIn(subject);
        assertThat(second.status("/api/v1/incidents")).isEqualTo(200);
        patch(another, "{\"externalId\":{}}");
        assertThat(second.status("/api/v1/incidents")).isEqualTo(401);
        assertThat(location(second.signIn(subject)).getQuery()).isEqualTo("unknown");
    }

    @Test
    void refusesAnAnswerWithAnotherStateOrNone() throws Exception {
        person(provider.issuer(), subject);
        URI answer = confirmed(visitor.sentTo(), subject);
        for (String state : List.of("state=forged", "")) {
            URI forged = URI.create(answer.toString().replaceFirst("state=[^&]*", state));
            assertThat(location(visitor.open(forged)).getQuery()).isEqualTo("unconfirmed");
        }
        assertThat(location(new Visitor().open(answer)).getQuery())
                .as("in the browser of somebody else: a forged sign-in")
                .isEqualTo("unconfirmed");
        assertThat(visitor.status("/api/v1/incidents")).isEqualTo(401);
    }

    @Test
    void takesACodeOnceAndFromTheBrowserAloneThatItWasMadeFor() throws Exception {
        person(provider.issuer(), subject);
        URI answer = confirmed(visitor.sentTo(), subject);
        String code = answer.getQuery().replaceFirst(".*code=([^&]*).*", "$1");
        Visitor thief = new Visitor();
        String state = thief.sentTo().getRawQuery().replaceFirst(".*state=([^&]*).*", "$1");
        URI stolen = program.at("/login/oauth2/code/company?code=" + code + "&state=" + state);

        assertThat(location(thief.open(stolen)).getQuery()).isEqualTo("unconfirmed");
        assertThat(thief.status("/api/v1/incidents")).isEqualTo(401);

        Visitor again = new Visitor();
        URI other = confirmed(again.sentTo(), subject);
        assertThat(location(again.open(other)).getPath()).isEqualTo("/internal");
        assertThat(location(again.open(other)).getQuery()).isEqualTo("unconfirmed");
    }

    @Test
    void startsAndLetsPeopleInWhileAProviderIsGone() throws Exception {
        HttpResponse<String> answer = visitor.open(program.at("/oauth2/authorization/gone"));

        assertThat(location(answer).getQuery()).isEqualTo("unconfirmed");
        assertThat(visitor.open(location(answer)).body()).contains("use your name and password");
    }
}
