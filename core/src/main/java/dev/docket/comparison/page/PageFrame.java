package dev.docket.comparison.page;

import dev.docket.page.Html;

/** The frame and style of a comparison's page. */
final class PageFrame {
  private static final String STYLE =
      """
      body{font:15px/1.7 system-ui,"Hiragino Sans","Noto Sans CJK JP","Yu Gothic",sans-serif;color:#1c1e21;margin:0 auto;max-width:1080px;padding:24px}
      h1{font-size:22px;margin:0 0 4px}h2{font-size:17px;margin:28px 0 8px}h3{font-size:15px;margin:0}
      .note{color:#5b6068;margin:0 0 16px}
      table{border-collapse:collapse;width:100%}th,td{border:1px solid #cfd3d8;padding:6px 10px;text-align:left;vertical-align:top}
      th{background:#f3f4f6;font-weight:600}table.counts td,table.counts th{text-align:center}
      del{background:#fde8e8;color:#9b1c1c}ins{background:#e3f5e6;color:#11602b;text-decoration:underline}
      .text{white-space:pre-wrap;overflow-wrap:anywhere}
      .same{color:#5b6068;padding:2px 14px;margin:6px 0}
      article{border:1px solid #cfd3d8;border-left-width:6px;border-radius:4px;padding:10px 14px;margin:12px 0;break-inside:avoid}
      .risk-high{border-left-color:#c81e1e}.risk-medium{border-left-color:#d98207}.risk-low{border-left-color:#3f83f8}.risk-none{border-left-color:#9ca3af}
      .tags{margin:4px 0}.tag{display:inline-block;background:#eef0f3;border-radius:3px;padding:0 8px;margin-right:6px;font-size:13px}
      .tag.high{background:#c81e1e;color:#fff}.tag.medium{background:#d98207;color:#fff}.tag.low{background:#3f83f8;color:#fff}
      ul{margin:4px 0 8px;padding-left:20px}dl{margin:8px 0 0;display:grid;grid-template-columns:max-content 1fr;gap:2px 12px}dt{font-weight:600}dd{margin:0}
      fieldset{border:1px solid #cfd3d8;border-radius:4px;margin:8px 0;padding:6px 12px}legend{font-size:13px;color:#5b6068}label{margin-right:14px;white-space:nowrap}
      .away{color:#5b6068;border:1px dashed #9ca3af;border-radius:4px;padding:4px 14px;margin:8px 0}
      u{text-decoration:underline;text-underline-offset:3px}
      table.cells{table-layout:auto;width:auto;margin:4px 0;white-space:normal;font-size:13px;line-height:1.5}
      table.cells td{padding:3px 7px;overflow-wrap:normal}td.changed{background:#fff7d6}
      table.list{font-size:13px}table.list td:first-child{white-space:nowrap}
      @page{margin:15mm}@media print{fieldset{display:none}body{max-width:none;padding:0}article{break-inside:auto}h2,h3,.tags{break-after:avoid}
      ins,del,.tag,article,th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
      """;

  private PageFrame() {}

  /** A whole page; {@code style} is added to the common one, {@code body} is HTML. */
  static String page(String language, String title, String style, String body) {
    return "<!DOCTYPE html>\n<html lang=\""
        + language
        + "\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\""
        + " content=\"default-src 'none'; style-src 'unsafe-inline'\"><meta name=\"viewport\""
        + " content=\"width=device-width,initial-scale=1\"><title>"
        + Html.escaped(title)
        + "</title><style>\n"
        + STYLE
        + style
        + "</style></head><body>\n"
        + body
        + "</body></html>\n";
  }
}
