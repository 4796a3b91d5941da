package org.xianfeng.knowledge.document.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Takes from a page of the web what stands on each page of its site, and puts its heading first. */
final class PageFurniture {

    /** Above the text, with or without links. */
    private static final Pattern MENU = Pattern
            .compile("(?:网站|返回)?首页[\\s|｜>＞»·/　].*|(?:您|你)?(?:现在|当前)的?位置[：:是].*|当前位置[：:].*", Pattern.DOTALL);
    /** Below it. */
    private static final Pattern IMPRINT = Pattern.compile(
            "(?:版权所有|版权声明|copyright|©|\\(c\\)|.{0,12}icp备|.{0,6}公网安备|技术支持|网站地图|网站标识码|扫一扫|打印本页|【?打印|分享到|上一篇|下一篇|.{0,4}关闭(?:本页|窗口|此页)|关于我们\\s*[|｜]).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Behind the title of a page: the site's name. */
    private static final Pattern SITE = Pattern.compile(
            "(.{4,}?)\\s*[_|｜－–—-]\\s*[^_|｜－–—-]{1,20}(?:网|网站|政府|门户|官网|平台|首页|百科|文库|新闻)\\s*$", Pattern.DOTALL);
    private static final int LONGEST = 200;
    private static final int IMPRINT_LINES = 6;

    private PageFurniture() {}

    static String withoutSite(String title) {
        Matcher site = SITE.matcher(title.strip());
        return site.matches() ? withoutSite(site.group(1)) : title;
    }

    static List<Block> removed(List<Block> blocks) {
        List<Block> left = new ArrayList<>();
        int first = firstHeading(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            boolean menu = (first < 0 ? i == 0 : i < first) && MENU.matcher(text).matches();
            boolean imprint = i >= blocks.size() - IMPRINT_LINES && IMPRINT.matcher(text).matches();
            if (text.length() > LONGEST || !(menu || imprint)) {
                left.add(blocks.get(i));
            }
        }
        return left.isEmpty() ? blocks : withHeadingFirst(left);
    }

    private static List<Block> withHeadingFirst(List<Block> blocks) {
        int first = firstHeading(blocks);
        List<Block> ordered = new ArrayList<>(blocks);
        if (first > 0) {
            ordered.addFirst(ordered.remove(first));
        }
        return ordered;
    }

    /** The only one of the highest level; -1 if there is none, or are several. */
    private static int firstHeading(List<Block> blocks) {
        int[] found = IntStream.range(0, blocks.size()).filter(i -> blocks.get(i).level() == 1).toArray();
        return found.length == 1 ? found[0] : -1;
    }
}
