import { enumeration } from '../text/enumeration.ts';
import type { Header, Member, Respondent } from './model.ts';

/** `Jansen (ABC)`, or the name alone. */
export function memberName({ name, party }: Pick<Member, 'name' | 'party'>): string {
  return party === null ? name : `${name} (${party})`;
}

/** `De Boer (Financiën)`, or what is known of it; empty where nothing is. */
export function respondentName({ name, portfolio }: Pick<Respondent, 'name' | 'portfolio'>): string {
  if (name === null || portfolio === null) return name ?? portfolio ?? '';
  return `${name} (${portfolio})`;
}

/** `het lid Jansen (ABC)`, `de leden Jansen (ABC) en Smit (DEF)`; null where the document does not say who asks. */
export function askersOf({ members }: Pick<Header, 'members'>): string | null {
  if (members.length === 0) return null;
  return `${members.length === 1 ? 'het lid' : 'de leden'} ${enumeration(members.map(memberName))}`;
}
