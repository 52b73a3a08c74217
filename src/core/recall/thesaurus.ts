import { justiceAndWorld } from './thesaurus/justice-and-world.ts';
import { people } from './thesaurus/people.ts';
import { publicAffairs } from './thesaurus/public-affairs.ts';
import { surroundings } from './thesaurus/surroundings.ts';

/**
 * Words that people use for the same thing in and around the Tweede Kamer, one group per line; written for this
 * project. A word that stands in a group is also looked for under the others. Groups hold single words: what is
 * written as several words is found through its parts.
 */
export const synonymGroups: readonly string[] = [...publicAffairs, ...people, ...justiceAndWorld, ...surroundings];
