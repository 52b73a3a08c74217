import type { KamervragenDocument } from '../../../../../src/core/document/model.ts';
import { type FaultKind, insert, type Plan } from './variant.ts';

/** Faults above the first question. */
export const headerFaults: readonly FaultKind[] = [
  ['received too early', (document) => [receivedTooEarly(document)]],
  ['addressee without an answer', (document) => [addresseeAdded(document)]],
  ['delay without a reason', (document) => [delayWithoutReason(document)]],
  ['kenmerk too short', (document) => document.header.kenmerk.map(({ span }) => cutKenmerk(span.end))],
];

function receivedTooEarly({ header: { submitted, received } }: KamervragenDocument): Plan {
  if (submitted === null || received === null) return null;
  return [{ span: received.span, newText: '⟦datum-onjuist⟧3 januari 1999' }];
}

function addresseeAdded({ source, header: { addressees, respondents } }: KamervragenDocument): Plan {
  const last = addressees.at(-1);
  if (last === undefined || respondents.length === 0 || !/^\s(?:over|inzake)\s/.test(source.slice(last.span.end)))
    return null;
  return [insert(last.span.end, ' en de ⟦bewindspersoon-ontbreekt⟧Minister voor Bruggen en Sluizen')];
}

function delayWithoutReason({ source, kind, mededeling }: KamervragenDocument): Plan {
  const start = source.indexOf(', omdat');
  const notice = mededeling?.pieces[0];
  if (kind !== 'delay' || start < 0 || notice === undefined) return null;
  return [
    insert(notice.source, '⟦uitstel-onvolledig⟧'),
    { span: { start, end: source.indexOf('.', start) }, newText: '' },
  ];
}

function cutKenmerk(end: number): Plan {
  return [insert(end - 10, '⟦kenmerk-onjuist⟧'), { span: { start: end - 1, end }, newText: '' }];
}
