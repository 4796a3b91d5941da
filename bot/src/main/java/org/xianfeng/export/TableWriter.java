package org.xianfeng.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes tables of any length in the memory of a few rows. */
interface TableWriter {

    TableFormat format();

    /** Writes it and returns how many rows it has, without its headers; the target stays open. */
    long write(Table table, OutputStream target) throws IOException;
}
