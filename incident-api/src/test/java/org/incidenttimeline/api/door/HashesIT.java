package org.incidenttimeline.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.core.vocabulary.Role.ANALYST;
import static org.incidenttimeline.core.vocabulary.Role.COMMS_AUTHOR;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is approved can be recomputed by a stranger, with nothing of ours but the recipe. */
class HashesIT {

    private static final Program PROGRAM = Program.shared();

    private final Statement statement = Statement.inANewIncident(PROGRAM);

    @Test
    void areRecomputedFromAnExportedStatement() throws Exception {
        String id = UUID.randomUUID().toString();
        JsonNode made = draft(BODY.formatted(id, "Caf\u00e9 – don\u2019t", "One.\\n\\nTwo."));

        String path =
                "/api/v1/incidents/%s/statements/%s?min-position=%s"
                        .formatted(statement.incident(), id, made.path("position").asString());
        JsonNode exported =
                Program.json(Program.patiently(() -> PROGRAM.get(path, PROGRAM.token(ANALYST))));

        String publicHash = sha256(publicForm(exported.path("words")));
        assertThat(publicHash).isEqualTo(made.path("publicHash").asString());
        assertThat(sha256(contentForm(exported, publicHash)))
                .isEqualTo(made.path("contentHash").asString());
    }

    @Test
    void doNotDependOnKeyOrderLineEndsOrUnicodeForm() {
        String id = UUID.randomUUID().toString();
        JsonNode first = draft(BODY.formatted(id, "Caf\u00e9", "One.\\n\\nTwo."));

        JsonNode second =
                revise(
                        """
                        {"nextUpdateBy":"2099-01-01T01:00:00+01:00","covers":["channel:a","customer-data"],
                         "guidance":[{"channels":["b","a"],"words":{"en":"Wait."},
                           "guidance":"5c709162-d9fa-4516-b748-b3c4d5e6f708"}],
                         "claims":[{"value":"NO_SIGN_OF_LOSS","subject":"customer-data"},
                           {"value":"NONE_NEEDED","subject":"customer-action"}],
                         "texts":{"en":{"body":"One.\\r\\n\\r\\nTwo.","headline":"%s"}},
                         "basedOnHash":"%s","statement":"%s"}"""
                                .formatted(
                                        Normalizer.normalize("Caf\u00e9", Normalizer.Form.NFD),
                                        first.path("contentHash").asString(),
                                        id));

        assertThat(second.path("publicHash")).isEqualTo(first.path("publicHash"));
        assertThat(second.path("contentHash")).isEqualTo(first.path("contentHash"));
    }

    @Test
    void dependOnEveryWord() {
        String id = UUID.randomUUID().toString();
        JsonNode first = draft(BODY.formatted(id, "Caf\u00e9", "One."));

        JsonNode second =
                revise(
                        BODY.formatted(id, "Caf\u00e9", "One. ")
                                .replace(
                                        "{\"statement\"",
                                        "{\"basedOnHash\":\"%s\",\"statement\""
                                                .formatted(first.path("contentHash").asString())));

        assertThat(second.path("publicHash")).isNotEqualTo(first.path("publicHash"));
    }

    private static final String BODY =
            """
            {"statement":"%s","texts":{"en":{"headline":"%s","body":"%s"}},
             "claims":[{"subject":"customer-action","value":"NONE_NEEDED"},
               {"subject":"customer-data","value":"NO_SIGN_OF_LOSS"}],
             "guidance":[{"guidance":"5c709162-d9fa-4516-b748-b3c4d5e6f708",
               "words":{"en":"Wait."},"channels":["a","b"]}],
             "covers":["customer-data","channel:a"],
             "nextUpdateBy":"2099-01-01T00:00:00.000Z"}""";

    private JsonNode draft(String body) {
        return Program.json(
                PROGRAM.post(statement.path("draft-statement"), PROGRAM.token(COMMS_AUTHOR), body));
    }

    private JsonNode revise(String body) {
        return Program.json(
                PROGRAM.post(
                        statement.path("revise-statement"), PROGRAM.token(COMMS_AUTHOR), body));
    }

    private static String publicForm(JsonNode words) {
        return canonical(words, true);
    }

    private String contentForm(JsonNode exported, String publicHash) {
        JsonNode draft = exported.path("draft");
        return "{\"claims\":%s,\"commitments\":%s,\"corrects\":%s,\"covers\":%s,\"guidance\":%s,\"incident\":\"%s\",\"keeps\":%s,\"publicHash\":\"%s\",\"retiresGuidance\":%s,\"statement\":%s}"
                .formatted(
                        canonical(draft.path("claims"), true),
                        canonical(draft.path("commitments"), false),
                        canonical(draft.path("corrects"), true),
                        canonical(draft.path("covers"), true),
                        "["
                                + members(draft.path("guidance")).stream()
                                        .map(it -> it.path("guidance").toString())
                                        .collect(Collectors.joining(","))
                                + "]",
                        statement.incident(),
                        canonical(draft.path("keeps"), true),
                        publicHash,
                        canonical(draft.path("retiresGuidance"), true),
                        exported.at("/statement/statement").toString());
    }

    /** Members by name; the lists that are sets (here: all but a list of objects shown) sorted. */
    private static String canonical(JsonNode it, boolean sets) {
        if (it.isObject()) {
            Map<String, String> members = new TreeMap<>();
            it.properties()
                    .forEach(one -> members.put(one.getKey(), canonical(one.getValue(), sets)));
            return members.entrySet().stream()
                    .map(one -> "\"" + one.getKey() + "\":" + one.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (it.isArray()) {
            List<String> members =
                    new ArrayList<>(members(it).stream().map(one -> canonical(one, sets)).toList());
            if (sets) {
                members.sort(null);
            }
            return "[" + String.join(",", members) + "]";
        }
        return it.toString();
    }

    private static List<JsonNode> members(JsonNode list) {
        List<JsonNode> members = new ArrayList<>();
        list.forEach(members::add);
        return members;
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
