package dev.snowfort.review;

/// How the HTML report looks on a screen and on A4 paper on its side.
final class ReportStyle {
    static final String SHEET = """
            :root { color-scheme: light; }
            * { box-sizing: border-box; }
            body { margin: 24px auto; padding: 0 24px; max-width: 1440px; background: #fff; color: #1c2430;
              font: 14px/1.45 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
            h1 { font-size: 26px; line-height: 1.2; margin: 0 0 8px; }
            h2 { font-size: 18px; line-height: 1.3; margin: 32px 0 8px; break-after: avoid; }
            h3 { font-size: 14px; margin: 16px 0 4px; break-after: avoid; }
            p { margin: 4px 0; }
            ul { margin: 8px 0; padding-left: 20px; }
            a { color: #14508c; }
            code { font-family: "DejaVu Sans Mono", ui-monospace, monospace; font-size: .92em; }
            table { width: calc(100% - 2px); border-collapse: collapse; table-layout: fixed; margin: 8px 0 16px; }
            th, td { border: 1px solid #c9d1db; padding: 3px 6px; text-align: left; vertical-align: top; }
            thead { display: table-header-group; }
            thead th { background: #eef2f6; font-weight: 600; }
            tbody th { font-weight: 400; }
            tr { break-inside: avoid; }
            tr.group th { background: #f6f8fa; font-weight: 600; break-after: avoid; }
            td.number, th.number { text-align: right; }
            .unset { color: #6b7684; }
            .title { color: #5a6675; font-size: 12px; }
            .tighter { background: #dcefe2; }
            .changed { background: #e3ecf8; }
            .lowered { background: #fbe3cf; }
            .lowered .word, .error { color: #9a2a10; font-weight: 600; }
            .notes { color: #3d4856; }
            .fields { display: flex; gap: 48px; padding-top: 56px; break-inside: avoid; }
            .fields p { flex: 1; border-top: 1px solid #1c2430; padding-top: 4px; }
            @page { size: A4 landscape; margin: 11mm; }
            @media print {
              body { margin: 0; padding: 0; max-width: none; font-size: 8.5pt; print-color-adjust: exact;
                -webkit-print-color-adjust: exact; }
              h1 { font-size: 17pt; }
              h2 { font-size: 12pt; margin-top: 6mm; }
              h3 { font-size: 9pt; }
              table { font-size: 7.5pt; }
              th, td { padding: 1pt 3pt; }
              .title { display: none; }
              section.application, section.matrix { break-before: page; }
              a { color: inherit; text-decoration: none; }
            }
            """;

    private ReportStyle() {}
}
