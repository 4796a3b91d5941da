package org.xianfeng.knowledge.english;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.knowledge.english.Words.Role;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.index.EnglishNames.Named;

/** The same question in Chinese: its names, and what it asks of them. */
final class ChineseQuestion {

    private static final Pattern FLYING = Pattern.compile("号|卫星|飞船|飞行|空间站");

    private final EnglishQuestion question;
    private final String subject;
    private final Kind kind;

    private ChineseQuestion(EnglishQuestion question, String subject, Kind kind) {
        this.question = question;
        this.subject = subject;
        this.kind = kind;
    }

    /** @param main what it is asked of */
    static String of(EnglishQuestion question, Named main) {
        String names = Stream
                .concat(question.names().stream().map(Named::chinese).filter(name -> !name.equals(main.chinese())),
                        question.words(Role.NAME).stream().filter(name -> !main.chinese().contains(name)))
                .distinct().collect(Collectors.joining());
        return new ChineseQuestion(question, names + main.chinese(), main.entry().kind()).asked();
    }

    /** Of a question that names no entry, but says something all the same. */
    static String of(EnglishQuestion question) {
        return new ChineseQuestion(question, String.join("", question.words(Role.NAME)), Kind.EVENT).asked();
    }

    private String asked() {
        String nouns = String.join("", question.words(Role.NOUN));
        return switch (question.asking()) {
            case WHEN -> subject + nouns + "是什么时候" + verb(usual()) + "的";
            case WHERE -> subject + nouns + "是在哪里" + verb(usual()) + "的";
            case WHO -> who(nouns);
            case HOW_MANY -> verb("").equals("历时")
                    ? subject + "历时多少" + nouns
                    : subject + "有多少" + nouns + verb("");
            case WHY -> nouns.equals("意义") ? what(nouns) : subject + "为什么" + verb(usual()) + nouns;
            case WHAT -> what(nouns);
        };
    }

    private String who(String nouns) {
        if (question.words().isEmpty()) {
            return subject + "是谁";
        }
        String verb = verb("");
        return verb.isEmpty() ? subject + "的" + nouns + "是谁" : subject + "是谁" + verb + "的" + nouns;
    }

    private String what(String nouns) {
        String verb = verb("");
        if (verb.isEmpty() && nouns.isEmpty()) {
            return kind == Kind.PERSON ? subject + "是谁" : subject + "是什么";
        }
        return verb.isEmpty() ? subject + "的" + nouns + "是什么" : subject + verb + "了什么" + nouns;
    }

    private String verb(String otherwise) {
        List<String> verbs = question.words(Role.VERB);
        String verb = verbs.isEmpty() ? otherwise : verbs.getLast();
        boolean happens = verb.equals("发生") || verb.equals("召开");
        String meant = verb.equals("发动") && FLYING.matcher(subject).find() ? "发射" : happens ? usual() : verb;
        return subject.contains(meant) ? "" : meant;
    }

    /** What is usually said of such a thing. */
    private String usual() {
        return switch (kind) {
            case MEETING -> "召开";
            case ORGANISATION -> "成立";
            case PERSON -> "出生";
            case DOCUMENT -> "发表";
            case POLICY, TERM, SPIRIT -> "提出";
            case BATTLE, UPRISING -> "发生";
            case EVENT, MOVEMENT, CAMPAIGN, PLACE, LOCAL -> "";
        };
    }
}
