import type { Placed, Span } from '../text/span.ts';
import type { FrontMatter, Header, Member, PlacedDate, Respondent } from './model.ts';

const nowhere: Span = { start: 0, end: 0 };

/** The header that the text gives, with what only the front matter says. */
export function completeHeader(header: Header, frontMatter: FrontMatter | null): Header {
  if (frontMatter === null) return header;
  const { data, places } = frontMatter;
  const at = (key: string): Span => places[key] ?? nowhere;
  const placed = <T>(key: string, value: T): Placed<T> => ({ value, span: at(key) });
  const date = (key: 'ingezonden' | 'ontvangen'): PlacedDate | null =>
    data[key] === null ? null : placed(key, data[key]);
  const members = data.vragenstellers.map(
    ({ naam, partij }): Member => ({ name: naam, party: partij, span: at('vragenstellers') }),
  );
  const respondents = data.namens.map(
    ({ naam, portefeuille }, index): Respondent => ({
      name: naam,
      portfolio: portefeuille,
      office: null,
      onBehalf: index > 0,
      span: at('namens'),
    }),
  );
  return {
    subject: header.subject ?? (data.onderwerp === null ? null : placed('onderwerp', data.onderwerp)),
    members: header.members.length > 0 ? header.members : members,
    addressees: header.addressees.length > 0 ? header.addressees : data.aan.map((value) => placed('aan', value)),
    respondents: header.respondents.length > 0 ? header.respondents : respondents,
    kenmerk: header.kenmerk.length > 0 ? header.kenmerk : data.kenmerk.map((value) => placed('kenmerk', value)),
    aanhangsel: header.aanhangsel,
    submitted: header.submitted ?? date('ingezonden'),
    received: header.received ?? date('ontvangen'),
  };
}
