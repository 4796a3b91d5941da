package org.xianfeng.knowledge.document.pdf;

import java.util.List;

/** A page of a PDF: its lines from top to bottom. */
public record PdfPage(float height, List<PdfLine> lines) {}
