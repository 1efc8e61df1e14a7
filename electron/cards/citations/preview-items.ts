/** Invented works that show how a style prints an article, a report and a web page. */
import type { CslItem } from '../../../shared/contract/references.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';

export function previewItems(locale: Locale): Map<string, CslItem> {
  const isNb = locale === 'nb';
  return new Map<string, CslItem>([
    [
      'article',
      {
        type: 'article-journal',
        title: isNb
          ? 'Hjertelapp etter utskrivning: en randomisert studie'
          : 'Heart patch after discharge: a randomised trial',
        author: [
          { family: 'Fjellvik', given: 'Kari Anne' },
          { family: 'Dalen', given: 'Bo' },
        ],
        issued: { 'date-parts': [[2024]] },
        'container-title': isNb ? 'Tidsskrift for fjellmedisin' : 'Journal of Mountain Medicine',
        volume: '12',
        issue: '3',
        page: '101-110',
      },
    ],
    [
      'report',
      {
        type: 'report',
        title: isNb ? 'Hjemmeoppfølging ved hjertesvikt' : 'Home follow-up in heart failure',
        author: [{ literal: isNb ? 'Fjellinstituttet' : 'The Mountain Institute' }],
        issued: { 'date-parts': [[2023]] },
        publisher: isNb ? 'Fjellinstituttet' : 'The Mountain Institute',
      },
    ],
    [
      'page',
      {
        type: 'webpage',
        title: isNb ? 'Register over hjertelapper' : 'Register of heart patches',
        author: [{ family: 'Lien', given: 'Ada' }],
        issued: { 'date-parts': [[2025]] },
        URL: 'https://example.org/register',
      },
    ],
  ]);
}
