/** Files and words of an enemy. Each piece names its place, and would tell that place were it ever run. */
import { docxEntries } from '../../fixtures/docx/write-docx.ts';
import { lines, writePdf } from '../../fixtures/pdf/write-pdf.ts';
import { writeZip } from '../../fixtures/zip/write-zip.ts';

/** What the page is given to tell: the place that ran. */
export const telltale = 'toldBy';

/** Every way in at once; what stands first in it is what must be seen literally. */
export function nasty(place: string): string {
  const run = `${telltale}('${place}')`;
  return [
    `${place} <b>&lt;i&gt;`,
    `<script>${run}</script>`,
    `<img src=x onerror=${run}>`,
    `<svg onload=${run}><style>*{background:url(//eksempel.invalid/${place})}</style></svg>`,
    `<a href="javascript:${run}">x</a> javascript:${run}`,
    `" onfocus="${run}" autofocus x="`,
    `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
    `<link rel=stylesheet href=//eksempel.invalid/x> @import '//eksempel.invalid/y'; width:expression(${run})`,
    '{{title}} $t(close) %s \u202edrol\u202c \u2066\u0000\ufffe',
  ].join(' ');
}

/** The same without what no font can print; a card refuses that by name. */
export const printable = (place: string) => nasty(place).replace(/[\p{Cc}\p{Cf}\ufffe]/gu, '');

/** The part of it that a screen must show as it stands. */
export const literal = (place: string) => `${place} <b>&lt;i&gt;`;

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\0\ufffe]/g, '');

const page = `<!doctype html><html lang="en"><head><title>${escaped(nasty('html-title'))}</title>
<script>${telltale}('html')</script><base href="//eksempel.invalid/"><link rel="stylesheet" href="//eksempel.invalid/a.css">
<meta http-equiv="refresh" content="0;url=//eksempel.invalid/"><style>@import url(//eksempel.invalid/b.css)</style></head>
<body onload="${telltale}('body')"><h1>${escaped(nasty('html-heading'))}</h1>
<p>${escaped(nasty('html-text'))}</p>
<p>Visible <img src="//eksempel.invalid/c.png" onerror="${telltale}('img')"> words
<a href="javascript:${telltale}('link')">press</a> <a href="https://eksempel.invalid/paper">paper</a></p>
<svg onload="${telltale}('svg')"></svg><iframe src="javascript:${telltale}('frame')"></iframe>
<object data="//eksempel.invalid/d"></object><form action="//eksempel.invalid/e"><input autofocus onfocus="${telltale}('focus')"></form>
<table><caption>Table 1</caption><tr><th>${escaped(nasty('html-cell'))}</th></tr><tr><td>1</td></tr></table></body></html>`;

const word = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const docx = writeZip(
  docxEntries({
    title: escaped(nasty('docx-title')),
    body: `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${word(nasty('docx-heading'))}</w:p>
      <w:p>${word(nasty('docx-text'))}</w:p>
      <w:p><w:hyperlink r:id="evil">${word('press')}</w:hyperlink></w:p>
      <w:p><w:r><w:instrText>DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc.exe"</w:instrText></w:r></w:p>`,
    links: { evil: `javascript:${telltale}('docx-link')` },
  }),
);

const pdf = writePdf([{ texts: lines(40, 740, [`${literal('pdf-text')} <script>${telltale}('pdf')</script>`], 9) }], {
  title: `pdf-title <script>${telltale}('pdf')</script>`,
});

/** The first as it became later, and one that shares its number, should have ended and says that it goes on. */
const laterTrials = {
  studies: [
    {
      protocolSection: {
        identificationModule: { nctId: 'NCT99000001', briefTitle: printable('later-title') },
        statusModule: { overallStatus: printable('later-status'), lastUpdatePostDateStruct: { date: '2026-03-18' } },
        outcomesModule: { primaryOutcomes: [{ measure: printable('later-measure'), timeFrame: '' }] },
      },
    },
    {
      protocolSection: {
        identificationModule: {
          nctId: 'NCT99000002',
          briefTitle: printable('sister-title'),
          secondaryIdInfos: [{ id: 'NCT99000001', type: 'REGISTRY' }],
        },
        statusModule: {
          overallStatus: 'RECRUITING',
          completionDateStruct: { date: '2020-01-01' },
          lastUpdatePostDateStruct: { date: '2026-03-18' },
        },
        sponsorCollaboratorsModule: { leadSponsor: { name: printable('sister-sponsor') } },
      },
    },
  ],
};

/** Two that may be one, and only a person can say. */
const twins = ['11-19', '40-48'].map((page, at) => ({
  type: 'article-journal',
  title: nasty('twin-title'),
  author: [{ family: nasty('twin-author'), given: 'B' }],
  'container-title': nasty(`twin-journal-${at}`),
  abstract: nasty('twin-abstract'),
  page,
  issued: { 'date-parts': [[2024]] },
}));

const trials = {
  studies: [
    {
      protocolSection: {
        identificationModule: {
          nctId: 'NCT99000001',
          briefTitle: printable('trial-title'),
          officialTitle: printable('trial-long'),
        },
        statusModule: { overallStatus: printable('trial-status'), lastUpdatePostDateStruct: { date: '2026-01-18' } },
        sponsorCollaboratorsModule: { leadSponsor: { name: printable('trial-sponsor') } },
        conditionsModule: { conditions: [printable('trial-condition')] },
        armsInterventionsModule: {
          interventions: [{ type: 'DEVICE', name: printable('trial-device'), description: '' }],
        },
        outcomesModule: { primaryOutcomes: [{ measure: printable('trial-measure'), timeFrame: '' }] },
        contactsLocationsModule: { locations: [{ country: printable('trial-country') }] },
      },
    },
  ],
};

const references = [
  {
    type: 'article-journal',
    title: nasty('reference-title'),
    author: [{ family: nasty('reference-author'), given: 'A' }],
    'container-title': nasty('reference-journal'),
    abstract: nasty('reference-abstract'),
    URL: `javascript:${telltale}('reference-url')`,
    DOI: `10.9999/"><script>${telltale}('doi')</script>`,
    issued: { 'date-parts': [[2025]] },
  },
];

/** Name → bytes, as they would be dropped on the window. */
export const hostileFiles: Record<string, string | Uint8Array> = {
  '<img src=x onerror=x>.html': page,
  'word.docx': docx,
  'paper.pdf': pdf,
  'trial.json': JSON.stringify(trials),
  'references.json': JSON.stringify(references),
  'plain.txt': `${nasty('text-title').replace(/[\0\ufffe]/g, '')}\n\nAdults with heart failure. ${nasty('text-body').replace(/[\0\ufffe]/g, '')}\n`,
};

/** What comes later, when the screens of records are visited. */
export const laterFiles: Record<string, string> = {
  'later.json': JSON.stringify(laterTrials),
  'twins.json': JSON.stringify(twins),
};

/** A style and a template of the app under names of the enemy. */
export const hostileStyle = (own: string): string =>
  own.replace(/<title>[^<]*/, `<title>${escaped(printable('style'))}`).replace(/<id>[^<]*/, '<id>own-style');
export const hostileTemplate = (own: string): string =>
  JSON.stringify({
    ...JSON.parse(own),
    id: 'own-template',
    name: { nb: printable('template'), en: printable('template') },
    issuer: printable('issuer'),
  });

/** As it would be pasted from a document. */
export const hostileList = `1. ${printable('listed-author')} A, Berg B. ${printable('listed-title')}. ${printable('listed-journal')}. 2023;4(1):11-19.`;
