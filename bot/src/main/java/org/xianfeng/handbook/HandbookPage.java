package org.xianfeng.handbook;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.xianfeng.chat.conversation.OrganisationName;

/** Shows the handbooks to anybody. Their pictures and their style are files that Spring Boot serves. */
@Controller
@Hidden
final class HandbookPage {

    static final String PATH = "/handbook";

    private final Handbooks handbooks;
    private final OrganisationName owner;

    HandbookPage(Handbooks handbooks, OrganisationName owner) {
        this.handbooks = handbooks;
        this.owner = owner;
    }

    /** Where a handbook is. */
    static String path(String name) {
        return name.equals(Handbooks.NAMES.getFirst()) ? PATH : PATH + "/" + name;
    }

    @GetMapping(PATH)
    String first(Model model) {
        return show(handbooks.first(), true, model);
    }

    @GetMapping(PATH + "/{name:[a-z]+}")
    String one(@PathVariable String name, Model model) {
        return show(handbooks.of(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), false,
                model);
    }

    private String show(Handbook handbook, boolean first, Model model) {
        model.addAttribute("handbook", handbook);
        model.addAttribute("first", first);
        owner.given().ifPresent(name -> model.addAttribute("owner", name));
        return "handbook/page";
    }
}
