/** A4 on screen and on paper. The preview in the editor uses the same rules. */
export const paperCss = `@page {
  size: A4; margin: 25mm 25mm 22mm;
  @bottom-right { content: "Pagina " counter(page) " van " counter(pages); font: 8pt Verdana, "DejaVu Sans", sans-serif; }
}
body { margin: 0; background: #e6e6e6; }
.paper {
  box-sizing: border-box; max-width: 210mm; min-height: 297mm; margin: 12px auto; padding: 25mm; background: #fff;
  color: #111; font: 10pt/1.5 Verdana, "DejaVu Sans", sans-serif; overflow-wrap: break-word; box-shadow: 0 1px 6px #0004;
}
.paper h1 { margin: 0 0 1.2em; font-size: 1.3em; line-height: 1.3; }
.paper h2, .paper h3 { margin: 1.6em 0 0.3em; font-size: 1em; line-height: 1.5; break-after: avoid; }
.paper h3 { margin-top: 1em; }
.paper p, .paper ul, .paper ol, .paper table, .paper blockquote { margin: 0 0 0.8em; }
.paper blockquote { margin-left: 2em; font-style: italic; }
.paper li > span { display: block; margin-bottom: 0.3em; }
.paper li > ul, .paper li > ol { margin-bottom: 0; }
.paper dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2em 1.5em; margin: 0 0 1.6em; }
.paper dt { font-size: 0.8em; line-height: 1.875; color: #444; }
.paper dd { margin: 0; }
.paper table { border-collapse: collapse; }
.paper th, .paper td { border: 1px solid #777; padding: 0.2em 0.6em; text-align: left; vertical-align: top; }
.paper a { color: #154273; text-decoration: underline; }
.paper sup { line-height: 0; }
.paper tr, .paper li > span { break-inside: avoid; }
.paper .noten { margin-top: 2.5em; padding-top: 0.6em; border-top: 1px solid #777; font-size: 0.8em; }
.paper .noot { display: grid; grid-template-columns: 2em 1fr; break-inside: avoid; }
.paper .noot p { margin: 0 0 0.3em; }
@media print {
  body { background: none; }
  .paper { max-width: none; min-height: 0; margin: 0; padding: 0; box-shadow: none; }
}`;
