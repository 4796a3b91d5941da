package org.xianfeng.member.organisation;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.ListedName;

/**
 * The lists that the organisation's members choose from; admins add to them in the chat.
 *
 * @param branches 支部
 * @param grids 网格
 * @param skills 专长
 */
@ConfigurationProperties("xianfeng.organisation")
public record OrganisationSettings(@DefaultValue List<String> branches, @DefaultValue List<String> grids,
        @DefaultValue List<String> skills) {

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if one of the names could not be shown on a button
     */
    public OrganisationSettings {
        branches = names(branches);
        grids = names(grids);
        skills = names(skills);
    }

    List<String> names(Attribute attribute) {
        return switch (attribute) {
            case BRANCH -> branches;
            case GRID -> grids;
            case SKILL -> skills;
        };
    }

    private static List<String> names(List<String> written) {
        return written.stream().map(name -> new ListedName(name.strip()).text()).distinct().toList();
    }
}
