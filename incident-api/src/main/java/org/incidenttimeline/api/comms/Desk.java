package org.incidenttimeline.api.comms;

import static org.incidenttimeline.projections.replay.LiveViews.INTERNAL_VIEWS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttimeline.api.analysts.Asked;
import org.incidenttimeline.api.analysts.InsideWords;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.problem.Problem;
import org.incidenttimeline.api.publicsite.SiteSettings;
import org.incidenttimeline.api.security.People;
import org.incidenttimeline.api.security.PersonCard;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.StatementRules;
import org.incidenttimeline.projections.impact.ImpactView;
import org.incidenttimeline.projections.record.Records;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What every page of the desk needs: where the incident stands, and the words around it. */
@Component
class Desk {

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

    private final Asked asked;
    private final SiteSettings site;
    private final StatementRules rules;
    private final People people;

    Desk(Asked asked, SiteSettings site, StatementRules rules, People people) {
        this.asked = asked;
        this.site = site;
        this.rules = rules;
        this.people = people;
    }

    /** Where the incident stands, everything recorded until now included. */
    Situation of(IncidentId incident) {
        Asked.About now = asked.caughtUp(INTERNAL_VIEWS);
        ImpactView impact = now.moment().impactViews().find(incident, now.at());
        if (impact == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Records records = now.moment().records();
        return new Situation(
                now.at(),
                rules.defaultLanguage(),
                impact,
                records.channels(),
                records.statements(incident));
    }

    /** The languages of the site, the default one first. */
    List<LanguageTag> languages() {
        return Stream.concat(
                        Stream.of(rules.defaultLanguage()), rules.languages().stream().sorted())
                .distinct()
                .toList();
    }

    SiteTime time() {
        return new SiteTime(site.siteTimeZone());
    }

    /** A sentence with ids told in words and times on the clocks of the site. */
    String told(Situation now, String sentence) {
        return INSTANT.matcher(now.told(sentence))
                .replaceAll(
                        it -> Matcher.quoteReplacement(words().time(Instant.parse(it.group()))));
    }

    /** Why something was not done. */
    Refused told(RuntimeException refused, Problem problem, Situation now) {
        return Refused.of(refused, problem, it -> told(now, it));
    }

    SiteSettings site() {
        return site;
    }

    private InsideWords words() {
        return new InsideWords(site.siteTimeZone(), rules.defaultLanguage());
    }

    /** Puts into a model what all pages show. */
    void around(Model model, Situation now, Envelope envelope) {
        model.addAttribute("now", now);
        model.addAttribute("site", site);
        model.addAttribute("inside", words());
        model.addAttribute("languages", languages());
        model.addAttribute("zone", site.siteTimeZone().getId());
        model.addAttribute("base", "/internal/incidents/" + now.impact().incident().value());
        model.addAttribute("roles", envelope.actor().roles());
        model.addAttribute("key", UUID.randomUUID().toString());
    }

    /** The names of those who act here, by the ids that events carry; erased ones have none. */
    Map<String, String> names() {
        return people.all().stream()
                .filter(it -> it.name() != null)
                .collect(Collectors.toMap(it -> it.person().toString(), Desk::name));
    }

    private static String name(PersonCard card) {
        return String.valueOf(card.name());
    }
}
