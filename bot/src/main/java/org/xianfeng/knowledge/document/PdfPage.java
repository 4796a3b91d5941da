package org.xianfeng.knowledge.document;

import java.util.List;

/** A page of a PDF: its lines from top to bottom. */
record PdfPage(float height, List<PdfLine> lines) {}
