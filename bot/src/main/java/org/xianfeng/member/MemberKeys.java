package org.xianfeng.member;
import org.xianfeng.chat.ChatId;

/** The keys of members, each under the member's own hash tag. */
public final class MemberKeys {

    /** Those who are being forgotten; a field each. */
    public static final String ERASURES = "{erasures}:open";

    private static final String TAG = "{mem:";
    private static final String PROFILE = "}:profile";

    private MemberKeys() {}

    /** The hash of what is known of a member. */
    public static String profile(ChatId chat) {
        return profile(chat.toString());
    }

    /** Something else that is kept of a member. */
    public static String of(ChatId chat, String what) {
        return TAG + chat + "}:" + what;
    }

    /** The keys that match this pattern of chats. */
    public static String profile(String pattern) {
        return TAG + pattern + PROFILE;
    }

    /** Whose profile such a key holds. */
    public static ChatId owner(String key) {
        return ChatId.parse(key.substring(TAG.length(), key.length() - PROFILE.length()));
    }
}
