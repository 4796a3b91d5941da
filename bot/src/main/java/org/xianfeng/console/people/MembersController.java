package org.xianfeng.console.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Role;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.console.people.PeopleIndex.Person;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.KnownMember;
import org.xianfeng.member.MemberDirectory;
import org.xianfeng.member.Members.Assignment;
import org.xianfeng.member.Organisation;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.member.admin.RoleGiver;
import org.xianfeng.member.admin.RoleNames;
import org.xianfeng.member.privacy.MemberErasure;
import org.xianfeng.member.reach.Reach;
import org.xianfeng.member.reach.Reaches;
import org.xianfeng.member.reach.Unit;
import org.xianfeng.volunteer.hours.ServiceRecord;

/** Members by name, role and branch; each with what is known of them, to be given a role or forgotten. */
@Controller
@Hidden
final class MembersController {

    static final String PATH = "/console/members";

    private static final int PAGE = 50;

    private final PeopleIndex index;
    private final MemberDirectory directory;
    private final Profiles profiles;
    private final ServiceRecord records;
    private final RoleGiver giver;
    private final RoleNames names;
    private final Reaches reaches;
    private final Organisation organisation;
    private final MemberErasure erasure;
    private final Clock clock;

    MembersController(PeopleIndex index, MemberDirectory directory, Profiles profiles, ServiceRecord records,
            RoleGiver giver, RoleNames names, Reaches reaches, Organisation organisation, MemberErasure erasure,
            Clock clock) {
        this.names = names;
        this.reaches = reaches;
        this.organisation = organisation;
        this.index = index;
        this.directory = directory;
        this.profiles = profiles;
        this.records = records;
        this.giver = giver;
        this.erasure = erasure;
        this.clock = clock;
    }

    /** @param reachable {@code no} for those alone whom no message reaches */
    @GetMapping(PATH)
    String list(@RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "role", defaultValue = "") String role,
            @RequestParam(name = "branch", defaultValue = "") String branch,
            @RequestParam(name = "reachable", defaultValue = "") String reachable,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<Person> all = reached(user);
        List<Person> found = all.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || one.chat().toString().equals(words.strip()))
                .filter(one -> role.isEmpty() || one.role().name().equals(role))
                .filter(one -> branch.isEmpty() || one.branch().equals(branch))
                .filter(one -> reachable.isEmpty() || !one.reachable()).toList();
        Paging paging = Paging.of(found.size(), PAGE, page);
        model.addAttribute("people", fresh(paging.of(found)));
        model.addAttribute("count", found.size());
        model.addAttribute("words", words);
        model.addAttribute("role", role);
        model.addAttribute("branch", branch);
        model.addAttribute("roles", Role.values());
        model.addAttribute("branches", all.stream().map(Person::branch).filter(one -> !one.isEmpty())
                .distinct().sorted().toList());
        model.addAttribute("paging", paging);
        model.addAttribute("address", PATH + "?q=" + encoded(words) + "&role=" + encoded(role) + "&branch="
                + encoded(branch) + "&reachable=" + encoded(reachable) + "&page=");
        model.addAttribute("manages", user.may(Permission.MEMBERS));
        return "console/members";
    }

    private List<Person> reached(ConsoleUser user) {
        Reach reach = reaches.of(user.chat());
        return reach instanceof Reach.Everybody
                ? index.all()
                : index.all().stream().filter(person -> reach.includes(person.told())).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As they are now; who is gone meanwhile is left out. */
    private List<Person> fresh(List<Person> page) {
        Map<ChatId, KnownMember> known = directory.of(page.stream().map(Person::chat).toList()).stream()
                .collect(Collectors.toMap(KnownMember::chat, Function.identity()));
        return page.stream().flatMap(one -> Optional.ofNullable(known.get(one.chat())).map(now -> new Person(
                now.chat(), now.name(), one.branch(), one.grid(), now.role(), now.reachable())).stream()).toList();
    }

    @GetMapping(PATH + "/person")
    String person(@RequestParam(name = "id", defaultValue = "") String id,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        KnownMember member = find(id);
        Profile profile = profiles.of(member.chat());
        if (!reaches.of(user.chat()).includes(profile)) {
            throw new ErrorResponseException(HttpStatus.NOT_FOUND);
        }
        ServiceRecord.Served served = records.during(member.chat(), Instant.EPOCH, clock.instant(), clock.instant());
        model.addAttribute("member", member);
        model.addAttribute("branch", profile.branch().orElse(""));
        model.addAttribute("grid", profile.grid().orElse(""));
        model.addAttribute("skills", String.join("、", profile.skills()));
        model.addAttribute("hours", served.hours());
        model.addAttribute("activities", served.activities());
        model.addAttribute("called", names.of(member.chat(), user.language()));
        model.addAttribute("manages", user.may(Permission.MEMBERS));
        model.addAttribute("roles", Arrays.stream(Role.values())
                .filter(role -> role != member.role() && Unit.kindOf(role).isEmpty()).toList());
        model.addAttribute("units", Arrays.stream(Role.values()).flatMap(role -> Unit.kindOf(role).stream()
                .map(kind -> new OfUnits(role, kind, organisation.names(kind)))).toList());
        return "console/person";
    }

    /** A role that is of a branch or a grid, and those that there are. */
    record OfUnits(Role role, Attribute kind, List<String> names) {}

    private KnownMember find(String id) {
        return ChatId.read(id).flatMap(chat -> directory.of(List.of(chat)).stream().findFirst())
                .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
    }

    @PostMapping(PATH + "/role")
    String give(@RequestParam("id") String id, @RequestParam("role") Role role,
            @RequestParam(name = "unit", defaultValue = "") String unit,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        KnownMember member = find(id);
        model.addAttribute("said", giver.give(user.chat(), "console." + UUID.randomUUID(), member.chat(),
                new Assignment(role, unit.strip())));
        return person(id, user, model);
    }

    /** @param surely their name once more, so that it is nobody else */
    @PostMapping(PATH + "/forget")
    String forget(@RequestParam("id") String id, @RequestParam("surely") String surely,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        KnownMember member = find(id);
        boolean confirmed = surely.strip().equals(member.name()) || surely.strip().equals(member.chat().toString());
        model.addAttribute("said", !confirmed
                ? "UNCONFIRMED"
                : erasure.begin(member.chat(), user.chat()) ? "FORGETTING" : "LAST_ADMIN");
        return person(id, user, model);
    }
}
