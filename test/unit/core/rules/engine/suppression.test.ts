import assert from 'node:assert/strict';
import { parseDocument } from '../../../../../src/core/document/parse.ts';
import { applyEdits } from '../../../../../src/core/edits/apply.ts';
import { checkDocument } from '../../../../../src/core/rules/engine/engine.ts';
import { switchOffEdit } from '../../../../../src/core/rules/engine/suppression.ts';
import { mends, reports, staysQuiet } from '../rule-example.ts';

const rule = 'tijdelijke-tekst';
const off = `<!-- kamervragen: uit ${rule} -->`;

describe('switching a rule off in the text', () => {
  it('holds for the block in which the comment stands', () => {
    reports(rule, `Vraag 1\nWat?\n\nAntwoord 1\n${off}\nXXX\n\nVraag 2\nWaarom?\n\nAntwoord 2\n⟦XXX⟧\n`, ['XXX']);
  });

  it('holds for the whole document at the top', () => {
    staysQuiet(rule, `${off}\n\nVraag 1\nWat?\n\nAntwoord 1\nXXX\n\nVraag 2\nWaarom?\n\nAntwoord 2\nXXX\n`);
  });

  it('takes several rules at once', () => {
    staysQuiet(rule, 'Vraag 1\nWat?\n\nAntwoord 1\n<!-- kamervragen: uit antwoord-leeg, tijdelijke-tekst -->\nXXX\n');
  });

  it('leaves other rules and other comments alone', () => {
    reports(rule, 'Vraag 1\nWat?\n\nAntwoord 1\n<!-- kamervragen: uit antwoord-leeg -->\n⟦XXX⟧\n', ['XXX']);
    reports(rule, `Vraag 1\nWat?\n\nAntwoord 1\n<!-- tijdelijke-tekst -->\n⟦XXX⟧\n`, ['XXX']);
  });

  it('reports a name that is no rule, with the nearest one', () => {
    const text = (name: string) => `<!-- kamervragen: uit ${name} -->\n\nVraag 1\nWat?\n\nAntwoord 1\nDit.\n`;
    reports('regel-onbekend', text('⟦antwoord-leg⟧'), ['Bedoelt u ‘antwoord-leeg’?']);
    reports('regel-onbekend', text('⟦qqqq⟧'), ['De regel ‘qqqq’ bestaat niet.']);
    mends('regel-onbekend', text('antwoord-leg'), text('antwoord-leeg'));
  });

  it('is written below the heading of the block', () => {
    const text = 'Vraag 1\nWat?\n\nAntwoord 1\nXXX\n\nVraag 2\nWaarom?\n\nAntwoord 2\nXXX\n';
    const document = parseDocument(text);
    const [, second] = checkDocument(document).problems;
    assert.ok(second !== undefined);
    const edited = applyEdits(text, [switchOffEdit(document, second)]);
    assert.equal(edited, text.replace('Antwoord 2\n', `Antwoord 2\n${off}\n`));
    assert.equal(checkDocument(parseDocument(edited)).problems.length, 1);
  });

  it('is written at the top for a problem above the first question', () => {
    const text = 'Kenmerk 2023Z1492\n\nVraag 1\nWat?\n\nAntwoord 1\nDit.\n';
    const document = parseDocument(text);
    const [problem] = checkDocument(document).problems;
    assert.ok(problem !== undefined);
    const edited = applyEdits(text, [switchOffEdit(document, problem)]);
    assert.equal(edited, `<!-- kamervragen: uit kenmerk-onjuist -->\n${text}`);
    assert.deepEqual(checkDocument(parseDocument(edited)).problems, []);
  });

  it('reads a comment of any length in linear time', () => {
    staysQuiet(rule, `Vraag 1\nWat?\n\n${'<!-- kamervragen: uit '.repeat(20_000)}${' '.repeat(200_000)}`);
  });
});
