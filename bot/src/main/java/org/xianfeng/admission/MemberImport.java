package org.xianfeng.admission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.export.Sheet;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Organisation;
import org.xianfeng.member.Profiles;

/** Takes a roster in: who is new, who is in another branch now; the same once more changes nothing. */
@Component
public final class MemberImport {

    public static final int MOST_ROWS = 50_000;

    private final RedisMemberList list;
    private final Organisation organisation;
    private final Profiles profiles;

    MemberImport(RedisMemberList list, Organisation organisation, Profiles profiles) {
        this.list = list;
        this.organisation = organisation;
        this.profiles = profiles;
    }

    /** What came of it; the branches are those that the organisation's list had not. */
    public record Result(boolean hasColumns, int added, int moved, int unchanged, List<String> branches,
            List<RosterFault> faults) {}

    public Result take(Sheet sheet) {
        return read(sheet, true);
    }

    /** What would come of it; nothing is changed. */
    public Result tryOut(Sheet sheet) {
        return read(sheet, false);
    }

    private Result read(Sheet sheet, boolean keep) {
        MemberSheet read = MemberSheet.read(sheet, list::id);
        Map<String, ListedMember> before = new HashMap<>();
        list.all().forEach(one -> before.put(one.id(), one));
        List<ListedMember> fresh = read.members().stream().filter(one -> !before.containsKey(one.id())).toList();
        List<ListedMember> moved = read.members().stream()
                .filter(one -> before.containsKey(one.id()) && !one.branch().isEmpty()
                        && !before.get(one.id()).branch().equals(one.branch()))
                .toList();
        List<String> known = organisation.names(Attribute.BRANCH);
        List<String> branches = read.members().stream().map(ListedMember::branch)
                .filter(branch -> !branch.isEmpty() && !known.contains(branch)).distinct().toList();
        List<ListedMember> changed = new ArrayList<>(fresh);
        changed.addAll(moved);
        if (keep) {
            branches.forEach(branch -> organisation.add(Attribute.BRANCH, branch));
            list.put(changed);
            follow(moved);
        }
        return new Result(read.hasColumns(), fresh.size(), moved.size(),
                read.members().size() - changed.size(), branches, read.faults());
    }

    /** Who has come in already is in the new branch as well. */
    private void follow(List<ListedMember> moved) {
        Map<String, ChatId> claims = moved.isEmpty() ? Map.of() : list.claims();
        for (ListedMember one : moved) {
            ChatId chat = claims.get(one.id());
            if (chat != null) {
                profiles.keep(chat, profiles.of(chat).choosing(Attribute.BRANCH, one.branch()));
            }
        }
    }
}
