package org.xianfeng.permission;

import java.util.Map;
import java.util.Set;

import org.xianfeng.member.Audit.Action;

/** What takes a permission and is no deed of {@link AuditedChangesTest}, and why. */
final class ChangesOfOthers {

    /** Shows something, asks before it is done, or begins a form; a table that is taken out is noted when it is made. */
    static final Set<String> LOOKING = Set.of("/attendance", "/broadcast", "/broadcasts", "/close", "/confirm",
            "/console", "/deadletters", "/documents", "/export", "/exporttasks", "/faq", "/groups", "/importtasks",
            "/invite", "/members", "/merge", "/new", "/newtask", "/organisation", "/roster", "/unanswered",
            "/allowgroup", "/disallowgroup", "aftercare:picture", "aftercare:show", "attendance:all",
            "attendance:code", "attendance:correct", "attendance:excuse", "attendance:extra", "attendance:list",
            "attendance:shifts", "attendance:site", "attendance:tick", "attendance:ticks", "attendance:walkin",
            "attendance:who", "broadcast:activity", "broadcast:correct", "broadcast:disallowgroup", "broadcast:edit",
            "broadcast:groups", "broadcast:ingroup", "broadcast:list", "broadcast:new", "broadcast:open",
            "broadcast:preview", "broadcast:previewfix", "broadcast:report", "broadcast:retract",
            "broadcast:schedule", "broadcast:sendback", "broadcast:task", "broadcast:template",
            "broadcast:templates", "broadcast:trail", "deadletters:list", "deadletters:drop", "documents:list",
            "documents:open", "documents:remove", "documents:try", "export:attendance", "export:bcanswers",
            "export:bcfailures", "export:hours", "export:signups", "export:tasks", "faq:edit", "faq:list", "faq:new",
            "faq:remove", "faq:show", "faq:write", "form people", "form rosterfind", "form trial", "form walkin",
            "invite:list", "invite:make", "invite:open", "organisation:add", "organisation:list",
            "organisation:overview", "organisation:show", "people:ask", "people:find", "people:open", "people:page",
            "privacy:forgetmember", "reindex:see", "roster:bring", "roster:find", "roster:open", "roster:page",
            "task:assign", "task:reopen", "task:reschedule", "task:return", "unanswered:list", "unanswered:open",
            "volunteer:addhelper", "volunteer:calloff", "volunteer:calloffsurely", "volunteer:copy",
            "volunteer:handover", "volunteer:helpers", "volunteer:manage", "volunteer:managed", "volunteer:offers",
            "volunteer:person", "volunteer:personwhom", "volunteer:places", "volunteer:redescribe",
            "volunteer:relocate", "volunteer:remove", "volunteer:removewhom", "volunteer:repeat",
            "volunteer:reschedule", "volunteer:retitle", "volunteer:roster", "volunteer:statistics",
            "volunteer:summary", "volunteer:unchanged", "volunteer:waiters", "volunteer:weeks");

    /** Changes only what is one's own, or answers somebody. */
    static final Set<String> OWN = Set.of("/phone", "contact:nophone", "form phone", "contact:answer",
            "form answermember");

    /** Noted in one place that one of the deeds goes through as well, or by an event. */
    static final Map<Action, Set<String>> NOTED_ELSEWHERE = Map.of(Action.BROADCAST, Set.of("form broadcast",
            "form broadcastback", "form broadcastfix", "form broadcasttime", "broadcast:approve",
            "broadcast:approvefix", "broadcast:cancel", "broadcast:close", "broadcast:pause", "broadcast:remind",
            "broadcast:rest", "broadcast:resume", "broadcast:retractsurely", "broadcast:send", "broadcast:unknown"),
            Action.GROUP, Set.of("broadcast:allowgroup", "broadcast:dropgroup"), Action.REINDEX,
            Set.of("reindex:again", "reindex:force"), Action.ROLLBACK, Set.of("reindex:back"), Action.FILE,
            Set.of("documents:accept", "documents:discard", "documents:removesurely"), Action.ROSTER,
            Set.of("form roster", "roster:remove"), Action.ACTIVITY, Set.of("volunteer:keepsurplus",
                    "volunteer:surplustoqueue", "form site"),
            Action.ATTENDANCE, Set.of("form correction"), Action.DEAD_LETTER, Set.of("deadletters:retry",
                    "deadletters:surely"));

    private ChangesOfOthers() {}
}
