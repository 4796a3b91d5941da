package org.xianfeng.export;

import java.util.List;

/**
 * A table as somebody sends it: the first sheet of an XLSX file, or a CSV file in UTF-8 or, as older Excel writes it, in
 * GB18030.
 *
 * @param rows the cells' texts without surrounding space; a row may be shorter than others, or empty
 */
public record Sheet(List<List<String>> rows) {}
