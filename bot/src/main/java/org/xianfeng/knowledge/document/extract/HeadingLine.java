package org.xianfeng.knowledge.document.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by their wording the headings of a text that does not mark them, as Chinese documents number them. */
public final class HeadingLine {

    private static final String NUMBER = "[一二三四五六七八九十百零〇\\d]{1,6}";
    /** From the highest to the lowest. */
    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("第" + NUMBER + "[编篇部卷](?![分队门]).*"), Pattern.compile("第" + NUMBER + "章.*"),
            Pattern.compile("第" + NUMBER + "节(?!课).*"), Pattern.compile("[一二三四五六七八九十]{1,3}、.+"),
            Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)].+"));
    private static final String ARTICLE_NUMBER = "(第" + NUMBER + "条(?:之[一二三四五六七八九十]{1,2})?)";
    private static final Pattern ARTICLE = Pattern.compile(ARTICLE_NUMBER + "[\\s\\p{Zs}：:].*", Pattern.DOTALL);
    /** Without a space behind its number; not what speaks of another article. */
    private static final Pattern CLOSE_ARTICLE = Pattern.compile(
            ARTICLE_NUMBER + "(?!第|至|到|和|及|与|或|的|中(?![华国央共])|内(?![地容部])|之|、|，|。|；|所列|所规|所述|规定|款|项|）|》)\\S.+",
            Pattern.DOTALL);
    private static final Pattern ARTICLE_ALONE = Pattern.compile(ARTICLE_NUMBER + "[\\s　：:]*");
    /** Longer ones are sentences. */
    private static final int LONGEST = 40;
    private static final String SENTENCE_ENDS = "。；！？，、;,!?.";

    private HeadingLine() {}

    /** The level of the heading that this line is, 1 being the highest; 0 if it is none. */
    public static int level(String line) {
        if (line.length() > LONGEST || line.isEmpty()
                || SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0 || line.indexOf('。') >= 0) {
            return 0;
        }
        for (int level = 1; level <= LEVELS.size(); level++) {
            if (LEVELS.get(level - 1).matcher(line).matches()) {
                return level;
            }
        }
        return 0;
    }

    /** The number of the article that begins here, such as 第三条. */
    public static Optional<String> article(String paragraph) {
        return List.of(ARTICLE, CLOSE_ARTICLE).stream().map(pattern -> pattern.matcher(paragraph))
                .filter(Matcher::matches).map(article -> article.group(1)).findFirst();
    }

    /** Whether there is a space behind the number of the article that begins here, as nowhere within a sentence. */
    public static boolean isSpacedArticle(String paragraph) {
        return ARTICLE.matcher(paragraph).matches();
    }

    /** Whether this is the number of an article and nothing else. */
    public static boolean isArticleAlone(String line) {
        return ARTICLE_ALONE.matcher(line).matches();
    }
}
