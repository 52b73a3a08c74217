import { afkortingOnbekend } from './afkorting-onbekend.ts';
import { afwijkendAntwoord } from './afwijkend-antwoord.ts';
import { antwoordDubbel } from './antwoord-dubbel.ts';
import { antwoordLeeg } from './antwoord-leeg.ts';
import { antwoordOntbreekt } from './antwoord-ontbreekt.ts';
import { antwoordVolgorde } from './antwoord-volgorde.ts';
import { antwoordZonderVraag } from './antwoord-zonder-vraag.ts';
import { apartGevraagd } from './apart-gevraagd.ts';
import { bewindspersoonOntbreekt } from './bewindspersoon-ontbreekt.ts';
import { citaatOnvolledig } from './citaat-onvolledig.ts';
import { citaatStijl } from './citaat-stijl.ts';
import { conceptKop } from './concept-kop.ts';
import { datumOnjuist } from './datum-onjuist.ts';
import { datumVaag } from './datum-vaag.ts';
import { deelvraagOnbeantwoord } from './deelvraag-onbeantwoord.ts';
import type { Rule } from './engine/rule.ts';
import { herhaling } from './herhaling.ts';
import { kenmerkOnjuist } from './kenmerk-onjuist.ts';
import { regelOnbekend } from './regel-onbekend.ts';
import { termijn } from './termijn.ts';
import { tijdelijkeTekst } from './tijdelijke-tekst.ts';
import { toekomstVerstreken } from './toekomst-verstreken.ts';
import { uitstelOnvolledig } from './uitstel-onvolledig.ts';
import { verwijzingKring } from './verwijzing-kring.ts';
import { verwijzingOnbekend } from './verwijzing-onbekend.ts';
import { voetnootDubbel } from './voetnoot-dubbel.ts';
import { voetnootOngebruikt } from './voetnoot-ongebruikt.ts';
import { voetnootOntbreekt } from './voetnoot-ontbreekt.ts';
import { vraagDubbel } from './vraag-dubbel.ts';
import { vraagGewijzigd } from './vraag-gewijzigd.ts';
import { vraagLeeg } from './vraag-leeg.ts';
import { vraagNummering } from './vraag-nummering.ts';
import { vraagZonderNummer } from './vraag-zonder-nummer.ts';
import { zinLang } from './zin-lang.ts';

/** All rules, in the order in which the guide tells about them. */
export const rules: readonly Rule[] = [
  antwoordOntbreekt,
  antwoordLeeg,
  antwoordDubbel,
  antwoordZonderVraag,
  antwoordVolgorde,
  vraagDubbel,
  vraagLeeg,
  vraagNummering,
  vraagZonderNummer,
  vraagGewijzigd,
  tijdelijkeTekst,
  verwijzingOnbekend,
  verwijzingKring,
  voetnootOntbreekt,
  voetnootDubbel,
  voetnootOngebruikt,
  kenmerkOnjuist,
  datumOnjuist,
  termijn,
  bewindspersoonOntbreekt,
  uitstelOnvolledig,
  deelvraagOnbeantwoord,
  apartGevraagd,
  afwijkendAntwoord,
  citaatOnvolledig,
  citaatStijl,
  datumVaag,
  toekomstVerstreken,
  afkortingOnbekend,
  herhaling,
  zinLang,
  conceptKop,
  regelOnbekend,
];

export const ruleIds: readonly string[] = rules.map(({ id }) => id);
