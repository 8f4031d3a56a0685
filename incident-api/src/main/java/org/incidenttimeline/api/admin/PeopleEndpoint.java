package org.incidenttimeline.api.admin;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.incidenttimeline.api.engine.Answer;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.problem.Answers;
import org.incidenttimeline.api.security.ExternalId;
import org.incidenttimeline.api.security.People;
import org.incidenttimeline.api.security.PersonCard;
import org.incidenttimeline.api.security.PersonChange;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People and service accounts. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleEndpoint {

    private final People people;
    private final Answers answers;

    PeopleEndpoint(People people, Answers answers) {
        this.people = people;
        this.answers = answers;
    }

    record NewPerson(
            String name,
            List<Role> roles,
            @Nullable String password,
            @Nullable ExternalId externalId) {}

    @PostMapping
    ResponseEntity<Map<String, Object>> add(@RequestBody NewPerson form, Envelope envelope) {
        return answers.once(
                envelope,
                () -> {
                    UUID person =
                            people.add(
                                    form.name(), form.roles(), form.password(), form.externalId());
                    return new Answer(
                            201,
                            Map.of("person", person.toString()),
                            null,
                            "/api/v1/people/" + person);
                });
    }

    @GetMapping
    Map<String, List<PersonCard>> all() {
        return Map.of("people", people.all());
    }

    @GetMapping("/{person}")
    PersonCard find(@PathVariable UUID person) {
        return people.find(person);
    }

    @PatchMapping("/{person}")
    PersonCard change(@PathVariable UUID person, @RequestBody PersonChange form) {
        return people.change(person, form);
    }

    @DeleteMapping("/{person}")
    ResponseEntity<Void> erase(@PathVariable UUID person) {
        people.erase(person);
        return ResponseEntity.noContent().build();
    }
}
