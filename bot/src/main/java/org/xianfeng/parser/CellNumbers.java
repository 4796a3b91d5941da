package org.xianfeng.parser;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Numbers of a sheet, which may be days or shares, as text. */
final class CellNumbers {

    /** What a name in quotes, a colour or a language adds to a format. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");
    /** Days and times as Excel and WPS write them where the user's language is Chinese; the file names no format. */
    private static final int[][] CHINESE = {{27, 36}, {50, 58}};
    private static final Pattern DAY_OR_TIME = Pattern.compile("[ymdhs]|a{3,4}", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGIT = Pattern.compile("[0#?]|General", Pattern.CASE_INSENSITIVE);
    private static final int PLACES = 10;
    private static final MathContext PRECISION = new MathContext(15);

    private CellNumbers() {}

    static String text(Cell cell) {
        @Nullable
        CellStyle style = cell.getCellStyle();
        double number = cell.getNumericCellValue();
        if (style != null && isDayOrTime(style) && DateUtil.isValidExcelDate(number)) {
            LocalDateTime moment = cell.getLocalDateTimeCellValue();
            return number < 1 ? moment.toLocalTime().toString() : moment.toLocalDate().toString();
        }
        boolean isShare = style != null && bare(style).contains("%");
        BigDecimal value = new BigDecimal(number, PRECISION);
        String plain = (isShare ? value.movePointRight(2) : value).setScale(PLACES, RoundingMode.HALF_UP)
                .stripTrailingZeros().toPlainString();
        return isShare ? plain + "%" : plain;
    }

    private static boolean isDayOrTime(CellStyle style) {
        int format = style.getDataFormat();
        if (Arrays.stream(CHINESE).anyMatch(some -> format >= some[0] && format <= some[1])) {
            return true;
        }
        String bare = bare(style);
        return DateUtil.isADateFormat(format, style.getDataFormatString())
                || (DAY_OR_TIME.matcher(bare).find() && !DIGIT.matcher(bare).find());
    }

    private static String bare(CellStyle style) {
        @Nullable
        String format = style.getDataFormatString();
        return format == null ? "" : DECORATION.matcher(format).replaceAll("");
    }
}
