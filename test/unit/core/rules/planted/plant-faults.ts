import type { KamervragenDocument } from '../../../../../src/core/document/model.ts';
import type { Problem } from '../../../../../src/core/rules/engine/rule.ts';
import { answerFaults } from './answers.ts';
import { headerFaults } from './header.ts';
import { noteFaults } from './notes.ts';
import { type FaultyVariant, variantOf } from './variant.ts';
import { wordingFaults } from './wording.ts';

export const faultKinds = [...answerFaults, ...noteFaults, ...headerFaults, ...wordingFaults];

/** Every fault in every place of a document where it can be planted without a second one. */
export function plantFaults(document: KamervragenDocument, said: readonly Problem[]): readonly FaultyVariant[] {
  return faultKinds.flatMap(([fault, plansFor]) =>
    plansFor(document).flatMap((plan) => variantOf(fault, document, said, plan) ?? []),
  );
}
