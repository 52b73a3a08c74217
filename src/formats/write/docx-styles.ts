import type { IStylesOptions } from 'docx';
import { continuedStyle, styleNames } from '../own-document.ts';
import { deepestLevel } from './paper.ts';

/** Ids of the styles that the writer uses besides Word's own. */
export const styleIds = {
  letterhead: 'KamervragenBriefhoofd',
  question: 'KamervragenVraagtekst',
  answer: 'KamervragenAntwoordtekst',
  quote: 'KamervragenCitaat',
  cell: 'KamervragenTabeltekst',
  headCell: 'KamervragenTabelkop',
  looseNote: 'KamervragenLosseNoot',
} as const;

/** The style of a further paragraph in a list item. */
export function continuedId(level: number): string {
  return `KamervragenLijstvervolg${level + 1}`;
}

const font = { ascii: 'Verdana', hAnsi: 'Verdana', cs: 'Verdana', eastAsia: 'Verdana' };
const black = '000000';
const text = { basedOn: 'Normal', quickFormat: true } as const;

/** Verdana 9 point, as in the letters of the central government; every part has a style that can be restyled at once. */
export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 18, language: { value: 'nl-NL', eastAsia: 'nl-NL', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { line: 276, after: 120 } },
    },
    heading1: {
      run: { font, size: 18, bold: true, color: black },
      paragraph: { spacing: { before: 320, after: 40 }, keepNext: true, keepLines: true, outlineLevel: 0 },
    },
    heading2: {
      run: { font, size: 18, bold: true, color: black },
      paragraph: { spacing: { before: 200, after: 40 }, keepNext: true, keepLines: true, outlineLevel: 1 },
    },
    hyperlink: { run: { color: '154273', underline: { type: 'single' } } },
    footnoteText: { run: { font, size: 14 }, paragraph: { spacing: { line: 240, after: 40 } } },
    footnoteReference: { run: { superScript: true } },
  },
  paragraphStyles: [
    {
      id: styleIds.letterhead,
      name: styleNames.letterhead,
      ...text,
      paragraph: { spacing: { after: 40 } },
    },
    { id: styleIds.question, name: styleNames.question, ...text },
    { id: styleIds.answer, name: styleNames.answer, ...text },
    {
      id: styleIds.quote,
      name: styleNames.quote,
      ...text,
      run: { italics: true },
      paragraph: { indent: { left: 567, right: 567 } },
    },
    {
      id: styleIds.cell,
      name: 'Kamervragen tabeltekst',
      ...text,
      run: { size: 16 },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: styleIds.looseNote,
      name: styleNames.looseNote,
      ...text,
      run: { size: 14 },
      paragraph: { spacing: { line: 240, after: 40 } },
    },
    ...Array.from({ length: deepestLevel + 1 }, (_, level) => ({
      id: continuedId(level),
      name: continuedStyle(level),
      basedOn: 'Normal',
      paragraph: { indent: { left: 425 * (level + 1) } },
    })),
    { id: 'Footer', name: 'footer', ...text, run: { size: 14 } },
  ],
  characterStyles: [{ id: styleIds.headCell, name: 'Kamervragen tabelkop', run: { bold: true } }],
};
