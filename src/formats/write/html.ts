import { frontMatterMeta, noFrontMatter } from '../own-document.ts';
import { isSafeLink } from '../safe-link.ts';
import { escapeXml } from '../xml.ts';
import { paperCss } from './html-css.ts';
import type { Block, Inline, Paper, PaperNote, PaperSection } from './paper.ts';

/**
 * The paper as HTML without a head: every text escaped, no scripts, no styles. `data-offset` says where in the draft a
 * block begins, for a view that follows the cursor.
 */
export function renderPaperHtml(paper: Paper): string {
  const sections = paper.sections.map(sectionHtml).join('\n');
  return `<article class="paper" lang="nl">\n${letterheadHtml(paper)}${sections}\n${notesHtml(paper)}</article>\n`;
}

/** A page that stands on its own and prints well. The front matter is kept in a `meta`, to read the draft back. */
export function renderHtmlPage(paper: Paper): string {
  const frontMatter = escapeXml(paper.frontMatter ?? noFrontMatter).replaceAll('\n', '&#10;');
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="${frontMatterMeta}" content="${frontMatter}">
<title>${escapeXml(paper.title)}</title>
<style>
${paperCss}
</style>
</head>
<body>
${renderPaperHtml(paper)}</body>
</html>
`;
}

function letterheadHtml({ title, fields, opening }: Paper): string {
  if (fields.length === 0 && opening.length === 0) return '';
  const rows = fields.map(({ name, value }) => `<dt>${escapeXml(name)}</dt><dd>${escapeXml(value)}</dd>\n`).join('');
  const lines = opening.map((line) => `<p>${escapeXml(line)}</p>\n`).join('');
  return `<header class="letterhead">\n<h1>${escapeXml(title)}</h1>\n<dl>\n${rows}</dl>\n${lines}</header>\n`;
}

function sectionHtml({ kind, heading, offset, blocks }: PaperSection): string {
  const level = kind === 'answer' ? 'h3' : 'h2';
  const title = heading === null ? '' : `<${level} data-offset="${offset}">${escapeXml(heading)}</${level}>\n`;
  return `<section class="${kind}" data-offset="${offset}">\n${title}${blocks.map(blockHtml).join('\n')}\n</section>`;
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p data-offset="${block.offset}">${inlineHtml(block.content)}</p>`;
    case 'quote':
      return `<blockquote>\n${block.blocks.map(blockHtml).join('\n')}\n</blockquote>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${item.map(itemHtml).join('\n')}</li>`).join('\n');
      return block.start === null ? `<ul>\n${items}\n</ul>` : `<ol start="${block.start}">\n${items}\n</ol>`;
    }
    case 'table': {
      const rows = block.rows.map((row, index) => rowHtml(row, index === 0 ? 'th' : 'td'));
      return `<table data-offset="${block.offset}">\n${rows.join('\n')}\n</table>`;
    }
  }
}

/** A paragraph in a list needs no space of its own. */
function itemHtml(block: Block): string {
  return block.type === 'paragraph'
    ? `<span data-offset="${block.offset}">${inlineHtml(block.content)}</span>`
    : blockHtml(block);
}

function rowHtml(row: readonly (readonly Inline[])[], cell: 'th' | 'td'): string {
  return `<tr>${row.map((content) => `<${cell}>${inlineHtml(content)}</${cell}>`).join('')}</tr>`;
}

function inlineHtml(content: readonly Inline[]): string {
  return content.map(oneInline).join('');
}

function oneInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeXml(inline.text);
    case 'break':
      return '<br>';
    case 'strong':
      return `<strong>${inlineHtml(inline.children)}</strong>`;
    case 'emphasis':
      return `<em>${inlineHtml(inline.children)}</em>`;
    case 'link':
      return isSafeLink(inline.href)
        ? `<a href="${escapeXml(inline.href)}">${inlineHtml(inline.children)}</a>`
        : inlineHtml(inline.children);
    case 'note':
      return markHtml(inline.note);
  }
}

function markHtml({ number, label }: PaperNote): string {
  return `<sup><a class="nootnum" id="mark-${number}" href="#noot-${number}" data-label="${escapeXml(label)}">${number}</a></sup>`;
}

function notesHtml({ notes, looseNotes }: Paper): string {
  if (notes.length + looseNotes.length === 0) return '';
  const items = notes.map(
    ({ number, label, content }) =>
      `<div class="noot" id="noot-${number}" data-label="${escapeXml(label)}"><a class="nootnum" href="#mark-${number}">${number}</a> <p>${inlineHtml(content)}</p></div>`,
  );
  for (const { label, text } of looseNotes) {
    const name = escapeXml(label);
    items.push(
      `<div class="noot" data-label="${name}"><span class="nootnum">${name}</span> <p>${escapeXml(text)}</p></div>`,
    );
  }
  return `<section class="noten" aria-label="Voetnoten">\n${items.join('\n')}\n</section>\n`;
}
