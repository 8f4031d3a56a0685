package org.incidenttimeline.core.incident;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.incidenttimeline.core.vocabulary.CanonicalJson;
import org.incidenttimeline.core.vocabulary.Claim;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.Guidance;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PublicWords;
import org.incidenttimeline.core.vocabulary.Sha256;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;

/**
 * The two hashes of a statement: SHA-256 over RFC 8785 JSON. Absent members are left out, empty
 * lists stay; lists that are sets (claims, covers, keeps, retired guidance, corrected statements,
 * channels) are sorted, lists whose order readers see (guidance, commitments) keep it.
 */
final class CanonicalForm {

    private CanonicalForm() {}

    /** Covers exactly what the public reads; holds no internal id and may be shown. */
    static ContentHash publicHash(PublicWords words) {
        return hash(words.inOrder());
    }

    private record Promise(CommitmentId commitment, Subject subject) {}

    private record Content(
            IncidentId incident,
            StatementId statement,
            ContentHash publicHash,
            List<Claim> claims,
            List<Promise> commitments,
            List<GuidanceId> guidance,
            List<GuidanceId> retiresGuidance,
            List<CommitmentId> keeps,
            List<Subject> covers,
            List<StatementId> corrects) {}

    /** Covers the public form and everything the record will draw from it; never public. */
    static ContentHash contentHash(
            IncidentId incident, StatementId statement, ContentHash publicHash, Draft draft) {
        return hash(
                new Content(
                        incident,
                        statement,
                        publicHash,
                        sorted(draft.claims(), Comparator.comparing(Claim::subject)),
                        draft.commitments().stream()
                                .map(it -> new Promise(it.commitment(), it.subject()))
                                .toList(),
                        draft.guidance().stream().map(Guidance::guidance).toList(),
                        sorted(draft.retiresGuidance(), Comparator.comparing(GuidanceId::toString)),
                        sorted(draft.keeps(), Comparator.comparing(CommitmentId::toString)),
                        sorted(draft.covers()),
                        sorted(draft.corrects(), Comparator.comparing(StatementId::toString))));
    }

    private static <T extends Comparable<T>> List<T> sorted(List<T> members) {
        return members.stream().sorted().toList();
    }

    private static <T> List<T> sorted(List<T> members, Comparator<T> order) {
        return members.stream().sorted(order).toList();
    }

    private static ContentHash hash(Object form) {
        return new ContentHash(HexFormat.of().formatHex(Sha256.of(CanonicalJson.of(form))));
    }
}
