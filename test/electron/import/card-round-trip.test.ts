/** A card that was handed on as a Word document and comes back is told by the title it has. */
import { expect, test } from 'vitest';
import { loadTemplates } from '../../../electron/cards/load-templates.ts';
import { renderCardDocx } from '../../../electron/export/formats/card-docx.ts';
import { printCard } from '../../../electron/export/print/card-print.ts';
import { extractDocx } from '../../../electron/import/formats/docx/extract-docx.ts';
import { sampleCard } from '../export/sample-card.ts';

const templates = loadTemplates('resources/templates/cards').map((template) => [template.id, template] as const);
const titles = ['Hjertelapp ved nylig utskrevet hjertesvikt', 'Fjellro', '1 Lapp eller to?', 'Hjertelapp.\n2. utgave'];

test.each(templates.flatMap(([id, template]) => titles.map((title) => [id, title, template] as const)))(
  'of the template %s: %j',
  async (_id, title, template) => {
    for (const language of ['nb', 'en'] as const) {
      const bytes = await renderCardDocx(printCard(sampleCard({ title, language }), template));
      const { recognised } = await extractDocx(bytes, 'sendt.docx');
      expect(recognised.title).toBe(title.replace(/\s+/g, ' '));
    }
  },
);
