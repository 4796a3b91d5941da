package org.xianfeng.export;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table that is read once, row by row, as it is written; it need never be in memory as a whole.
 *
 * @param headers one for each column
 * @param rows each with a cell for each column
 */
public record Table(List<String> headers, Stream<List<Cell>> rows) {

    public Table {
        headers = List.copyOf(headers);
    }
}
