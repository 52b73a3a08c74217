import type { KamervragenDocument } from '../document/model.ts';
import { sourceSpan } from '../document/source-span.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Placed } from '../text/span.ts';

/** Words with which an answer announces something that goes with the letter. */
const announcement = /(?<!\p{L})(?:bijlagen?|bijgevoegde?|bijgesloten|meegezonden|meegestuurd)(?!\p{L})/iu;

/** The sentences of the answers that announce an annex: what has to go with the letter. */
export function findAttachments({ answers }: KamervragenDocument): readonly Placed<string>[] {
  return answers
    .filter(({ body }) => announcement.test(body.text))
    .flatMap(({ body }) =>
      sentencesOf(body.text)
        .filter(({ value }) => announcement.test(value))
        .map(({ value, span }) => ({ value, span: sourceSpan(body, span.start, span.end) })),
    );
}
