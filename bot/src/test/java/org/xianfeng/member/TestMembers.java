package org.xianfeng.member;

import java.util.List;
import java.util.OptionalInt;

import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.member.admission.AdmissionSettings;
import org.xianfeng.member.admission.RedisMembership;
import org.xianfeng.member.organisation.OrganisationSettings;
import org.xianfeng.member.organisation.RedisOrganisation;
import org.xianfeng.member.profile.BirthYear;
import org.xianfeng.member.profile.NameDialog;
import org.xianfeng.member.profile.ProfileCards;
import org.xianfeng.member.profile.ProfileDialog;
import org.xianfeng.member.profile.ProfileListDialog;
import org.xianfeng.member.profile.RedisProfiles;

/** The members of a small branch, for the tests of what builds on them. */
public final class TestMembers {

    private TestMembers() {}

    /** Adds all that the module has for the chat; the admin is {@code telegram:1}. */
    public static void register(GenericApplicationContext context) {
        register(context, List.of());
    }

    /** The same where the organisation has a list of its people. */
    public static void register(GenericApplicationContext context, List<String> people) {
        context.registerBean(PeopleSettings.class, () -> new PeopleSettings(people));
        context.registerBean(MemberSettings.class, () -> new MemberSettings(List.of("telegram:1"), null, null));
        context.registerBean(AdmissionSettings.class, () -> new AdmissionSettings(Membership.Admission.OPEN,
                Access.LIBRARY));
        context.registerBean(OrganisationSettings.class, () -> new OrganisationSettings(
                List.of("兴达社区支部", "清河支部"), List.of("一号网格", "二号网格"), List.of("驾驶", "讲解", "急救")));
        new AnnotatedBeanDefinitionReader(context).register(RedisMembers.class, RedisProfiles.class,
                RedisOrganisation.class, RedisConfirmations.class, RedisMemberDirectory.class, RedisMembership.class,
                ConfirmationRequest.class, NameRequest.class,
                ProfileRequest.class, NameDialog.class,
                ProfileDialog.class, ProfileListDialog.class, ProfileCards.class, BirthYear.class, Forms.class);
    }

    public static ProfileRequest profileRequest(Phrases phrases) {
        return new ProfileRequest(phrases);
    }

    /** A profile with these, where an empty text or a year of 0 is not told. */
    public static Profile profile(String branch, int born, String... skills) {
        Profile profile = branch.isEmpty() ? Profile.EMPTY : Profile.EMPTY.choosing(Attribute.BRANCH, branch);
        for (String skill : skills) {
            profile = profile.choosing(Attribute.SKILL, skill);
        }
        return born == 0 ? profile : profile.bornIn(OptionalInt.of(born));
    }

    /** The admin of {@link #register}. */
    public static ChatId admin() {
        return new ChatId("telegram", "1");
    }
}
