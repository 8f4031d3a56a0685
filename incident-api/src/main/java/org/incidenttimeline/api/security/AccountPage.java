package org.incidenttimeline.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What people see of their own account, and where they change their password. */
@Controller
class AccountPage {

    private final People people;
    private final PasswordCheck passwords;
    private final boolean demo;

    AccountPage(
            People people, PasswordCheck passwords, @Value("${incident.demo:false}") boolean demo) {
        this.people = people;
        this.passwords = passwords;
        this.demo = demo;
    }

    @GetMapping("/internal/account")
    String show(@AuthenticationPrincipal Account account, Model model) {
        model.addAllAttributes(page(account, null).getModel());
        return "security/account";
    }

    @PostMapping(
            path = "/internal/account/password",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView changePassword(
            @AuthenticationPrincipal Account account,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request) {
        StoredAccount person = people.present(account.id());
        if (person.password() == null) {
            return page(account, "You have no password to change; ask an administrator.");
        }
        if (!password.equals(again)) {
            return page(account, "The new password was not typed the same way twice.");
        }
        if (!passwords.isOf(person, current)) {
            return page(account, "The present password is wrong.");
        }
        try {
            people.change(person.id(), PersonChange.ofPassword(password));
        } catch (InvalidValue unsound) {
            return page(account, "The new password " + unsound.reason() + ".");
        }
        request.getSession().invalidate();
        return new ModelAndView("redirect:/login?changed");
    }

    private ModelAndView page(Account account, @Nullable String fault) {
        PersonCard card = people.find(account.id());
        ModelAndView page = new ModelAndView("security/account");
        page.addObject("card", card);
        page.addObject("fault", fault);
        page.addObject("demo", demo);
        page.addObject(
                "readsAudit",
                card.roles().stream().anyMatch(List.of(Role.ADMIN, Role.ANALYST)::contains));
        if (fault != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
