package org.xianfeng.member;

/** What the organisation has a list of, for its members to say where they belong and what they can do. */
public enum Attribute {
    /** 支部; a member belongs to one. */
    BRANCH,
    /** 网格; a member lives in one. */
    GRID,
    /** 专长; a member may have several. */
    SKILL
}
