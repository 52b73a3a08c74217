/** Nouns of one syllable whose s belongs to them, for the plural is made with -en; written as in the singular. */
const endingInS = new Set(
  `arts beits beurs dans fiets fonds gans gids gips grens hals heks kaars kans kers koers koorts korps laars lans lens
  loods mars mens muts pers plaats pols prins reeks rits rots rups schaats schets spits spons taks toets vaars vers wens`.split(
    /\s+/,
  ),
);

/** `proces` and `adres` have no -s of a plural. */
const singularInEs = /(?:acc|adr|exc|gr|proc|rec|succ|xpr)es$/;
const pluralInEs = /[^aeiouy]es$/;
const shortestPluralInEs = 5;
/** `examens`, `havens`, `tekens`; not `landsgrens`. */
const pluralInEns = /[aeiouy].*[^aeiouy]ens$/;
const singularInEns = /(?:gr|medem|w)ens$/;
/** Folded: `industrieën` and `ideeën`. */
const pluralInEen = /^(.*[ei]e)en$/;

/** Forms that change the noun, also at the end of compounds, and what compounds begin with. */
const irregular: readonly (readonly [form: RegExp, plain: string, not?: RegExp])[] = [
  [/kinder(?:en)?$/, 'kind'],
  [/runder(?:en)?$/, 'rund'],
  [/kalver(?:en)?$/, 'kalf'],
  [/eieren$/, 'ei'],
  [/volkeren$/, 'volk'],
  [/liederen$/, 'lied'],
  [/leden$/, 'lid', /^(?:be|ge|g|over)leden$|verleden$/],
  [/steden$/, 'stad', /besteden$/],
  [/schepen$/, 'schip', /^(?:in|ont|ver)schepen$/],
  // Folded: `bacteriën`.
  [/(bacter|kolon|ol|por|stud|tral)ien$/, '$1ie'],
  [/([^aeio]u)en$/, '$1'],
  // The e before these is mute, other than in `fenomenen` and `algemene`.
  [/((?:gebor|geslot|overled|red|tek|([bdfgklmnprst])\2|ng)en)en?$/, '$1'],
  [/(m)pjes?$|([bcdfgkps])jes?$/, '$1$2'],
];

/** Whether a folded word ends in an s of its own, as `arts` and `grens` do. */
export function endsInItsOwnS(word: string): boolean {
  return endingInS.has(word);
}

/**
 * The plain form of a folded word in one of the inflections that Snowball's Dutch stemmer leaves apart from it: `boetes`,
 * `examens`, `industrieën`, `kinderen`, `Kamerleden`, `gevangenen`, `dorpje`. All other words as they are.
 */
export function plainForm(word: string): string {
  for (const [form, plain, not] of irregular) {
    if (form.test(word) && not?.test(word) !== true) return word.replace(form, plain);
  }
  const before = pluralInEen.exec(word)?.[1];
  if (before !== undefined) return before;
  const isPlural =
    (word.length >= shortestPluralInEs && pluralInEs.test(word) && !singularInEs.test(word)) ||
    (pluralInEns.test(word) && !singularInEns.test(word));
  return isPlural ? word.slice(0, -1) : word;
}
