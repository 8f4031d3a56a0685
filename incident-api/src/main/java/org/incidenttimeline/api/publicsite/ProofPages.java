package org.incidenttimeline.api.publicsite;

import java.util.HexFormat;
import java.util.List;
import org.incidenttimeline.api.signing.SigningKeys;
import org.incidenttimeline.api.site.SiteFile;
import org.incidenttimeline.api.site.SiteSource;
import org.incidenttimeline.api.site.SiteWriter;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.Sha256;
import org.incidenttimeline.projections.publicchain.ChainEntry;
import org.incidenttimeline.projections.replay.PublicState;
import org.incidenttimeline.projections.replay.PublicStory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What anyone needs to prove by themselves what we published: each statement as it was signed, its
 * signature, the public keys, the chain of all statements and its signed checkpoint.
 */
@Component
class ProofPages implements SiteSource {

    private static final String SIGNATURE = "application/jose";
    private static final String KEYS = "application/jwk-set+json";

    private final SigningKeys keys;
    private final JsonMapper json;

    ProofPages(SigningKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * The chain for those who compute it themselves.
     *
     * @param entries in order; the hash of each covers all before it
     */
    record Chain(List<Link> entries) {}

    /**
     * One statement in it.
     *
     * @param sha256 of its signed document, at {@code /statements/{statement}.json}
     * @param hash the chain up to here
     */
    record Link(long number, PublicId statement, String sha256, String hash) {

        static Link of(ChainEntry it) {
            return new Link(
                    it.number(),
                    it.statement(),
                    HexFormat.of().formatHex(Sha256.of(it.body())),
                    it.hash());
        }
    }

    @Override
    public void whole(PublicState now, SiteWriter site) {
        site.put("/.well-known/jwks.json", KEYS, () -> json.writeValueAsBytes(keys.jwks()));
        if (!now.chain().isEmpty()) {
            site.text("/checkpoint", SiteFile.TEXT, now.chain().getLast()::checkpoint);
        }
    }

    @Override
    public void archive(PublicState now, SiteWriter site) {
        site.put(
                "/chain.json",
                SiteFile.JSON,
                () ->
                        json.writeValueAsBytes(
                                new Chain(now.chain().stream().map(Link::of).toList())));
    }

    @Override
    public void ofIncident(PublicStory story, SiteWriter site) {
        story.chained()
                .forEach(
                        (statement, it) -> {
                            site.text(
                                    "/statements/" + statement + ".json", SiteFile.JSON, it::body);
                            site.text("/statements/" + statement + ".jws", SIGNATURE, it::jws);
                        });
    }
}
