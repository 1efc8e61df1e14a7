import { describe, expect, it } from 'vitest';
import type { Recognised } from '../../../shared/contract/recognised.ts';
import { isSameDocument, type KnownDocument } from '../../../shared/versions/same-document.ts';
import { inventedReport, reportText } from '../../fixtures/documents/write-report.ts';
import { extractedDocument } from '../../helpers/extraction.ts';

const boilerplate = reportText(inventedReport(99, 30, 'Veiledning til skjemaet'));

function file(text: string, patch: Partial<KnownDocument> = {}, told: Partial<Recognised> = {}): KnownDocument {
  const { recognised } = extractedDocument(text, { title: 'Hjemmeoppfølging med hjertelapp', ...told });
  return { recognised, format: 'pdf', sourceName: 'hjertelapp.pdf', text, ...patch };
}

const report = inventedReport(1, 20);
const first = reportText(report);
/** With some paragraphs written anew, others left out. */
const second = reportText({
  ...report,
  paragraphs: report.paragraphs.flatMap((each, index) =>
    index === 3 ? [] : index === 7 ? [each, 'Et nytt avsnitt om oppfølging i kommunen.'] : [each],
  ),
});

/** A filled form of one template: the same long prompts, its own answers. */
function form(seed: number, identifier: string, title: string, sourceName: string): KnownDocument {
  const fields = inventedReport(seed, 8).paragraphs.map((text) => ({ section: null, label: 'Felt', text }));
  const identifiers = [{ type: 'nye-metoder-id' as const, value: identifier }];
  const text = [title, boilerplate, ...fields.map((field) => field.text)].join('\n\n');
  return file(text, { sourceName }, { kind: 'method-alert', title, identifiers, fields });
}

describe('whether a file is a new version of a known document', () => {
  it.each([
    ['has the same name and title and much of the text', file(first), file(second)],
    ['names its version', file(first), file(second, { sourceName: 'hjertelapp_v2 (1).pdf' })],
    [
      'is a form of the same number and title',
      form(5, 'ID2031_004', 'Metodevarsel: hjertelapp ved hjertesvikt', 'a.docx'),
      form(5, 'ID2031_004', 'Metodevarsel: hjertelapp ved hjertesvikt', 'b.docx'),
    ],
    ['is told as a kind only by what was added', file(first), file(second, {}, { kind: 'hta-report' })],
    ['is in no language that was told', file(first), file(second, {}, { language: 'other' })],
    ['has another name, and almost all of the text', file(first), file(second, { sourceName: 'nedlastet.pdf' })],
  ])('is certain where it %s', (_what, known, next) => {
    expect(isSameDocument(known, next)).toBe('certain');
  });

  it.each([
    [
      'has the file’s name, and another title',
      file(first),
      file(second, {}, { title: 'Sluttrapport fra utprøvingen' }),
    ],
    ['is the same as Word', file(first), file(second, { format: 'docx', sourceName: 'hjertelapp.docx' })],
    [
      'has a title that a hundred have',
      file(first, {}, { title: 'Metodevarsel' }),
      file(second, {}, { title: 'Metodevarsel' }),
    ],
    [
      'has a year in its name that the known one lacks',
      file(first),
      file(second, { sourceName: 'hjertelapp-2030.pdf' }),
    ],
    ['speaks mostly of another year', file(`${first} 2029 2029 2029`), file(`${second} 2030 2030 2030`)],
  ])('is asked where it %s', (_what, known, next) => {
    expect(isSameDocument(known, next)).toBe('likely');
  });

  const other = reportText(inventedReport(2, 20));
  it.each([
    ['has its name and title alone in common', file(first), file(other)],
    ['is short', file('Ryggsmerter er vanlig.'), file('Ryggsmerter er svært vanlig.')],
    ['is in another language', file(first), file(second, {}, { language: 'en' })],
    ['is of another kind', file(first, {}, { kind: 'hta-report' }), file(second, {}, { kind: 'guideline' })],
    [
      'is another form of the same template',
      form(5, 'ID2031_004', 'Metodevarsel: hjertelapp ved hjertesvikt', 'varsel.docx'),
      form(6, 'ID2031_005', 'Metodevarsel: nakkepumpe ved migrene', 'varsel.docx'),
    ],
    [
      'is another form about the same method',
      form(5, 'ID2031_004', 'Forslag om hjertelapp ved hjertesvikt', 'forslag.docx'),
      form(6, 'ID2031_004', 'Forslag om hjertelapp ved hjertesvikt', 'forslag.docx'),
    ],
    [
      'is a form of the same template without a number',
      { ...form(5, 'ID2031_004', 'Metodevarsel', 'varsel.docx') },
      { ...form(6, 'ID2031_004', 'Metodevarsel', 'varsel.docx') },
    ],
    [
      'is guidance of another number with the same words',
      file(first, {}, { kind: 'guideline', identifiers: [{ type: 'nice-id', value: 'IPG901' }] }),
      file(first, {}, { kind: 'guideline', identifiers: [{ type: 'nice-id', value: 'IPG902' }] }),
    ],
    [
      'is the report of another year',
      file(first, {}, { kind: 'registry-report', dates: { reportingYear: '2029' } }),
      file(second, {}, { kind: 'registry-report', dates: { reportingYear: '2030' } }),
    ],
    [
      'has another year in its title',
      file(first, {}, { title: 'Årsrapport for hjertelappregisteret 2029' }),
      file(second, {}, { title: 'Årsrapport for hjertelappregisteret 2030' }),
    ],
    [
      'has another year in its name',
      file(first, { sourceName: 'rapport-2029.pdf' }),
      file(second, { sourceName: 'rapport-2030.pdf' }),
    ],
  ])('is not where it %s', (_what, known, next) => {
    expect(isSameDocument(known, next)).toBe('no');
  });
});
