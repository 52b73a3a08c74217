import amountsAndSteps from './thesaurus/amounts-and-steps.json' with { type: 'json' };
import business from './thesaurus/business.json' with { type: 'json' };
import care from './thesaurus/care.json' with { type: 'json' };
import countries from './thesaurus/countries.json' with { type: 'json' };
import crime from './thesaurus/crime.json' with { type: 'json' };
import deedsAndPeople from './thesaurus/deeds-and-people.json' with { type: 'json' };
import defenceAndForeignAffairs from './thesaurus/defence-and-foreign-affairs.json' with { type: 'json' };
import digitalAndCulture from './thesaurus/digital-and-culture.json' with { type: 'json' };
import energyAndClimate from './thesaurus/energy-and-climate.json' with { type: 'json' };
import environmentAndIndustry from './thesaurus/environment-and-industry.json' with { type: 'json' };
import farming from './thesaurus/farming.json' with { type: 'json' };
import finance from './thesaurus/finance.json' with { type: 'json' };
import government from './thesaurus/government.json' with { type: 'json' };
import housing from './thesaurus/housing.json' with { type: 'json' };
import incomeAndEducation from './thesaurus/income-and-education.json' with { type: 'json' };
import justice from './thesaurus/justice.json' with { type: 'json' };
import medicinesAndDiseases from './thesaurus/medicines-and-diseases.json' with { type: 'json' };
import migrationAndEquality from './thesaurus/migration-and-equality.json' with { type: 'json' };
import natureAndAnimals from './thesaurus/nature-and-animals.json' with { type: 'json' };
import prisonsAndSecurity from './thesaurus/prisons-and-security.json' with { type: 'json' };
import qualities from './thesaurus/qualities.json' with { type: 'json' };
import railAirAndWater from './thesaurus/rail-air-and-water.json' with { type: 'json' };
import roads from './thesaurus/roads.json' with { type: 'json' };
import work from './thesaurus/work.json' with { type: 'json' };
import youthAndOldAge from './thesaurus/youth-and-old-age.json' with { type: 'json' };

/**
 * Words that people use for the same thing in and around the Tweede Kamer, by policy field, one group per line; written
 * for this project. A word that stands in a group is also looked for under the others. Groups hold single words: what is
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
