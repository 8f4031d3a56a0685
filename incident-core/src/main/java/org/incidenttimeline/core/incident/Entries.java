package org.incidenttimeline.core.incident;

import java.util.HashSet;
import java.util.Set;
import org.incidenttimeline.core.incident.event.ChannelConfirmedOperating;
import org.incidenttimeline.core.incident.event.ChannelDegraded;
import org.incidenttimeline.core.incident.event.ChannelPaused;
import org.incidenttimeline.core.incident.event.ChannelRestored;
import org.incidenttimeline.core.incident.event.ChannelUnavailable;
import org.incidenttimeline.core.incident.event.ClaimConfirmed;
import org.incidenttimeline.core.incident.event.ClaimContradicted;
import org.incidenttimeline.core.incident.event.ClaimDoubted;
import org.incidenttimeline.core.incident.event.ClaimEnded;
import org.incidenttimeline.core.incident.event.ClaimMade;
import org.incidenttimeline.core.incident.event.ClockClosed;
import org.incidenttimeline.core.incident.event.ClockStarted;
import org.incidenttimeline.core.incident.event.CommentaryRecorded;
import org.incidenttimeline.core.incident.event.CommitmentFellDue;
import org.incidenttimeline.core.incident.event.CommitmentKept;
import org.incidenttimeline.core.incident.event.CommitmentMade;
import org.incidenttimeline.core.incident.event.EntryStruck;
import org.incidenttimeline.core.incident.event.FindingRecorded;
import org.incidenttimeline.core.incident.event.FindingRevised;
import org.incidenttimeline.core.incident.event.GuidanceIssued;
import org.incidenttimeline.core.incident.event.GuidanceRetired;
import org.incidenttimeline.core.incident.event.ImpactAssessed;
import org.incidenttimeline.core.incident.event.IncidentDeclared;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.core.incident.event.IncidentReopened;
import org.incidenttimeline.core.incident.event.IncidentResolved;
import org.incidenttimeline.core.incident.event.NextUpdateEnded;
import org.incidenttimeline.core.incident.event.NextUpdatePromised;
import org.incidenttimeline.core.incident.event.PartyEngaged;
import org.incidenttimeline.core.incident.event.PhaseChanged;
import org.incidenttimeline.core.incident.event.RegulatorNotified;
import org.incidenttimeline.core.incident.event.ReviewDemanded;
import org.incidenttimeline.core.incident.event.ScheduleCancelled;
import org.incidenttimeline.core.incident.event.ScheduleFailed;
import org.incidenttimeline.core.incident.event.SeverityChanged;
import org.incidenttimeline.core.incident.event.StatementApproved;
import org.incidenttimeline.core.incident.event.StatementCorrected;
import org.incidenttimeline.core.incident.event.StatementDiscarded;
import org.incidenttimeline.core.incident.event.StatementDrafted;
import org.incidenttimeline.core.incident.event.StatementPublished;
import org.incidenttimeline.core.incident.event.StatementRejected;
import org.incidenttimeline.core.incident.event.StatementRevised;
import org.incidenttimeline.core.incident.event.StatementScheduled;
import org.incidenttimeline.core.incident.event.StatementSubmitted;
import org.incidenttimeline.core.incident.event.StatementWithdrawn;
import org.incidenttimeline.core.incident.event.UrgentPublicationReviewed;
import org.incidenttimeline.core.incident.refusal.EntryAlreadyStruck;
import org.incidenttimeline.core.incident.refusal.StatementEntriesStand;
import org.incidenttimeline.core.incident.refusal.UnknownEntry;
import org.incidenttimeline.core.vocabulary.EventId;

/** The entries of the record by kind, so that one entered in error can be struck. */
record Entries(Set<EventId> strikeable, Set<EventId> aboutStatements, Set<EventId> struck) {

    Entries {
        strikeable = new HashSet<>(strikeable);
        aboutStatements = new HashSet<>(aboutStatements);
        struck = new HashSet<>(struck);
    }

    static Entries none() {
        return new Entries(Set.of(), Set.of(), Set.of());
    }

    void requireStrikeable(EventId event) {
        Refusing.when(aboutStatements.contains(event), () -> new StatementEntriesStand(event));
        Refusing.when(!strikeable.contains(event), () -> new UnknownEntry(event));
        Refusing.when(struck.contains(event), () -> new EntryAlreadyStruck(event));
    }

    void add(IncidentEvent fact, EventId event) {
        boolean aboutStatement =
                switch (fact) {
                    case IncidentDeclared _,
                            SeverityChanged _,
                            PhaseChanged _,
                            IncidentResolved _,
                            IncidentReopened _,
                            EntryStruck _,
                            ChannelPaused _,
                            ChannelDegraded _,
                            ChannelUnavailable _,
                            ChannelRestored _,
                            ChannelConfirmedOperating _,
                            FindingRecorded _,
                            FindingRevised _,
                            CommentaryRecorded _,
                            PartyEngaged _,
                            ImpactAssessed _,
                            ClockStarted _,
                            RegulatorNotified _,
                            ClockClosed _ ->
                            false;
                    case StatementDrafted _,
                            StatementRevised _,
                            StatementSubmitted _,
                            StatementApproved _,
                            StatementRejected _,
                            StatementDiscarded _,
                            StatementPublished _,
                            ClaimMade _,
                            CommitmentMade _,
                            GuidanceIssued _,
                            GuidanceRetired _,
                            NextUpdatePromised _,
                            NextUpdateEnded _,
                            ClaimDoubted _,
                            ClaimContradicted _,
                            ClaimConfirmed _,
                            ClaimEnded _,
                            CommitmentFellDue _,
                            CommitmentKept _,
                            StatementCorrected _,
                            StatementWithdrawn _,
                            StatementScheduled _,
                            ScheduleCancelled _,
                            ScheduleFailed _,
                            ReviewDemanded _,
                            UrgentPublicationReviewed _ ->
                            true;
                };
        (aboutStatement ? aboutStatements : strikeable).add(event);
    }
}
