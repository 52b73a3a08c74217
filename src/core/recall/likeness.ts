import { fold } from '../text/fold.ts';
import { stem } from './stems.ts';
import { forEachWord } from './words.ts';

/** Questions that share this much of their words ask the same in the eyes of a reader. */
const nearlySame = 0.6;
/** Fewer words of their own say too little: `Kunt u dit toelichten?` is asked in every set. */
const fewestWords = 3;
const shortestWord = 3;

/** Words that questions are made of, whatever they ask. */
const furniture = new Set(
  words(
    `aan afzonderlijk alle als andere antwoord beantwoorden beantwoordingstermijn bekend bent bereid bericht binnen daarbij dan dat deelt deze die dit
    door drie dus een elk gaan gaat gebruikelijke geen graag had hebben heeft het hoe hun iedere ieder indien ingaan inzicht inzichtelijk is
    kabinet kamer kan klopt kunnen kunt maar mede meer mening met minister naar niet nog ook oordeel over per reactie
    reageren regering separaat stelling toelichten toelichting tot uit van vanuit voor vraag vragen waar waarom wanneer
    waren weken wat welk welke wie wilt worden wordt zal zich zij zijn zoals zonder zou zouden`,
  ),
);

/** True where two questions ask nearly the same, in whatever order or inflection of the words. */
export function isNearlySame(one: string, other: string): boolean {
  const [a, b] = [contentOf(one), contentOf(other)];
  if (Math.min(a.size, b.size) < fewestWords) return false;
  const common = [...a].filter((word) => b.has(word)).length;
  return (2 * common) / (a.size + b.size) >= nearlySame;
}

function contentOf(text: string): ReadonlySet<string> {
  return new Set(words(text).filter((word) => !furniture.has(word)));
}

function words(text: string): readonly string[] {
  const stems: string[] = [];
  forEachWord(text, (start, end) => {
    if (end - start >= shortestWord) stems.push(stem(fold(text.slice(start, end))));
  });
  return stems;
}
