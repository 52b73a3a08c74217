/**
 * The look of the report: the editor's colours where it is shown there, black on white on paper. A high-contrast theme
 * leaves backgrounds out: then the editor's own shows, and not the one that is meant for paper.
 */
export const reportStyle = `
:root { --text: var(--vscode-foreground, #1b1b1b); --faint: var(--vscode-descriptionForeground, #595959);
  --line: var(--vscode-panel-border, #d0d0d0); --link: var(--vscode-textLink-foreground, #01579b);
  --good: var(--vscode-testing-iconPassed, #2e7d32); --bad: var(--vscode-editorError-foreground, #b3261e);
  --warn: var(--vscode-editorWarning-foreground, #8a5a00); --note: var(--vscode-editorInfo-foreground, #01579b);
  --soft: var(--vscode-textBlockQuote-background, #f4f4f4);
  --second: var(--vscode-button-secondaryBackground, #e4e4e4); }
[data-vscode-theme-kind] { --soft: var(--vscode-textBlockQuote-background, transparent);
  --second: var(--vscode-button-secondaryBackground, transparent); background: var(--vscode-editor-background); }
body { color: var(--text); font: 14px/1.5 var(--vscode-font-family, system-ui, sans-serif); margin: 0; padding: 0 24px 48px; }
main { max-width: 860px; margin: 0 auto; }
header { margin: 28px 0 16px; }
h1 { font-size: 22px; line-height: 1.3; font-weight: 600; margin: 0; }
h1.subject::first-letter { text-transform: uppercase; }
h2 { font-size: 16px; font-weight: 600; margin: 32px 0 8px; }
.kind, footer, small { color: var(--faint); }
.kind { margin: 0 0 4px; }
small { display: block; font-size: 12px; }
.verdict { border-left: 4px solid var(--good); background: var(--soft); padding: 10px 16px; }
.verdict p { margin: 2px 0; }
.verdict.not-ready { border-color: var(--bad); }
.verdict.ready > p > span { color: var(--good); }
.verdict.not-ready > p > span { color: var(--bad); }
table { border-collapse: collapse; width: 100%; }
td, h1, li { overflow-wrap: anywhere; hyphens: auto; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--faint); font-weight: 400; }
tbody th { font-weight: 600; }
.narrow { width: 1%; white-space: nowrap; }
tr > .number { text-align: right; padding-right: 0; }
.badge { white-space: nowrap; }
:is(.error, .open) > [aria-hidden] { color: var(--bad); }
:is(.warning, .begonnen) > [aria-hidden] { color: var(--warn); }
.info > [aria-hidden] { color: var(--note); }
:is(.beantwoord, .gegroepeerd) > [aria-hidden] { color: var(--good); }
a { color: var(--link); text-decoration: none; }
li a, a:hover { text-decoration: underline; }
a:focus-visible, summary:focus-visible, button:focus-visible { outline: 1px solid var(--vscode-focusBorder, #01579b); outline-offset: 2px; }
summary { color: var(--faint); cursor: pointer; }
ul { margin: 4px 0; padding-left: 20px; }
footer { margin-top: 32px; overflow-wrap: anywhere; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 16px 0 0; }
button { font: inherit; color: var(--vscode-button-foreground, #fff); background: var(--vscode-button-background, #01579b);
  border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; padding: 4px 12px; cursor: pointer; }
button:hover { background: var(--vscode-button-hoverBackground, #014a86); }
button.second { color: var(--vscode-button-secondaryForeground, #1b1b1b); background: var(--second); }
button.second:hover { background: var(--vscode-button-secondaryHoverBackground, #d6d6d6); }
@page { size: A4; margin: 20mm; @bottom-right { content: "Pagina " counter(page) " van " counter(pages); font: 8pt sans-serif; } }
@media print { :root { --text: #000; --faint: #444; --line: #bbb; --link: #000; --soft: #f4f4f4; }
  body { padding: 0; font-size: 11pt; } .actions { display: none; } details::details-content { content-visibility: visible; } summary { list-style: none; } tr { break-inside: avoid; } h2 { break-after: avoid; } }
`;
