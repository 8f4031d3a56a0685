package org.incidenttimeline.projections.customernotice;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.catalogue.Spoken;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.customernotice.NoticeRow.CorrectionMade;
import org.incidenttimeline.projections.rows.ReadRows;
import org.incidenttimeline.projections.rows.ReadRows.Owned;

/** The corrections that a notice shows. */
final class Corrections {

    private Corrections() {}

    /** Corrections of all incidents that may be young enough. */
    static List<Owned<CorrectionMade>> recent(ReadRows rows, Instant at) {
        return rows.across(
                CorrectionMade.class,
                StoredJson.format(at.minus(CustomerNotices.STAYS)),
                ReadRows.LAST);
    }

    /** The corrections of the last 7 days that concern customers, the newest first. */
    static List<Notice.Correction> of(List<Owned<CorrectionMade>> made, Instant at, Tongue tongue) {
        return made.stream()
                .map(Owned::row)
                .filter(it -> isOnNotice(it, at))
                .sorted(
                        comparing(CorrectionMade::at)
                                .thenComparing(it -> it.publicId().toString())
                                .reversed())
                .flatMap(it -> correction(it, tongue))
                .toList();
    }

    private static boolean isOnNotice(CorrectionMade it, Instant at) {
        return it.forCustomers() && it.at().plus(CustomerNotices.STAYS).isAfter(at);
    }

    private static Stream<Notice.Correction> correction(CorrectionMade it, Tongue tongue) {
        return spoken(it.headline(), tongue)
                .map(
                        headline ->
                                new Notice.Correction(
                                        it.publicId(),
                                        it.at(),
                                        headline,
                                        it.corrected().stream()
                                                .flatMap(old -> corrected(old, tongue))
                                                .toList(),
                                        Spoken.in(tongue, it.reason()),
                                        it.withdrawnAt()));
    }

    private static Stream<Notice.Corrected> corrected(NoticeRow.OldHeadline it, Tongue tongue) {
        return spoken(it.headline(), tongue)
                .map(headline -> new Notice.Corrected(it.publicId(), headline));
    }

    private static Stream<Spoken<String>> spoken(Map<LanguageTag, String> words, Tongue tongue) {
        return Stream.ofNullable(Spoken.in(tongue, words));
    }
}
