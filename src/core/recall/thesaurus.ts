import { amountsAndSteps } from './thesaurus/amounts-and-steps.ts';
import { business } from './thesaurus/business.ts';
import { care } from './thesaurus/care.ts';
import { countries } from './thesaurus/countries.ts';
import { crime } from './thesaurus/crime.ts';
import { deedsAndPeople } from './thesaurus/deeds-and-people.ts';
import { defenceAndForeignAffairs } from './thesaurus/defence-and-foreign-affairs.ts';
import { digitalAndCulture } from './thesaurus/digital-and-culture.ts';
import { energyAndClimate } from './thesaurus/energy-and-climate.ts';
import { environmentAndIndustry } from './thesaurus/environment-and-industry.ts';
import { farming } from './thesaurus/farming.ts';
import { finance } from './thesaurus/finance.ts';
import { government } from './thesaurus/government.ts';
import { housing } from './thesaurus/housing.ts';
import { incomeAndEducation } from './thesaurus/income-and-education.ts';
import { justice } from './thesaurus/justice.ts';
import { medicinesAndDiseases } from './thesaurus/medicines-and-diseases.ts';
import { migrationAndEquality } from './thesaurus/migration-and-equality.ts';
import { natureAndAnimals } from './thesaurus/nature-and-animals.ts';
import { prisonsAndSecurity } from './thesaurus/prisons-and-security.ts';
import { qualities } from './thesaurus/qualities.ts';
import { railAirAndWater } from './thesaurus/rail-air-and-water.ts';
import { roads } from './thesaurus/roads.ts';
import { work } from './thesaurus/work.ts';
import { youthAndOldAge } from './thesaurus/youth-and-old-age.ts';

/**
 * Words that people use for the same thing in and around the Tweede Kamer, one group per line; written for this
 * project. A word that stands in a group is also looked for under the others. Groups hold single words: what is
 * written as several words is found through its parts.
 */
export const synonymGroups: readonly string[] = [
  ...amountsAndSteps,
  ...business,
  ...care,
  ...countries,
  ...crime,
  ...deedsAndPeople,
  ...defenceAndForeignAffairs,
  ...digitalAndCulture,
  ...energyAndClimate,
  ...environmentAndIndustry,
  ...farming,
  ...finance,
  ...government,
  ...housing,
  ...incomeAndEducation,
  ...justice,
  ...medicinesAndDiseases,
  ...migrationAndEquality,
  ...natureAndAnimals,
  ...prisonsAndSecurity,
  ...qualities,
  ...railAirAndWater,
  ...roads,
  ...work,
  ...youthAndOldAge,
];
