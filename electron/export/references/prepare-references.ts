/** Which references a file is made of; a public one leaves out those that are exempt, and masks words of others. */
import type { ReferenceExport } from '../../../shared/contract/reference-exports.ts';
import { exemptionsOn } from '../../../shared/exemptions/origin.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import type { Library } from '../../library/open-library.ts';
import { getProject, listIncludedIds } from '../../library/projects.ts';
import { listReferences } from '../../library/references.ts';
import { maskingFor } from '../prepare-export.ts';
import { tableName } from '../tables/table-input.ts';

/** Throws `not-found`. */
export function prepareReferences(library: Library, input: ReferenceExport, locale: Locale) {
  const { db } = library;
  const project = input.projectId === undefined ? null : getProject(db, input.projectId);
  const ids = input.ids ?? (project ? listIncludedIds(db, project.id, 'reference') : undefined);
  const all = listReferences(db, ids);
  const language = project?.language ?? locale;
  const title = [tableName('references', language), project?.title].filter(Boolean).join(' – ');
  const masking = maskingFor(library, input, language);
  if (!masking) return { references: all, title, masks: [] };
  const told = all.filter(({ id }) => exemptionsOn(masking.all, 'reference', id).length === 0);
  const references = told.map((reference) => ({ ...masking.json(reference, 'reference'), id: reference.id }));
  return { references, title: masking.text(title, 'title'), masks: masking.masks };
}
