package org.incidenttimeline.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Names each known attack, with the tests that try it or the reason why there is nothing to try.
 */
class AttackListTest {

    private static final String LIST =
            """
            A1  drafts on any route               | NotThereIT, RolesAndRoutesIT
            A2  unauthenticated notifications     | PathTricksIT; there are no notifications and no secrets of mail
            A3  someone else's record resent      | - nothing is resent: no subscribers yet
            A4  unauthenticated operations        | PathTricksIT, RoutesIT, HeadersIT
            A5  SQL through lists and queries     | HostileWordsIT, OddQuestionsIT, BadInputIT
            A6  line breaks in settings of mail   | BadInputIT refuses them in titles and headlines; there is no mail
            A7  code through templates            | HostileWordsIT
            A8  secrets readable in files         | AuditIT, ErasureIT, PeopleIT, PeopleStoreIT
            A9  sessions outlive a change         | EndedVisitsIT, SignInIT, PeopleStoreIT
            A10 webhooks to files                 | - no webhooks yet
            A11 requests to inner addresses       | - the program calls no address that anyone gave it
            A12 rebinding and redirects           | - as A11: no address is called
            A13 forged webhooks                   | - no webhooks yet
            A14 injected mail headers             | - no mail yet
            A15 mail to a false server            | - no mail yet
            A16 addresses shown to others         | - no subscribers yet
            A17 subscribers guessed               | - no subscribers yet
            A18 subscription bombing              | - no subscribers yet
            A19 links opened by scanners          | RolesAndRoutesIT; no link changes anything, only forms do
            A20 guessable tokens                  | SecretTest, PeopleStoreIT
            A21 script in stored words            | MarkdownTest, HostileWordsIT, HeadersIT
            A22 feeds broken by words             | FeedsTest, FeedsIT, BadInputIT; no XML is taken
            A23 streams broken by words           | HostileWordsIT, PublicStreamIT
            A24 formulas in spreadsheets          | CsvLineTest, AuditIT
            A25 poisoned caches                   | PathTricksIT, PublicAnswersIT, NginxIT
            A26 deceived caches                   | PathTricksIT, NginxIT
            A27 lost headers                      | HeadersIT, HeadersTest
            A28 paths that matchers misread       | HeadersIT, RoutesIT, NginxIT
            A29 no chain, other dispatches        | LastWordTest, RoutesIT, StreamsStayQuietIT
            A30 console of the database           | PathTricksIT, DatabaseTest; settings are the operator's
            A31 types named by data               | BodiesIT, RecordSerializerTest, ParkingIT
            A32 JSON that costs too much          | BodiesIT, BadInputIT, StrictJsonTest
            A33 ids of others                     | NotThereIT, FourEyesIT
            A34 forged and framed requests        | RolesAndRoutesIT, SignInIT, BodiesIT, HeadersIT, EmbedsInABrowserIT
            A35 facts set by the sender           | BodiesIT, BadInputIT, PeopleIT
            A36 requests repeated                 | BodiesIT, BadInputIT, RepeatedRequestsIT, FourEyesIT
            A37 guessed passwords                 | GuessesTest, PasswordCheckIT, ThrottledSignInIT, SignInIT, ProviderSignInIT
            A38 forged log records                | HostileWordsIT
            A39 too much at once                  | LimitsIT, BodiesIT, TwoNodesIT, MarkdownTest, NginxIT
            A40 secrets on the side               | HeadersIT, PathTricksIT, NotThereIT, PublicAnswersIT
            """;

    @Test
    void namesEveryAttackOnce() {
        assertThat(LIST.lines().map(it -> it.split(" ", 2)[0]))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 40).mapToObj(it -> "A" + it).toList());
    }

    @Test
    void namesTestsThatThereAreOrAReason() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests =
                    files.map(it -> it.getFileName().toString())
                            .filter(it -> it.endsWith(".java"))
                            .map(it -> it.replace(".java", ""))
                            .collect(Collectors.toSet());
        }

        for (String line : LIST.lines().toList()) {
            String answer = line.split("\\| ", 2)[1];
            if (answer.startsWith("- ")) {
                assertThat(answer).as(line).hasSizeGreaterThan(12);
            } else {
                List<String> named =
                        Stream.of(answer.split("[^A-Za-z]+", -1))
                                .filter(it -> it.matches("[A-Z]\\w+(IT|Test)"))
                                .toList();
                assertThat(named).as(line).isNotEmpty();
                assertThat(tests).as(line).containsAll(named);
            }
        }
    }
}
