import { formatNumberList } from '../../../../src/core/text/numbers.ts';
import type { HeadingStyle, NoteStyle, Paper } from './printed-set.ts';

const style = (question: string, answer: string, more: Partial<HeadingStyle> = {}): HeadingStyle => ({
  name: `${question.replace('\n', '⏎')} / ${answer}`,
  question,
  answer,
  ...more,
});

/** Every way of writing headings that a draft, a letter, a publication or a conversion of one has shown. */
export const headingStyles: readonly HeadingStyle[] = [
  style('Vraag {}', 'Antwoord {}'),
  style('Vraag {}:', 'Antwoord {}:'),
  style('Vraag {}: ', 'Antwoord {}: ', { inline: true }),
  style('Vraag {} : ', 'Antwoord {} : '),
  style('Vraag {}.', 'Antwoord {}.'),
  style(' Vraag {}  ', '\tAntwoord {} '),
  style('Vraag\u00a0{}', 'Antwoord\u00a0{}\u00a0'),
  style('VRAAG {}', 'ANTWOORD {}'),
  style('VRAAG {}:', 'ANTWOORD {}:', { inline: true }),
  style('vraag {}', 'antwoord {}'),
  style('Vraag {}', 'Antwoord op vraag {}', { questions: 'Vragen {}', answers: 'Antwoord op de vragen {}' }),
  style('Vraag {}', 'Antwoord vraag {}:', { questions: 'Vragen {}', answers: 'Antwoorden vragen {}:' }),
  style('Vraag {}:', 'Antwoord op vraag {}:', { answers: 'Antwoorden op de vragen {}:' }),
  style('Vraag {}', 'Beantwoording vraag {}', { answers: 'Beantwoording vragen {}' }),
  style('Vraag nr. {}', 'Antwoord op vraag nr. {}'),
  style('Vraag nummer {}', 'Antwoord nummer {}'),
  style('Vraag ({})', 'Antwoord ({})'),
  style('Vraag {})', 'Antwoord {})'),
  style('Vr. {}', 'Antw. {}'),
  style('Vr {}: ', 'Antw {}: ', { inline: true }),
  style('Vraag {} – ', 'Antwoord {} – ', { inline: true }),
  style('Vraag {} (lid Jansen)', 'Antwoord {} (minister)'),
  style('**Vraag {}**', '**Antwoord {}**'),
  style('**Vraag {}:**', '**Antwoord {}:**', { inline: true }),
  style('**Vraag {}**:', '**Antwoord {}**:', { inline: true }),
  style('*Vraag {}*', '*Antwoord {}*'),
  style('__Vraag {}__', '__Antwoord {}__'),
  style('_Vraag {}:_', '_Antwoord {}:_'),
  style('## Vraag {}', '## Antwoord {}'),
  style('### Vraag {}', '#### Antwoord {}'),
  style('### **Vraag {}**', '### **Antwoord {}**'),
  style('## Vraag {} ##', '## Antwoord {} ##'),
  style('Vraag ({}):', 'Antwoord ({}):', { inline: true }),
  style('Vraag {}):', 'Antwoord {}):'),
  style('Vraag {}', 'Ant\u00adwoord {}', { questions: 'Vra\u00adgen {}', answers: 'Ant\u00adwoor\u00adden {}' }),
  style('Vraag{}', 'Antwoord{}'),
  style('Vraag  {}', 'Antwoord  op  vraag  {}'),
  style('Vraag {}', 'Antwoord'),
  style('Vraag {}:', 'Antwoord:'),
  style('**Vraag {}**', '**Antwoord**'),
  style('**Vraag {}**', '_Antwoord:_'),
  style('{}', 'Antwoord', { singleOnly: true }),
  style('{}.', 'Antwoord vraag {}', { singleOnly: true }),
  style('{}. ', 'Antwoord: ', { inline: true, singleOnly: true }),
  style('{}) ', 'Antwoord', { inline: true, singleOnly: true }),
  style('{}. ', 'Antwoord {}:', { inline: true, singleOnly: true }),
  style('{}: ', 'Antwoord:', { inline: true, singleOnly: true }),
  style('{}.\t', 'Antwoord {}:\t', { inline: true, singleOnly: true }),
  style('**{}.** ', '**Antwoord:**', { inline: true, singleOnly: true }),
  style('**{}. ', '**Antwoord**', { inline: true, singleOnly: true }),
  style('{}\\. ', 'Antwoord:', { inline: true, singleOnly: true }),
  style('{} ', 'Antwoord {}:', { inline: true, singleOnly: true }),
];

/** Ways to write several numbers. */
type ListStyle = (numbers: readonly string[]) => string;

export const listStyles: readonly [ListStyle, ...ListStyle[]] = [
  formatNumberList,
  (numbers) => (numbers.length > 1 ? `${numbers.slice(0, -1).join(', ')} en ${numbers.at(-1)}` : numbers.join()),
  (numbers) => (numbers.length > 2 ? `${numbers.slice(0, -1).join(', ')}, en ${numbers.at(-1)}` : numbers.join(' en ')),
  (numbers) => (numbers.length > 2 ? `${numbers[0]} tot en met ${numbers.at(-1)}` : numbers.join(' & ')),
  (numbers) => (numbers.length > 2 ? `${numbers[0]}-${numbers.at(-1)}` : numbers.join(',')),
  (numbers) => (numbers.length > 2 ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join(' / ')),
  (numbers) => (numbers.length > 2 ? `${numbers[0]} t/m ${numbers.at(-1)}` : numbers.join(' + ')),
  (numbers) => (numbers.length > 2 ? `${numbers[0]} t/m\u00a0${numbers.at(-1)}` : numbers.join('\u00a0en\u00a0')),
  (numbers) => numbers.join(', '),
];

const joined = '\n';
const apart = '\n\n';

export const noteStyles: readonly NoteStyle[] = [
  { name: '[^1]', mark: (label) => `[^${label}]`, note: (label, text) => `[^${label}]: ${text}`, between: joined },
  { name: '1)', mark: (label) => ` ${label})`, note: (label, text) => `${label}) ${text}`, between: apart },
  { name: '(1)', mark: (label) => ` (${label})`, note: (label, text) => `(${label}) ${text}`, between: apart },
  {
    name: '¹',
    mark: (label) => '⁰¹²³'[Number(label)] ?? '',
    note: (label, text) => `${'⁰¹²³'[Number(label)]} ${text}`,
    between: joined,
  },
  { name: '[1]', mark: (label) => `[${label}]`, note: (label, text) => `[${label}] ${text}`, between: apart },
  { name: '[1 ]', mark: (label) => `[${label} ]`, note: (label, text) => `${label} ${text}`, between: apart },
  { name: 'glued', mark: (label) => label, note: (label, text) => `${label}${text}`, between: joined },
  { name: 'parted', mark: (label) => label, note: (label, text) => `${label} ${text}`, between: joined },
];

const runningFoot = (page: number) =>
  `\n${page === 1 ? 'ah-tk-20242025-582\nISSN 0921 - 7398\n’s-Gravenhage 2024 ' : ''}Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel ${page}\n`;

export const papers: readonly Paper[] = [
  { name: 'plain', width: null, pageEnd: null },
  { name: 'wrapped', width: 60, pageEnd: null },
  { name: 'pages', width: 78, pageEnd: runningFoot },
  { name: 'pages with form feeds', width: 78, pageEnd: (page) => `${runningFoot(page)}\f` },
  { name: 'form feeds alone', width: null, pageEnd: () => '\n\f' },
];

export const lineEnds: readonly [string, ...string[]] = ['\n', '\r\n', '\r'];
